package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormulaDisplayTest {
    private static final Set<String> NAMES = Set.of("loss");

    private static List<String> shown(String text, int width, Notation notation) {
        return new FormulaDisplay(width, notation).ofText(text, NAMES);
    }

    @Test
    void whatStandsAboveSomethingElseIsSetAsOnPaper() {
        assertEquals(List.of(
                "              sin(x)",
                "    f(x) = ────────────",
                "             ┌────────",
                "            √│ x² + 1"), shown("Differentiate $f(x) = \\frac{sin x}{\\sqrt{x^2+1}}$.", 60, Notation.UNICODE));
        assertEquals(List.of(
                "    H = [2  0 ]",
                "        [0  -3]"), shown("The matrix $H = [[2, 0], [0, -3]]$.", 60, Notation.ASCII));
    }

    @Test
    void whatIsOneLineIsInTheTextAlready() {
        assertEquals(List.of(), shown("Find $x^2 + 1$ and $f'(x)$, or $\\frac{dy}{dx}$; loss $loss$.", 60, Notation.UNICODE));
        assertEquals(List.of(), shown("At $x = 1/2$, $y = \\frac{3}{4}$ and $z = -2/3$.", 60, Notation.UNICODE), "ratios of numbers");
        assertEquals(3, shown("At $x = \\frac{a}{4}$.", 60, Notation.UNICODE).size());
        assertEquals(List.of(), shown("no formula, $3 and \\$4", 60, Notation.UNICODE));
    }

    @Test
    void formulasStandSideBySideOnceEach() {
        String text = "Is $\\frac{1}{x}$ the slope of $\\frac{x}{2}$? And $\\frac{1}{x}$?";
        assertEquals(List.of("     1       x", "    ───     ───", "     x       2"), shown(text, 60, Notation.UNICODE));
        assertEquals(6, shown(text, 12, Notation.UNICODE).size(), "one below the other where it is narrow");
    }

    @Test
    void nothingIsWiderThanThePage() {
        String wide = "$\\frac{a + b + c + d + e + f + g + h}{x}$ and $\\frac{1}{x}$";
        for (int width = 20; width < 60; width++) {
            List<String> lines = new FormulaDisplay(width, Notation.UNICODE).ofText(wide, NAMES);
            int most = width;
            assertTrue(lines.stream().allMatch(line -> Width.of(line) <= most), lines.toString());
            assertTrue(lines.size() >= 3);
        }
    }
}
