package gradus.expr;

import gradus.expr.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A place in a list of tokens, and the errors that are found there. */
final class Cursor {
    private final String source;
    private final List<Token> tokens;
    private int at;

    Cursor(String source, List<Token> tokens) {
        this.source = source;
        this.tokens = new ArrayList<>(tokens);
    }

    static void requireSize(String source, List<Token> tokens) throws SyntaxException {
        if (tokens.size() == 1) {
            throw new SyntaxException(Message.of("syntax.empty"), new Span(0, source.length()), source);
        }
        if (tokens.size() > Parser.MAX_TOKENS) {
            throw new SyntaxException(Message.of("syntax.too-many-words", Parser.MAX_TOKENS),
                    tokens.get(Parser.MAX_TOKENS).span(), source);
        }
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    /** The token just read; at the start, the first one. */
    Token previous() {
        return tokens.get(Math.max(at - 1, 0));
    }

    boolean at(Kind kind) {
        return peek().is(kind);
    }

    Token next() {
        Token token = peek();
        if (!token.is(Kind.END)) {
            at++;
        }
        return token;
    }

    /** Parts a number after its first digit: {@code \frac12} is a half. */
    void partDigits() {
        Token number = peek();
        String digits = number.text();
        if (number.is(Kind.NUMBER) && digits.length() > 1 && digits.chars().allMatch(Character::isDigit)) {
            int middle = number.span().start() + 1;
            tokens.set(at, new Token(Kind.NUMBER, digits.substring(0, 1), new Span(middle - 1, middle), true));
            tokens.add(at + 1, new Token(Kind.NUMBER, digits.substring(1), new Span(middle, number.span().end()),
                    false));
        }
    }

    /** The text of a subscript: in braces, or one token. */
    String subscriptText() throws SyntaxException {
        Token first = next();
        if (!first.is(Kind.LEFT_BRACE)) {
            return first.text();
        }
        StringBuilder text = new StringBuilder();
        while (!at(Kind.RIGHT_BRACE)) {
            if (at(Kind.END)) {
                throw unclosed(first);
            }
            text.append(next().text());
        }
        next();
        return text.toString().replaceAll("[^A-Za-z0-9]", "");
    }

    void close(Token open) throws SyntaxException {
        Kind wanted = Kind.values()[open.kind().ordinal() + 1];
        if (at(wanted)) {
            next();
            return;
        }
        if (at(Kind.COMMA) || at(Kind.SEMICOLON)) {
            throw unexpected();
        }
        throw at(Kind.END) || peek().kind().closes() ? unclosed(open) : unexpected();
    }

    /** The index of the token at hand. */
    int index() {
        return at;
    }

    /** The tokens read since an index. */
    List<Token> from(int index) {
        return List.copyOf(tokens.subList(index, at));
    }

    void requireEnd() throws SyntaxException {
        if (!at(Kind.END)) {
            throw unexpected();
        }
    }

    SyntaxException error(Message message, Token where) {
        return new SyntaxException(message, where.span(), source);
    }

    SyntaxException error(Message message, Token from, Token to) {
        return new SyntaxException(message, from.span().to(to.span()), source);
    }

    /** A bracket or bar that nothing closes; the corrected input closes all that are open at the end. */
    SyntaxException unclosed(Token open) {
        SyntaxException error = error(Message.of("syntax.unclosed", open.text(), closing(open)), open);
        return error.suggesting(source.stripTrailing() + missingBrackets());
    }

    private static String closing(Token open) {
        return switch (open.kind()) {
            case LEFT_PARENTHESIS -> ")";
            case LEFT_BRACKET -> "]";
            case LEFT_BRACE -> "}";
            default -> "|";
        };
    }

    private String missingBrackets() {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.kind().opens()) {
                open.push(token);
            } else if (token.kind().closes() && !open.isEmpty()) {
                open.pop();
            }
        }
        StringBuilder missing = new StringBuilder(bars() % 2 == 0 ? "" : "|");
        open.forEach(token -> missing.append(closing(token)));
        return missing.toString();
    }

    private long bars() {
        return tokens.stream().filter(token -> token.is(Kind.BAR)).count();
    }

    /** Two numbers side by side. */
    SyntaxException twoNumbers() {
        SyntaxException error = error(Message.of("syntax.two-numbers", previous().text(), peek().text()), previous(),
                peek());
        return error.suggesting(source.substring(0, peek().span().start()).stripTrailing() + "*"
                + source.substring(peek().span().start()));
    }

    /** Something that cannot continue an expression. */
    SyntaxException unexpected() {
        Token found = peek();
        if (found.is(Kind.COMMA) && previous().is(Kind.NUMBER) && peek(1).is(Kind.NUMBER)) {
            return error(Message.of("syntax.decimal-comma"), found).suggesting(replaced(found, "."));
        }
        if (found.kind().closes()) {
            return error(Message.of("syntax.unopened", found.text()), found).suggesting(replaced(found, ""));
        }
        if (found.is(Kind.COMMA) || found.is(Kind.SEMICOLON)) {
            return error(Message.of("syntax.list", found.text()), found);
        }
        if (found.is(Kind.EQUALS)) {
            return error(Message.of("syntax.equation"), found);
        }
        return error(Message.of("syntax.unexpected", found.text()), found);
    }

    /** Something stands where a number, a name or a bracket should. */
    SyntaxException expectedOperand(Token found) {
        if (found.is(Kind.END)) {
            return error(Message.of("syntax.ends-early"), found).suggesting(withoutDangling());
        }
        if (found.is(Kind.SUBSCRIPT) || found.is(Kind.TRANSPOSE)) {
            return error(Message.of("syntax.unexpected", found.text()), found);
        }
        return error(Message.of("syntax.operand-expected", found.text()), found);
    }

    private String replaced(Token token, String with) {
        return source.substring(0, token.span().start()) + with + source.substring(token.span().end());
    }

    private String withoutDangling() {
        Token last = tokens.get(Math.max(tokens.size() - 2, 0));
        return source.substring(0, last.span().start()).stripTrailing();
    }
}
