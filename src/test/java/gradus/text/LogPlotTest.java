package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LogPlotTest {
    private static LogPlot.Row row(String label, double first, double second) {
        return new LogPlot.Row(label, List.of(OptionalDouble.of(first), OptionalDouble.of(second)));
    }

    @Test
    void marksStandAtTheirPowersOfTen() {
        LogPlot plot = new LogPlot(-4, 0, List.of('f', 'c'), List.of(row("a", 1, 1e-4), row("b", 1e-2, 1e-2)));
        assertEquals("""
                a |c                  f
                b |          *
                  +--------------------
                   1e-4               1e0""", String.join("\n", plot.lines(24)));
    }

    @Test
    void valuesBeyondTheAxisStandAtItsEnds() {
        LogPlot plot = new LogPlot(-4, 0, List.of('f', 'c'), List.of(row("a", 0, 1e9)));
        assertEquals("a |f                  c", plot.lines(24).get(0));
    }

    @Test
    void missingValuesLeaveNoMark() {
        LogPlot.Row empty = new LogPlot.Row("a", List.of(OptionalDouble.empty(), OptionalDouble.of(1e-4)));
        assertEquals("a |c", new LogPlot(-4, 0, List.of('f', 'c'), List.of(empty)).lines(24).get(0));
    }

    @Test
    void narrowScreensGetTheLeastWidth() {
        LogPlot plot = new LogPlot(-4, 0, List.of('f', 'c'), List.of(row("a", 1, 1e-4)));
        assertTrue(plot.lines(5).get(0).length() >= 20);
    }

    @Test
    void anAxisRunsFromLowToHigh() {
        assertThrows(IllegalArgumentException.class, () -> new LogPlot(0, 0, List.of('f'), List.of()));
    }
}
