package gradus.bank;

import java.io.Reader;

/**
 * A text as a reader that never ends a portion between the two halves of a character: the YAML scanner
 * (snakeyaml-engine 3.0.1) fails with an index out of bounds where one does.
 */
final class WholeCharacterReader extends Reader {
    private final String text;
    private int at;

    WholeCharacterReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] into, int offset, int length) {
        if (at == text.length()) {
            return -1;
        }
        int end = Math.min(text.length(), at + length);
        if (end - at > 1 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        text.getChars(at, end, into, offset);
        int count = end - at;
        at = end;
        return count;
    }

    @Override
    public void close() {
        at = text.length();
    }
}
