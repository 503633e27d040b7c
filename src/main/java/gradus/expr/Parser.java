package gradus.expr;

import gradus.expr.Reading.Custom;
import gradus.expr.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens to a tree, by precedence: sums, then products and quotients (a juxtaposed factor binds like {@code *},
 * so {@code a/b c} is (a/b)·c), then signs, powers, factorials, and what stands alone.
 */
public final class Parser {
    /** Deeper nesting of brackets, signs and exponents is refused, so that the parser cannot run out of stack. */
    public static final int MAX_DEPTH = 100;
    /** Higher trees are refused, so that no walk over one can run out of stack. */
    static final int MAX_HEIGHT = 250;
    /** More tokens are refused. */
    static final int MAX_TOKENS = 10_000;

    private final Cursor cursor;
    private final Names names;
    private final Custom custom;
    private final CallParser calls;
    private int depth;
    private int openBars;
    private boolean spaceParts;

    Parser(String source, List<Token> tokens, Names names, Custom custom) {
        this.cursor = new Cursor(source, tokens);
        this.names = names;
        this.custom = custom;
        this.calls = new CallParser(this, cursor, custom);
    }

    /** Reads one expression. */
    public static Expr parse(String text, Names names) throws SyntaxException {
        return parse(text, names, Custom.PLAIN);
    }

    /** Reads one expression in which only single letters are variables. */
    public static Expr parse(String text) throws SyntaxException {
        return parse(text, Names.NONE);
    }

    static Expr parse(String text, Names names, Custom custom) throws SyntaxException {
        try {
            return parseUnchecked(text, names, custom);
        } catch (SyntaxException error) {
            throw Suggestion.verified(error, corrected -> parseUnchecked(corrected, names, custom));
        }
    }

    private static Expr parseUnchecked(String text, Names names, Custom custom) throws SyntaxException {
        List<Token> tokens = Lexer.tokens(text, names, custom);
        Cursor.requireSize(text, tokens);
        Parser parser = new Parser(text, tokens, names, custom);
        Expr expression = parser.entry(false);
        parser.cursor.requireEnd();
        return expression;
    }

    /** The bracket that must open behind the name just read. */
    Token opened(Token name) throws SyntaxException {
        return calls.opened(name);
    }

    Cursor cursor() {
        return cursor;
    }

    /** Reads an expression; with {@code spaceParts}, white space ends it where MATLAB would end an entry. */
    Expr entry(boolean partedBySpace) throws SyntaxException {
        boolean before = spaceParts;
        spaceParts = partedBySpace;
        Token start = cursor.peek();
        Expr entry = expression();
        if (Trees.isHigherThan(entry, MAX_HEIGHT)) {
            throw cursor.error(Message.of("syntax.too-deep", MAX_HEIGHT), start, cursor.previous());
        }
        spaceParts = before;
        return entry;
    }

    Expr expression() throws SyntaxException {
        deeper();
        List<Expr> terms = new ArrayList<>();
        terms.add(term());
        while ((cursor.at(Kind.PLUS) || cursor.at(Kind.MINUS)) && !startsEntry()) {
            boolean minus = cursor.next().is(Kind.MINUS);
            Expr term = term();
            terms.add(minus ? Expr.negate(term) : term);
        }
        depth--;
        return Expr.sumOf(terms);
    }

    /** {@code a -b} is two entries of a row, {@code a - b} is one. */
    private boolean startsEntry() {
        return spaceParts && cursor.peek().spaceBefore() && !cursor.peek(1).spaceBefore();
    }

    private void deeper() throws SyntaxException {
        if (++depth > MAX_DEPTH) {
            throw cursor.error(Message.of("syntax.too-deep", MAX_DEPTH), cursor.peek());
        }
    }

    Expr term() throws SyntaxException {
        List<Expr> factors = new ArrayList<>(List.of(signed()));
        while (true) {
            if (cursor.at(Kind.TIMES)) {
                cursor.next();
                factors.add(signed());
            } else if (cursor.at(Kind.DIVIDE)) {
                cursor.next();
                factors = new ArrayList<>(List.of(Expr.quotient(Expr.productOf(factors), divisor())));
            } else if (juxtaposed()) {
                factors.add(power());
            } else {
                return Expr.productOf(factors);
            }
        }
    }

    private Expr divisor() throws SyntaxException {
        Expr divisor = signed();
        while (custom == Custom.DIVISOR_TAKES_PRODUCT && juxtaposed()) {
            divisor = Expr.product(divisor, power());
        }
        return divisor;
    }

    /** Whether a factor follows without an operator. */
    boolean juxtaposed() throws SyntaxException {
        Token token = cursor.peek();
        if (spaceParts && token.spaceBefore() || !startsOperand(token)) {
            return false;
        }
        if (token.is(Kind.NUMBER) && cursor.previous().is(Kind.NUMBER)) {
            throw cursor.twoNumbers();
        }
        return true;
    }

    private boolean startsOperand(Token token) {
        return switch (token.kind()) {
            case NUMBER, VARIABLE, CONSTANT, FUNCTION, LIBRARY, LEFT_PARENTHESIS, LEFT_BRACE, FRACTION,
                    RADICAL, DERIVATIVE -> true;
            case BAR -> openBars == 0;
            default -> false;
        };
    }

    private Expr signed() throws SyntaxException {
        if (cursor.at(Kind.MINUS)) {
            return negated(cursor.next());
        }
        if (cursor.at(Kind.PLUS)) {
            cursor.next();
            deeper();
            Expr operand = signed();
            depth--;
            return operand;
        }
        return power();
    }

    private Expr negated(Token minus) throws SyntaxException {
        deeper();
        Expr operand = signed();
        depth--;
        return Expr.negate(operand);
    }

    /** A base with its factorials and its exponent; exponents group to the right. */
    Expr power() throws SyntaxException {
        Expr base = postfixed();
        if (!cursor.at(Kind.POWER)) {
            return base;
        }
        cursor.next();
        return Expr.power(base, exponent());
    }

    Expr exponent() throws SyntaxException {
        deeper();
        Expr exponent;
        if (cursor.at(Kind.MINUS) || cursor.at(Kind.PLUS)) {
            boolean minus = cursor.next().is(Kind.MINUS);
            exponent = minus ? Expr.negate(exponent()) : exponent();
        } else {
            exponent = power();
            if (custom == Custom.EXPONENT_TAKES_FRACTION && cursor.atFraction()) {
                cursor.next();
                exponent = Expr.quotient(exponent, power());
            }
            while (custom == Custom.EXPONENT_TAKES_PRODUCT && juxtaposed()) {
                exponent = Expr.product(exponent, power());
            }
        }
        depth--;
        return exponent;
    }

    private Expr postfixed() throws SyntaxException {
        Expr operand = primary();
        if (cursor.at(Kind.TRANSPOSE) && names.working().isPresent()) {
            operand = working().primed(operand);
        }
        while (cursor.at(Kind.FACTORIAL)) {
            Token mark = cursor.next();
            if (cursor.at(Kind.FACTORIAL) && !cursor.peek().spaceBefore()) {
                throw cursor.error(Message.of("syntax.double-factorial"), mark, cursor.peek());
            }
            operand = Expr.call(Function.FACTORIAL, operand);
        }
        return operand;
    }

    private Expr primary() throws SyntaxException {
        Token token = cursor.next();
        return switch (token.kind()) {
            case NUMBER -> Expr.num(NumberReader.value(token));
            case VARIABLE -> named(token);
            case DERIVATIVE -> working().derivative(token);
            case CONSTANT -> new Expr.Const(token.text().equals("e") ? Constant.E : Constant.PI);
            case FUNCTION, LIBRARY -> called(token);
            case ARRAY -> grouped(calls.opened(token));
            case RADICAL -> calls.radical(token);
            case FRACTION -> Expr.quotient(fractionPart(), fractionPart());
            case LEFT_PARENTHESIS, LEFT_BRACE, LEFT_BRACKET -> grouped(token);
            case BAR -> between(token);
            default -> throw cursor.expectedOperand(token);
        };
    }

    /** A variable, or in hand working a function by its name. */
    private Expr named(Token token) throws SyntaxException {
        String name = subscripted(token);
        return names.working().isPresent() && names.working().get().functions().contains(name)
                ? working().function(name)
                : Expr.var(name);
    }

    private WorkingParser working() {
        return new WorkingParser(this, cursor, names.working().orElseThrow());
    }

    /** A function of a function without brackets takes twice the stack, and counts twice. */
    private Expr called(Token name) throws SyntaxException {
        int before = depth;
        depth += cursor.at(Kind.FUNCTION) ? 1 : 0;
        deeper();
        Expr call = name.is(Kind.LIBRARY) ? calls.library(name) : calls.call(name);
        depth = before;
        return call;
    }

    /** {@code x_{12}}: a subscript in braces belongs to the name. */
    private String subscripted(Token variable) throws SyntaxException {
        String name = variable.text();
        if (cursor.at(Kind.SUBSCRIPT)) {
            cursor.next();
            // Letters behind digits are read as a subscript behind another underscore only.
            name = name + "_" + cursor.subscriptText().replaceFirst("^(\\d+)([^\\d_])", "$1_$2");
        }
        return names.declaredAs(name).orElse(name);
    }

    private Expr fractionPart() throws SyntaxException {
        cursor.partDigits();
        return braced();
    }

    /** An operand in braces, or a number, name or call that stands alone. */
    Expr braced() throws SyntaxException {
        deeper();
        Expr operand = primary();
        depth--;
        return operand;
    }

    private Expr grouped(Token open) throws SyntaxException {
        int bars = openBars;
        boolean parted = spaceParts;
        openBars = 0;
        spaceParts = false;
        Expr inner = expression();
        cursor.close(open);
        openBars = bars;
        spaceParts = parted;
        return inner;
    }

    /** Bars count twice: a level of them takes more of the stack than one of brackets, and 256 KiB must do. */
    private Expr between(Token bar) throws SyntaxException {
        deeper();
        boolean parted = spaceParts;
        spaceParts = false;
        if (cursor.at(Kind.END)) {
            throw cursor.unclosed(bar);
        }
        openBars++;
        Expr inner = expression();
        openBars--;
        if (!cursor.at(Kind.BAR)) {
            throw cursor.at(Kind.END) ? cursor.unclosed(bar) : cursor.unexpected();
        }
        cursor.next();
        spaceParts = parted;
        depth--;
        return Expr.call(Function.ABS, inner);
    }

    /** The arguments of a call, after the opening bracket. */
    List<Expr> arguments(Token open) throws SyntaxException {
        int bars = openBars;
        boolean parted = spaceParts;
        openBars = 0;
        spaceParts = false;
        List<Expr> arguments = new ArrayList<>(List.of(expression()));
        while (cursor.at(Kind.COMMA) || cursor.at(Kind.SEMICOLON)) {
            cursor.next();
            arguments.add(expression());
        }
        cursor.close(open);
        openBars = bars;
        spaceParts = parted;
        return arguments;
    }
}
