package gradus.expr;

import gradus.expr.Token.Kind;
import java.math.BigDecimal;
import java.util.List;

/** Reads {@code 12}, {@code 0.5}, {@code .5}, {@code 5.} and {@code 1e-8}; exact, within a budget of digits. */
final class NumberReader {
    /** Digits of a number, and the size of its power of ten, that are still taken. */
    static final int MAX_DIGITS = 1_000;

    private final SourceText text;
    private final boolean scientific;

    /** @param scientific whether {@code 2e3} is two thousand, and not 2·e·3 */
    NumberReader(SourceText text, boolean scientific) {
        this.text = text;
        this.scientific = scientific;
    }

    boolean startsAt(int index) {
        return Glyphs.isDigit(text.glyph(index))
                || text.glyph(index) == '.' && Glyphs.isDigit(text.glyph(index + 1));
    }

    List<Token> read(int start) throws SyntaxException {
        int end = digits(start);
        if (text.glyph(end) == '.') {
            end = digits(end + 1);
        }
        refuseSecondPoint(start, end);
        end = exponent(end);
        String digits = text.plain(start, end);
        if (end - start > MAX_DIGITS || magnitude(digits) > MAX_DIGITS) {
            throw text.error(Message.of("syntax.too-many-digits", MAX_DIGITS), start, end);
        }
        return List.of(new Token(Kind.NUMBER, digits, text.span(start, end), false));
    }

    private void refuseSecondPoint(int start, int end) throws SyntaxException {
        if (text.glyph(end) != '.') {
            return;
        }
        int stop = end;
        while (text.glyph(stop) == '.' || Glyphs.isDigit(text.glyph(stop))) {
            stop++;
        }
        String once = text.plain(start, stop).replaceAll("\\.+", ".");
        SyntaxException error = text.error(Message.of("syntax.second-point"), start, stop);
        throw once.indexOf('.') == once.lastIndexOf('.')
                ? error.suggesting(text.replacing(start, stop, once))
                : error;
    }

    private int digits(int from) {
        int end = from;
        while (Glyphs.isDigit(text.glyph(end))) {
            end++;
        }
        return end;
    }

    private int exponent(int end) {
        int point = text.glyph(end);
        if (!scientific || point != 'e' && point != 'E') {
            return end;
        }
        int sign = text.glyph(end + 1) == '-' || text.glyph(end + 1) == '+' ? 1 : 0;
        int stop = digits(end + 1 + sign);
        return stop > end + 1 + sign ? stop : end;
    }

    private static long magnitude(String digits) {
        int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        String exponent = e < 0 ? "0" : digits.substring(e + 1);
        return exponent.length() > 9 ? Long.MAX_VALUE : Math.abs(Long.parseLong(exponent));
    }

    /** The exact value of a number token. */
    static Rational value(Token number) {
        return Rational.of(new BigDecimal(number.text()));
    }
}
