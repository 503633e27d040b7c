package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SanitizerTest {
    private static final String[] SEQUENCES = {"\u001b[2J", "\u001b]0;title\u0007", "\u001b]52;c;eA==\u001b\\", "\u009b31m",
        "\u001bc", "\u001b[6n", "\r\u001b[K", "\u202etxt.exe", "\u2066x\u2069", "\b\b", "\u001bP$q\u001b\\", "\r\n", "\t", "\u0085"};

    @Test
    void controlsBecomeVisible() {
        assertEquals("^[[31mred^[[0m", Sanitizer.visible("\u001b[31mred\u001b[0m"));
        assertEquals("a^@b^G^H^?", Sanitizer.visible("a\0b\u0007\b\u007f"));
        assertEquals("<U+009B>1m", Sanitizer.visible("\u009b1m"));
        assertEquals("^M", Sanitizer.visible("\r"));
    }

    @Test
    void directionControlsBecomeVisible() {
        assertEquals("<U+202E>x<U+2066><U+200F><U+061C>", Sanitizer.visible("\u202ex\u2066\u200f\u061c"));
    }

    @Test
    void loneSurrogatesBecomeVisible() {
        assertEquals("<U+D800>x", Sanitizer.visible("\ud800x"));
    }

    @Test
    void linesStayAndTabsAreSpaces() {
        assertEquals("a\nb    c", Sanitizer.visible("a\nb\tc"));
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "x^2 is 導數";
        assertSame(text, Sanitizer.visible(text));
        assertEquals("√x·π、「θ」😀 e\u0301", Sanitizer.visible("√x·π、「θ」😀 e\u0301"));
    }

    @Test
    void nothingThatActsOnATerminalPassesThrough() {
        for (int point = 0; point <= 0x30FF; point++) {
            String shown = Sanitizer.visible(Character.toString(point));
            assertFalse(shown.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)), shown);
        }
    }

    /** {@code -Dgradus.fuzz=1000000} tries a million texts, {@code -Dgradus.fuzz.seed=1} others. */
    @Test
    void whateverATextHoldsNothingInItActs() {
        Random random = new Random(Integer.getInteger("gradus.fuzz.seed", 14));
        for (int i = 0; i < Integer.getInteger("gradus.fuzz", 100_000); i++) {
            String text = text(random);
            String line = Formatter.ANSI.format(Markup.of(Style.values()[i % Style.values().length], text));
            assertFalse(ActingCharacters.in(line.replaceAll("\u001b\\[[0-9;]*m", ""), "\n"), () -> "in " + codes(text));
            assertFalse(ActingCharacters.in(Sanitizer.visible(text), "\n"), () -> "in " + codes(text));
            String document = Sanitizer.document(text);
            assertFalse(ActingCharacters.in(document.replace("\r\n", "\n"), "\n\t"), () -> "in " + codes(text));
            assertEquals(document, Sanitizer.document(document), () -> "in " + codes(text));
            assertEquals(document, new String(document.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int k = random.nextInt(12); k >= 0; k--) {
            switch (random.nextInt(8)) {
                case 0 -> text.append(SEQUENCES[random.nextInt(SEQUENCES.length)]);
                case 1 -> text.append((char) random.nextInt(0xA0));
                case 2 -> text.append((char) (0x2000 + random.nextInt(0x80)));
                case 3 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                case 4 -> text.appendCodePoint(random.nextInt(0x110000));
                case 5 -> text.append((char) random.nextInt(0x10000));
                default -> text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }

    private static String codes(String text) {
        return text.chars().mapToObj(Integer::toHexString).toList().toString();
    }

    @Test
    void documentsKeepTabsAndTheLineEndsOfWindows() {
        assertEquals("a\tb\r\nc^Md\n", Sanitizer.document("a\tb\r\nc\rd\n"));
        String text = "π x\n";
        assertSame(Sanitizer.visible("ab"), Sanitizer.document("ab"));
        assertEquals(text, Sanitizer.document(text));
    }
}
