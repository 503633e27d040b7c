package gradus.bank;

import gradus.bank.Node.Scalar;
import gradus.bank.Node.Style;

/** Where in the file a character of a scalar's text stands: quotes, escapes and folded lines lie between. */
final class ScalarOffsets {
    private final String source;
    private final Scalar scalar;

    private ScalarOffsets(String source, Scalar scalar) {
        this.source = source;
        this.scalar = scalar;
    }

    /** The offset in the file of the character at {@code index} of the text. Cost: the index. */
    static int of(BankSource source, Scalar scalar, int index) {
        return new ScalarOffsets(source.text(), scalar).offset(Math.min(index, scalar.text().length()));
    }

    private int offset(int index) {
        int at = contentStart();
        for (int i = 0; i < index && at < scalar.end(); i++) {
            at = after(scalar.text().charAt(i), at);
        }
        return Math.min(index == scalar.text().length() ? at : skipBlanks(at, index), scalar.end());
    }

    private int contentStart() {
        return switch (scalar.style()) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> scalar.start() + 1;
            case BLOCK -> Math.max(scalar.start(), source.indexOf('\n', scalar.start()) + 1);
            case PLAIN, MISSING -> scalar.start();
        };
    }

    /** Steps over what stands in the file for the character {@code c} of the text. */
    private int after(char c, int from) {
        int at = from;
        if (!Character.isWhitespace(c)) {
            at = blanksEnd(at);
        }
        char found = at < source.length() ? source.charAt(at) : c;
        if (scalar.style() == Style.DOUBLE_QUOTED && found == '\\') {
            return at + escapeLength(at);
        }
        if (scalar.style() == Style.SINGLE_QUOTED && c == '\'') {
            return at + 2;
        }
        boolean lineEnd = found == '\n' || found == '\r';
        if (lineEnd) {
            return blanksEnd(at);
        }
        return found == c || Character.isWhitespace(found) || !Character.isLowSurrogate(c) ? at + 1 : at;
    }

    private int escapeLength(int at) {
        char kind = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
        return switch (kind) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private int skipBlanks(int at, int index) {
        return Character.isWhitespace(scalar.text().charAt(index)) ? at : blanksEnd(at);
    }

    private int blanksEnd(int from) {
        int at = from;
        while (at < scalar.end() && at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at;
    }
}
