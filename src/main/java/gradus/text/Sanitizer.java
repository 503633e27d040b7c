package gradus.text;

import java.util.Locale;

/**
 * Takes the power from characters that act on a terminal or turn the reading direction: controls (C0, DEL, C1,
 * ESC among them), bidirectional controls, line separators and lone surrogates become something to see. New
 * lines stay, a tab is spaces.
 */
public final class Sanitizer {
    private Sanitizer() {
    }

    /** The text, safe to show; the same object when nothing in it needs replacing. */
    public static String visible(String text) {
        int first = 0;
        while (first < text.length() && isSafe(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            safe.append(point == '\n' ? "\n" : point == '\t' ? "    " : visible(point));
        }
        return safe.toString();
    }

    /** The same for what programs read too, in which tabs and the line ends of Windows mean something and stay. */
    public static String document(String text) {
        if (text.indexOf('\t') < 0 && text.indexOf('\r') < 0) {
            return visible(text);
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean stays = text.charAt(i) == '\t' || text.startsWith("\r\n", i);
            if (stays) {
                safe.append(visible(text.substring(from, i))).append(text.charAt(i));
                from = i + 1;
            }
        }
        return safe.append(visible(text.substring(from))).toString();
    }

    private static boolean isSafe(char c) {
        return c >= ' ' && c < 0x7F || c == '\n' || c >= 0x4E00 && c < 0xA000;
    }

    /** What stands for one code point: {@code ^[} for ESC, {@code <U+202E>} for others that must not act. */
    static String visible(int point) {
        if (point < ' ' || point == 0x7F) {
            return "^" + (char) (point ^ 0x40);
        }
        return acts(point) ? String.format(Locale.ROOT, "<U+%04X>", point) : Character.toString(point);
    }

    private static boolean acts(int point) {
        boolean control = point >= 0x80 && point < 0xA0;
        boolean direction = point == 0x61C || point == 0x200E || point == 0x200F
                || point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x206F;
        boolean hidden = point == 0xFEFF || point == 0x200B || point >= 0xFFF9 && point <= 0xFFFB
                || point >= 0xE0000 && point <= 0xE007F;
        boolean separator = point == 0x2028 || point == 0x2029;
        return control || direction || hidden || separator || Character.getType(point) == Character.SURROGATE;
    }
}
