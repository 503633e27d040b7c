package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class SanitizerTest {

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
}
