package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;

/** Nothing in a text acts on a terminal, however it goes out. Each pair of bytes is a character, lone surrogates among them. */
public final class SanitizerFuzz {
    private SanitizerFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_16BE);
        safe(text);
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i + 1 < data.length; i += 2) {
            raw.append((char) ((data[i] & 0xFF) << 8 | data[i + 1] & 0xFF));
        }
        safe(raw.toString());
        safe(new String(data, StandardCharsets.ISO_8859_1));
    }

    private static void safe(String text) {
        String shown = Sanitizer.visible(text);
        assertFalse(ActingCharacters.in(shown, "\n"));
        assertEquals(shown, Sanitizer.visible(shown));
        assertFalse(ActingCharacters.in(Sanitizer.document(text).replace("\r\n", "\n"), "\n\t"));
        String line = Formatter.ANSI.format(Markup.of(Style.ERROR, text));
        assertFalse(ActingCharacters.in(line.replaceAll("\u001b\\[[0-9;]*m", ""), "\n"));
        Wrap.lines(shown, 20).forEach(each -> assertFalse(ActingCharacters.in(each, "")));
    }
}
