package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SvgTextTest {
    @Test
    void linesStandBelowOneAnotherAndAsWideAsTheyAre() {
        List<String> svg = SvgText.of(List.of("│ ●  x", "值 <1>")).lines().toList();
        assertTrue(svg.get(0).contains("viewBox=\"0 0 89.6 72\""), svg.get(0));
        assertEquals("<text xml:space=\"preserve\" x=\"16\" y=\"32\" fill=\"#222\">│ ●  x</text>", svg.get(2));
        assertEquals("<text xml:space=\"preserve\" x=\"16\" y=\"52\" fill=\"#222\">值 &lt;1&gt;</text>", svg.get(3));
        assertEquals("</svg>", svg.get(4));
    }
}
