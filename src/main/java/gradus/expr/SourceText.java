package gradus.expr;

import gradus.expr.Token.Kind;
import java.util.Map;
import java.util.Optional;

/**
 * A text as the lexer walks it: code points with their plain meaning ({@link Glyphs}), and the offsets in the
 * original at which they stand.
 */
final class SourceText {
    private static final Map<Integer, Kind> SYMBOLS = Map.ofEntries(
            Map.entry((int) '+', Kind.PLUS), Map.entry((int) '-', Kind.MINUS), Map.entry((int) '*', Kind.TIMES),
            Map.entry((int) '/', Kind.DIVIDE), Map.entry((int) '^', Kind.POWER),
            Map.entry((int) '!', Kind.FACTORIAL), Map.entry((int) '_', Kind.SUBSCRIPT),
            Map.entry((int) '(', Kind.LEFT_PARENTHESIS), Map.entry((int) ')', Kind.RIGHT_PARENTHESIS),
            Map.entry((int) '[', Kind.LEFT_BRACKET), Map.entry((int) ']', Kind.RIGHT_BRACKET),
            Map.entry((int) '{', Kind.LEFT_BRACE), Map.entry((int) '}', Kind.RIGHT_BRACE),
            Map.entry((int) '|', Kind.BAR), Map.entry((int) ',', Kind.COMMA), Map.entry((int) ';', Kind.SEMICOLON),
            Map.entry((int) '=', Kind.EQUALS), Map.entry((int) '&', Kind.COMMA),
            Map.entry((int) '√', Kind.RADICAL), Map.entry((int) '∛', Kind.RADICAL),
            Map.entry((int) 'ᵀ', Kind.TRANSPOSE), Map.entry((int) '⊤', Kind.TRANSPOSE),
            Map.entry((int) '\'', Kind.TRANSPOSE));

    private final String source;
    private final int[] glyphs;
    private final int[] offsets;

    /**
     * @param text   what is read
     * @param source the whole, as it was typed, of which the text is a start, perhaps with parts blanked
     */
    SourceText(String text, String source) {
        this.source = source;
        int[] points = text.codePoints().toArray();
        glyphs = new int[points.length];
        offsets = new int[points.length + 1];
        for (int i = 0; i < points.length; i++) {
            glyphs[i] = SYMBOLS.containsKey(points[i]) ? points[i] : Glyphs.ascii(points[i]);
            offsets[i + 1] = offsets[i] + Character.charCount(points[i]);
        }
    }

    /** The token that a single character makes, or null where it makes none. */
    static Kind kindOf(int point) {
        return SYMBOLS.get(point);
    }

    int length() {
        return glyphs.length;
    }

    /** The plain meaning of the character at an index; 0 beyond the end. */
    int glyph(int index) {
        return index < glyphs.length ? glyphs[index] : 0;
    }

    int offset(int index) {
        return offsets[index];
    }

    int indexOfOffset(int offset) {
        int index = java.util.Arrays.binarySearch(offsets, offset);
        return index >= 0 ? index : -index - 1;
    }

    Span span(int from, int to) {
        return new Span(offsets[from], offsets[to]);
    }

    /** The characters as typed. */
    String slice(int from, int to) {
        return source.substring(offsets[from], offsets[to]);
    }

    /** The plain characters. */
    String plain(int from, int to) {
        StringBuilder plain = new StringBuilder();
        for (int i = from; i < to; i++) {
            plain.appendCodePoint(glyphs[i]);
        }
        return plain.toString();
    }

    Optional<String> vulgarFraction(int index) {
        return Glyphs.vulgarFraction(glyphs[index]);
    }

    String source() {
        return source;
    }

    SyntaxException error(Message message, int from, int to) {
        return new SyntaxException(message, span(from, to), source);
    }

    /** The text with a part of it replaced. */
    String replacing(int from, int to, String with) {
        return source.substring(0, offsets[from]) + with + source.substring(offsets[to]);
    }
}
