package gradus.expr;

import gradus.expr.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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

    /** Whether a number was just read and is divided by another. */
    boolean atFraction() {
        return previous().is(Kind.NUMBER) && at(Kind.DIVIDE) && peek(1).is(Kind.NUMBER);
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
            requireSubscript(first, Message.of("syntax.subscript-missing"));
            return first.text();
        }
        StringBuilder text = new StringBuilder();
        while (!at(Kind.RIGHT_BRACE)) {
            if (at(Kind.END)) {
                throw unclosed(first);
            }
            text.append(at(Kind.COMMA) ? next().text().substring(1) : subscriptPart());
        }
        if (text.isEmpty()) {
            throw error(Message.of("syntax.subscript-missing"), first, next());
        }
        next();
        return text.toString();
    }

    private String subscriptPart() throws SyntaxException {
        Token part = next();
        if (part.is(Kind.SUBSCRIPT)) {
            return "_";
        }
        requireSubscript(part, Message.of("syntax.subscript", part.text()));
        return part.text();
    }

    private void requireSubscript(Token part, Message otherwise) throws SyntaxException {
        if (!part.text().matches("[A-Za-z0-9]+")) {
            throw error(otherwise, part);
        }
    }

    void close(Token open) throws SyntaxException {
        Kind wanted = Kind.values()[open.kind().ordinal() + 1];
        if (at(wanted)) {
            next();
            return;
        }
        if (peek().kind().closes()) {
            throw error(Message.of("syntax.mismatched", open.text(), peek().text(), closing(open)), open, peek())
                    .suggesting(replaced(peek(), closing(open)));
        }
        throw at(Kind.END) ? unclosed(open) : unexpected();
    }

    /** Whether one of the names stands in the brackets at hand: {@code f(1-f)}, {@code f(g(x))}. */
    boolean bracketsName(Set<String> names) {
        return IntStream.range(at, closing(at)).anyMatch(i -> isName(i, names));
    }

    /** Whether one of them stands there without arguments of its own: {@code f(1-f)} is a product. */
    boolean bracketsBareName(Set<String> names) {
        return IntStream.range(at, closing(at)).anyMatch(i -> isName(i, names)
                && tokens.get(behindPrimes(i)).kind() != Kind.LEFT_PARENTHESIS);
    }

    /** Whether the brackets at hand hold one of them with its arguments and nothing else: {@code f(g(x))}. */
    boolean bracketsCall(Set<String> names) {
        int arguments = behindPrimes(at + 1);
        return isName(at + 1, names) && tokens.get(arguments).kind() == Kind.LEFT_PARENTHESIS
                && closing(arguments) + 1 == closing(at);
    }

    private boolean isName(int i, Set<String> names) {
        return tokens.get(i).is(Kind.VARIABLE) && names.contains(tokens.get(i).text());
    }

    private int behindPrimes(int name) {
        int behind = Math.min(name + 1, tokens.size() - 1);
        while (tokens.get(behind).is(Kind.TRANSPOSE)) {
            behind++;
        }
        return behind;
    }

    /** Where the brackets close that open at a token; the end where they do not. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size() - 1; i++) {
            Kind kind = tokens.get(i).kind();
            depth += kind.opens() ? 1 : kind.closes() ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    /** How many arguments the brackets at hand hold. */
    int argumentCount() {
        int depth = 0;
        int count = 1;
        for (int i = at; i < tokens.size() - 1; i++) {
            Kind kind = tokens.get(i).kind();
            depth += kind.opens() ? 1 : kind.closes() ? -1 : 0;
            count += depth == 1 && kind == Kind.COMMA ? 1 : 0;
            if (depth == 0) {
                return count;
            }
        }
        return count;
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
            boolean bar = token.is(Kind.BAR);
            boolean closesBar = bar && !open.isEmpty() && open.peek().is(Kind.BAR);
            if (token.kind().opens() || bar && !closesBar) {
                open.push(token);
            } else if ((token.kind().closes() || bar) && !open.isEmpty()) {
                open.pop();
            }
        }
        StringBuilder missing = new StringBuilder();
        open.forEach(token -> missing.append(closing(token)));
        return missing.toString();
    }

    /** Two numbers side by side: digits in groups, a mixed number, or a missing operator. */
    SyntaxException twoNumbers() {
        Token left = previous();
        Token right = peek();
        if (isGrouped(left, right)) {
            return error(Message.of("syntax.grouped-digits"), left, right).suggesting(between(left, right, ""));
        }
        boolean mixed = peek(1).is(Kind.DIVIDE) && peek(2).is(Kind.NUMBER);
        return error(Message.of("syntax.two-numbers", left.text(), right.text()), left, right)
                .suggesting(between(left, right, mixed ? " + " : "*"));
    }

    private static boolean isGrouped(Token left, Token right) {
        return isGrouped(left.text(), right.text());
    }

    /** Whether two runs of digits are rather one number with its thousands set apart. */
    static boolean isGrouped(String left, String right) {
        return left.matches("[1-9]\\d{0,2}") && right.matches("\\d{3}(\\.\\d*)?");
    }

    private String between(Token left, Token right, String with) {
        return source.substring(0, left.span().end()) + with + source.substring(right.span().start());
    }

    /** Something that cannot continue an expression. */
    SyntaxException unexpected() {
        Token found = peek();
        if (found.is(Kind.COMMA) && previous().is(Kind.NUMBER) && peek(1).is(Kind.NUMBER)) {
            return isGrouped(previous(), peek(1))
                    ? error(Message.of("syntax.grouped-digits"), previous(), peek(1)).suggesting(replaced(found, ""))
                    : error(Message.of("syntax.decimal-comma"), previous(), peek(1)).suggesting(replaced(found, "."));
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
        return misplaced(found);
    }

    private SyntaxException misplaced(Token found) {
        boolean prime = found.text().equals("'");
        boolean grouped = previous().is(Kind.NUMBER) && peek(1).is(Kind.NUMBER) && isGrouped(previous(), peek(1));
        if (grouped) {
            return error(Message.of("syntax.grouped-digits"), previous(), peek(1)).suggesting(replaced(found, ""));
        }
        return error(Message.of(prime ? "syntax.prime" : "syntax.unexpected", found.text()), found);
    }

    /** Something stands where a number, a name or a bracket should. */
    SyntaxException expectedOperand(Token found) {
        if (found.is(Kind.END)) {
            return error(Message.of("syntax.ends-early"), found).suggesting(withoutDangling());
        }
        if (found.is(Kind.SUBSCRIPT) || found.is(Kind.TRANSPOSE)) {
            return misplaced(found);
        }
        Token before = tokens.get(Math.max(at - 2, 0));
        if (found.kind().closes()) {
            return expectedBefore(before, found);
        }
        SyntaxException error = error(Message.of("syntax.operand-expected", found.text()), found);
        return before.is(found.kind()) && before != found ? error.suggesting(replaced(found, "")) : error;
    }

    /** A bracket closes where something should stand. */
    private SyntaxException expectedBefore(Token before, Token closing) {
        if (before.kind().opens()) {
            return error(Message.of("syntax.empty-brackets"), before, closing);
        }
        if (openBrackets() < 0) {
            return error(Message.of("syntax.unopened", closing.text()), closing).suggesting(replaced(closing, ""));
        }
        SyntaxException error = error(Message.of("syntax.operand-expected", closing.text()), closing);
        return before.is(Kind.COMMA) ? error.suggesting(replaced(before, "")) : error;
    }

    /** How many brackets are open before the token at hand; negative when one too many was closed. */
    private int openBrackets() {
        int open = 0;
        for (Token token : tokens.subList(0, at)) {
            open += token.kind().opens() ? 1 : token.kind().closes() ? -1 : 0;
        }
        return open;
    }

    private String replaced(Token token, String with) {
        return source.substring(0, token.span().start()) + with + source.substring(token.span().end());
    }

    /** The text without the signs at its end that wait for something. */
    private String withoutDangling() {
        int last = tokens.size() - 2;
        while (last > 0 && isLoose(tokens.get(last))) {
            last--;
        }
        return last < 0 ? "" : source.substring(0, tokens.get(last).span().end());
    }

    private static boolean isLoose(Token token) {
        return switch (token.kind()) {
            case PLUS, MINUS, TIMES, DIVIDE, COMMA -> true;
            default -> false;
        };
    }
}
