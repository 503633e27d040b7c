package gradus.matrix;

import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.Span;
import gradus.expr.SyntaxException;
import gradus.matrix.Token.Kind;
import gradus.matrix.Written.Applied;
import gradus.matrix.Written.Bars;
import gradus.matrix.Written.Leaf;
import gradus.matrix.Written.Negative;
import gradus.matrix.Written.Norm;
import gradus.matrix.Written.Over;
import gradus.matrix.Written.Raised;
import gradus.matrix.Written.Sign;
import gradus.matrix.Written.Times;
import gradus.matrix.Written.Total;
import gradus.matrix.Written.Turned;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens to {@link Written}: sums of products of factors, where factors may stand side by side and {@code a/b c} is
 * {@code (a/b) c}.
 */
final class Parser {
    private static final int MAX_DEPTH = 60;

    private final String source;
    private final List<Token> tokens;
    private final Names names;
    private final boolean code;
    private int at;
    private int depth;
    /** The bars that are open, innermost last. */
    private final List<Kind> bars = new ArrayList<>();

    private Parser(String source, List<Token> tokens, Names names) {
        this.source = source;
        this.tokens = tokens;
        this.names = names;
        this.code = Lexer.isCode(source);
    }

    static Written parse(String source, Declarations declared) throws SyntaxException {
        Names names = new Names(declared);
        Parser parser = new Parser(source, new Lexer(source, names).run(), names);
        if (parser.at(Kind.END)) {
            throw parser.error(Message.of("matrix.empty"), new Span(0, source.length()));
        }
        Written whole = parser.sum();
        if (!parser.at(Kind.END)) {
            Token found = parser.peek();
            throw parser.error(Message.of(found.is(Kind.CLOSE) ? "syntax.unopened" : "syntax.unexpected", found.text()),
                    found.span());
        }
        return whole;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean at(Kind kind) {
        return peek().is(kind);
    }

    private Token next() {
        Token token = peek();
        at += token.is(Kind.END) ? 0 : 1;
        return token;
    }

    private boolean accept(Kind kind) {
        boolean here = at(kind);
        if (here) {
            next();
        }
        return here;
    }

    private SyntaxException error(Message what, Span span) {
        return new SyntaxException(what, span, source);
    }

    private Written sum() throws SyntaxException {
        if (++depth > MAX_DEPTH) {
            throw error(Message.of("syntax.too-deep", MAX_DEPTH), peek().span());
        }
        List<Written> terms = new ArrayList<>();
        terms.add(signed());
        while (at(Kind.PLUS) || at(Kind.MINUS)) {
            terms.add(signed());
        }
        depth--;
        return terms.size() == 1 ? terms.get(0)
                : new Total(terms, terms.get(0).span().to(terms.get(terms.size() - 1).span()));
    }

    private Written signed() throws SyntaxException {
        Token sign = peek();
        boolean negative = false;
        while (at(Kind.PLUS) || at(Kind.MINUS)) {
            negative ^= next().is(Kind.MINUS);
        }
        Written term = product();
        return negative ? new Negative(term, sign.span().to(term.span())) : term;
    }

    private Written product() throws SyntaxException {
        Written left = factor();
        while (true) {
            Kind kind = peek().kind();
            if (kind == Kind.DIVIDE || kind == Kind.ENTRY_DIVIDE) {
                next();
                Written below = operand();
                left = new Over(kind == Kind.ENTRY_DIVIDE || code, left, below, left.span().to(below.span()));
            } else if (isSign(kind) || startsFactor()) {
                Sign sign = isSign(kind) ? sign(next()) : Sign.PLAIN;
                Written right = operand();
                left = new Times(sign, left, right, left.span().to(right.span()));
            } else {
                return left;
            }
        }
    }

    private static boolean isSign(Kind kind) {
        return switch (kind) {
            case TIMES, AT, DOT, ENTRYWISE -> true;
            default -> false;
        };
    }

    private Sign sign(Token token) {
        return switch (token.kind()) {
            case AT -> Sign.AT;
            case DOT -> Sign.DOT;
            case ENTRYWISE -> Sign.ENTRYWISE;
            default -> code ? Sign.STAR : Sign.PLAIN;
        };
    }

    private Written operand() throws SyntaxException {
        if (!at(Kind.MINUS)) {
            return factor();
        }
        Token minus = next();
        Written of = factor();
        return new Negative(of, minus.span().to(of.span()));
    }

    private boolean startsFactor() {
        return switch (peek().kind()) {
            case NUMBER, NAME, OPEN, FRACTION -> true;
            case BAR, NORM -> bars.isEmpty() || bars.get(bars.size() - 1) != peek().kind();
            default -> false;
        };
    }

    /** Something with its exponents, transposes and methods. */
    private Written factor() throws SyntaxException {
        Written base = primary();
        while (true) {
            Token token = peek();
            switch (token.kind()) {
                case TRANSPOSE, PRIME -> {
                    next();
                    base = new Turned(base, base.span().to(token.span()));
                }
                case POWER, ENTRY_POWER -> {
                    next();
                    Written exponent = exponent();
                    base = new Raised(token.is(Kind.ENTRY_POWER) || code && token.text().equals("**"), base, exponent,
                            base.span().to(exponent.span()));
                }
                case METHOD -> base = method(base);
                default -> {
                    return base;
                }
            }
        }
    }

    private Written exponent() throws SyntaxException {
        if (at(Kind.MINUS)) {
            Token minus = next();
            Written of = primary();
            return new Negative(of, minus.span().to(of.span()));
        }
        return primary();
    }

    private Written method(Written receiver) throws SyntaxException {
        Token name = next();
        List<Written> arguments = new ArrayList<>();
        arguments.add(receiver);
        if (accept(Kind.OPEN) && !accept(Kind.CLOSE)) {
            arguments.addAll(arguments());
        }
        if (name.text().equals("t")) {
            return new Turned(receiver, receiver.span().to(name.span()));
        }
        return new Applied(name.text(), 0, arguments, receiver.span().to(tokens.get(at - 1).span()));
    }

    private Written primary() throws SyntaxException {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case NAME -> named(token);
            case OPEN -> group(token);
            case BAR -> bars(token);
            case NORM -> norm(token);
            case FRACTION -> fraction(token);
            case END -> throw error(Message.of("syntax.ends-early"), token.span());
            default -> throw error(Message.of("syntax.operand-expected", token.text()), token.span());
        };
    }

    private Written number(Token token) throws SyntaxException {
        if (token.text().equals("1") && at(Kind.SUBSCRIPT)) {
            next();
            Written size = primary();
            return new Applied("ones", 0, List.of(size), token.span().to(size.span()));
        }
        String digits = token.text();
        String plain = digits.startsWith(".") ? "0" + digits : digits;
        return new Leaf("", Rational.of(new BigDecimal(plain)), token.span());
    }

    private Written group(Token open) throws SyntaxException {
        bars.add(Kind.OPEN);
        Written inside = sum();
        bars.remove(bars.size() - 1);
        close(open);
        return inside;
    }

    private void close(Token open) throws SyntaxException {
        if (!accept(Kind.CLOSE)) {
            throw at(Kind.END) ? error(Message.of("syntax.unclosed", open.text(), ")"), open.span()).suggesting(source + ")")
                    : error(Message.of("syntax.unexpected", peek().text()), peek().span());
        }
    }

    private Written fraction(Token token) throws SyntaxException {
        Written above = primary();
        Written below = primary();
        return new Over(false, above, below, token.span().to(below.span()));
    }

    private Written bars(Token open) throws SyntaxException {
        Written inside = between(open);
        return new Bars(inside, open.span().to(tokens.get(at - 1).span()));
    }

    private Written between(Token open) throws SyntaxException {
        bars.add(open.kind());
        Written inside = sum();
        bars.remove(bars.size() - 1);
        if (!accept(open.kind())) {
            throw error(Message.of("syntax.unclosed", open.text(), open.text()), open.span());
        }
        return inside;
    }

    private Written norm(Token open) throws SyntaxException {
        Written inside = between(open);
        String kind = "2";
        if (accept(Kind.SUBSCRIPT)) {
            boolean braced = accept(Kind.OPEN);
            kind = next().text();
            if (braced) {
                accept(Kind.CLOSE);
            }
        }
        return new Norm(kind, inside, open.span().to(tokens.get(at - 1).span()));
    }

    /** A symbol, or a function with what it is applied to. */
    private Written named(Token token) throws SyntaxException {
        int primes = 0;
        boolean function = names.isFunction(token.text());
        while (function && at(Kind.PRIME)) {
            next();
            primes++;
        }
        if (accept(Kind.SUBSCRIPT)) {
            throw error(Message.of("syntax.unexpected", "_"), tokens.get(at - 1).span());
        }
        boolean ours = function || isCallOnly(token.text());
        if (ours && at(Kind.OPEN)) {
            next();
            List<Written> arguments = accept(Kind.CLOSE) ? List.of() : arguments();
            return new Applied(token.text(), primes, arguments, token.span().to(tokens.get(at - 1).span()));
        }
        if (!function) {
            return new Leaf(token.text(), Rational.ZERO, token.span());
        }
        Written argument = bare(token);
        return new Applied(token.text(), primes, List.of(argument), token.span().to(argument.span()));
    }

    private boolean isCallOnly(String word) {
        return !names.isFunction(word) && switch (word) {
            case "ones", "zeros", "eye", "I", "outer", "dot", "matmul", "maximum", "minimum", "multiply", "square",
                    "inner", "hadamard", "divide", "solve", "log1p", "expm1" -> !names.isDeclared(word);
            default -> false;
        };
    }

    /** What a function without brackets is applied to: {@code tr A B} to all factors, {@code log x} to one. */
    private Written bare(Token function) throws SyntaxException {
        if (!startsFactor()) {
            throw error(Message.of("syntax.argument-missing", function.text(), function.text() + "(…)"), function.span());
        }
        Written argument = factor();
        boolean whole = Making.named(function.text()).isPresent();
        while (whole && startsFactor()) {
            Written more = factor();
            argument = new Times(Sign.PLAIN, argument, more, argument.span().to(more.span()));
        }
        return argument;
    }

    private List<Written> arguments() throws SyntaxException {
        Token open = tokens.get(at - 1);
        List<Written> arguments = new ArrayList<>();
        bars.add(Kind.OPEN);
        do {
            arguments.add(sum());
        } while (accept(Kind.COMMA));
        bars.remove(bars.size() - 1);
        close(open);
        return arguments;
    }
}
