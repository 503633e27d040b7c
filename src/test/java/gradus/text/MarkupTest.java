package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {
    private final Markup markup = Markup.of(Style.CORRECT, "Right.").plus(" See ").plus(Style.CODE, "x\ny");

    @Test
    void plainTextHasTheCharactersAlone() {
        assertEquals("Right. See x\ny", Formatter.PLAIN.format(markup));
    }

    @Test
    void coloursEndWithEachLine() {
        assertEquals("\u001b[32mRight.\u001b[0m See \u001b[1mx\u001b[0m\n\u001b[1my\u001b[0m",
                Formatter.ANSI.format(markup));
    }

    @Test
    void noEscapeSequenceComesFromTheText() {
        assertEquals("^[[2J", Formatter.ANSI.format(Markup.of("\u001b[2J")));
    }

    @Test
    void linesAreJoined() {
        assertEquals("a\nb", Markup.lines(List.of(Markup.of("a"), Markup.of("b"))).text());
        assertEquals(4, Markup.of("導").plus(Style.HINT, "數").width());
    }

    /** Yellow and cyan are lost on white, blue on black; bright ones on one of the two. */
    @Test
    void coloursCanBeReadOnLightAndDarkBackgrounds() {
        for (Style style : Style.values()) {
            assertTrue(style.ansi().matches("|1|2|(1;)?3[125]"), style + ": " + style.ansi());
        }
    }
}
