package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlotTest {
    private static final Window WINDOW = new Window(-3, 3, -2, 2);
    private static final Plot PLOT = new Plot(WINDOW, "x", List.of(
            new Plot.Line("sin(x) 正弦", curve(StrictMath::sin), List.of(new Spot(0, 0))),
            new Plot.Line("1/x <&>", curve(x -> x == 0 ? Double.NaN : 1 / x), List.of()),
            new Plot.Line("1", Curve.through(List.of(new Spot(-10, 1), new Spot(10, 1))), List.of())));

    private static Curve curve(java.util.function.DoubleUnaryOperator function) {
        return Curve.of(function, (a, b) -> true, WINDOW, 10_000);
    }

    private static String drawn(int width, Notation notation) {
        return Markup.lines(PLOT.lines(width, notation)).text().lines().map(String::stripTrailing)
                .reduce("", (all, line) -> all + line + "\n");
    }

    @Test
    void isDrawnAsInItsFile() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int width : List.of(40, 80)) {
            text.append("--- dots, ").append(width).append('\n').append(drawn(width, Notation.UNICODE));
        }
        text.append("--- ASCII, 60\n").append(drawn(60, Notation.ASCII));
        text.append("--- SVG\n").append(SvgPlot.of(PLOT).replaceAll("( [0-9.,-]+){20,}", " ..."));
        Golden.check(Path.of("src/test/resources/gradus/text/plot.txt"), text.toString());
    }

    @ParameterizedTest
    @EnumSource(Notation.class)
    void fitsEveryWidth(Notation notation) {
        for (int width = 20; width <= 500; width++) {
            int columns = width;
            assertTrue(PLOT.lines(width, notation).stream().allMatch(line -> line.width() <= columns), "width " + width);
        }
    }

    @Test
    void asciiIsAscii() {
        String picture = drawn(80, Notation.ASCII).replace("正弦", "");
        assertTrue(picture.chars().allMatch(c -> c < 128), picture);
    }

    @Test
    void clippingKeepsWhatIsInside() {
        double[] inside = Clip.toUnitSquare(new double[] {-1, -1}, new double[] {3, 3}).orElseThrow();
        assertEquals(List.of(0.0, 0.0, 1.0, 1.0), java.util.Arrays.stream(inside).boxed().toList());
        assertTrue(Clip.toUnitSquare(new double[] {-1, 0.5}, new double[] {0.5, 5}).isEmpty());
        assertTrue(Clip.toUnitSquare(new double[] {0.2, 2}, new double[] {0.8, 2}).isEmpty());
    }
}
