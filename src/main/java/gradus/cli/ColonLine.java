package gradus.cli;

import java.util.Optional;

/** A line that is for the program and not an answer: a colon and a word, also in the full width of an input method. */
final class ColonLine {
    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';
    private static final char WIDE_SPACE = '　';

    private ColonLine() {
    }

    /** What stands behind the colon, in half width; a question mark alone asks for help. */
    static Optional<String> of(String typed) {
        String line = halfWidth(typed).strip();
        if (line.equals("?")) {
            return Optional.of("help");
        }
        return line.startsWith(":") ? Optional.of(line.substring(1).strip()) : Optional.empty();
    }

    /** Each full-width form as the ASCII character that it is a form of. */
    static String halfWidth(String typed) {
        StringBuilder half = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean wide = c >= FIRST_WIDE && c <= LAST_WIDE;
            half.append(c == WIDE_SPACE ? ' ' : wide ? (char) (c - FIRST_WIDE + '!') : c);
        }
        return half.toString();
    }
}
