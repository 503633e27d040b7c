package gradus.expr;

import gradus.expr.Token.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads LaTeX commands: fractions, roots, functions, Greek letters, matrices; spacing is skipped. */
final class LatexReader {
    private static final Set<String> SPACING = Set.of("left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr",
            "Bigl", "Bigr", "displaystyle", "textstyle", "limits", "quad", "qquad", ",", ";", ":", "!", " ",
            "(", ")", "[", "]");
    private static final Set<String> WRAPPERS = Set.of("mathrm", "mathbf", "mathit", "operatorname", "text",
            "textrm", "textbf", "boldsymbol", "bm", "mathsf");
    private static final Map<String, Kind> SYMBOLS = Map.ofEntries(
            Map.entry("cdot", Kind.TIMES), Map.entry("times", Kind.TIMES), Map.entry("ast", Kind.TIMES),
            Map.entry("div", Kind.DIVIDE), Map.entry("frac", Kind.FRACTION), Map.entry("dfrac", Kind.FRACTION),
            Map.entry("tfrac", Kind.FRACTION), Map.entry("sqrt", Kind.RADICAL), Map.entry("vert", Kind.BAR),
            Map.entry("lvert", Kind.BAR), Map.entry("rvert", Kind.BAR), Map.entry("mid", Kind.BAR),
            Map.entry("|", Kind.BAR), Map.entry("_", Kind.SUBSCRIPT),
            Map.entry("{", Kind.LEFT_PARENTHESIS), Map.entry("}", Kind.RIGHT_PARENTHESIS),
            Map.entry("lbrack", Kind.LEFT_BRACKET), Map.entry("rbrack", Kind.RIGHT_BRACKET),
            Map.entry("\\", Kind.SEMICOLON), Map.entry("top", Kind.TRANSPOSE),
            Map.entry("begin", Kind.LEFT_BRACKET), Map.entry("end", Kind.RIGHT_BRACKET));

    private final SourceText text;
    private final Names names;

    LatexReader(SourceText text, Names names) {
        this.text = text;
        this.names = names;
    }

    /** The end of the spacing commands that start at an index; the index itself where there are none. */
    int skip(int from) {
        int at = from;
        while (text.glyph(at) == '\\' && SPACING.contains(word(at))) {
            at = commandEnd(at);
        }
        return at;
    }

    /** Whether a command that only dresses the name in its braces starts here. */
    boolean isWrapper(int start) {
        return WRAPPERS.contains(word(start));
    }

    /** Where the name inside a wrapper starts. */
    int wrappedFrom(int start) {
        int end = commandEnd(start);
        return text.glyph(end) == '{' ? end + 1 : end;
    }

    List<Token> read(int start) throws SyntaxException {
        String word = word(start);
        int end = commandEnd(start);
        if (word.equals("begin") || word.equals("end")) {
            end = environmentEnd(start, end);
        }
        Kind kind = SYMBOLS.get(word);
        return List.of(kind != null ? token(kind, "\\" + word, start, end) : name(word, start, end));
    }

    private Token name(String word, int start, int end) throws SyntaxException {
        Optional<Function> function = Function.named(word);
        if (function.isPresent()) {
            return token(Kind.FUNCTION, function.get().label(), start, end);
        }
        if (word.equals("pi") && text.glyph(skip(end)) != '_') {
            return token(Kind.CONSTANT, "pi", start, end);
        }
        boolean called = text.glyph(skip(end)) == '(';
        if (word.equals("sigma") && called && names.declaredAs(word).isEmpty()) {
            return token(Kind.FUNCTION, Function.SIGMOID.label(), start, end);
        }
        String letter = word.startsWith("var") ? word.substring(3) : word;
        if (Glyphs.isGreekName(letter)) {
            return token(Kind.VARIABLE, letter, start, end);
        }
        throw text.error(Message.of("syntax.unknown-command", text.slice(start, end)), start, end);
    }

    private Token token(Kind kind, String word, int start, int end) {
        return new Token(kind, word, text.span(start, end), false);
    }

    private String word(int start) {
        return text.plain(start + 1, commandEnd(start));
    }

    private int commandEnd(int start) {
        int end = start + 1;
        while (isLatin(text.glyph(end))) {
            end++;
        }
        return Math.min(end == start + 1 ? end + 1 : end, text.length());
    }

    private static boolean isLatin(int point) {
        return point < 128 && Glyphs.isLetter(point);
    }

    private int environmentEnd(int start, int from) throws SyntaxException {
        int end = from;
        while (end < text.length() && text.glyph(end) != '}') {
            end++;
        }
        if (text.glyph(from) != '{' || end == text.length()) {
            throw text.error(Message.of("syntax.unknown-command", text.slice(start, end)), start, end);
        }
        return end + 1;
    }
}
