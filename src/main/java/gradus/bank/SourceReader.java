package gradus.bank;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * From a file's bytes to its text: strict UTF-8, a byte order mark taken off, and characters that could deceive a
 * reader or a terminal reported and replaced, so that nothing after this meets one.
 */
final class SourceReader {
    /** Larger files are refused before anything looks into them. */
    static final int MAX_BYTES = 1 << 20;
    private static final char REPLACEMENT = '\uFFFD';

    private SourceReader() {
    }

    /** The text, empty when it cannot be read, with what is wrong in it. */
    static Problems read(BankFile file) {
        return switch (file.kind()) {
            case FILE -> read(file.name(), file.content());
            case DEVICE -> refused(file.name(), "", Fault.NOT_A_FILE, 0);
            case LINK_OUT -> refused(file.name(), "", Fault.LINK_OUT, 0);
        };
    }

    static Problems read(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return refused(name, "", Fault.TOO_LARGE, 0, MAX_BYTES / 1024);
        }
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String text = withoutMark(characters.flip().toString());
        return result.isError() ? refused(name, clean(text), Fault.NOT_UTF8, text.length()) : scanned(name, text);
    }

    private static Problems refused(String name, String readable, Fault fault, int offset, Object... arguments) {
        Problems problems = new Problems(new BankSource(name, readable));
        problems.add(fault, offset, arguments);
        return problems;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Problems scanned(String name, String text) {
        Problems problems = new Problems(new BankSource(name, clean(text)));
        for (int i = 0; i < text.length(); i++) {
            report(text.charAt(i), i, problems);
        }
        return problems;
    }

    private static void report(char c, int offset, Problems problems) {
        if (isControl(c) && c != '\n' && c != '\r' && c != '\t') {
            problems.add(Fault.CONTROL_CHARACTER, offset, codePoint(c));
        } else if (isInvisible(c)) {
            problems.add(Fault.INVISIBLE_CHARACTER, offset, codePoint(c));
        }
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (isControl(c) && c != '\n' && c != '\r' && c != '\t' || isInvisible(c)) {
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    /** A control character of ASCII or Latin-1, line ends and tabs among them, or what is no character at all. */
    static boolean isControl(char c) {
        return c < 0x20 || c >= 0x7F && c < 0xA0 || c >= 0xFFFE;
    }

    /** What turns the direction of text, breaks lines unseen or takes no room: it can show other text than it is. */
    static boolean isInvisible(char c) {
        return c >= 0x200B && c <= 0x200F || c >= 0x2028 && c <= 0x202E || c >= 0x2060 && c <= 0x206F
                || c == 0x061C || c == 0xFEFF || c == 0x00AD || c == 0x180E || c >= 0xFFF9 && c <= 0xFFFB;
    }

    /** {@code U+202E}. */
    static String codePoint(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }
}
