package gradus.calculus;

import static gradus.Tables.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiniteDifferencesTest {

    private static FiniteDifferences of(String f, String x) {
        return FiniteDifferences.of(expr(f), "x", new Point(Map.of("x", expr(x))));
    }

    @Test
    void roundingWinsSoonerForTheCentralDifference() {
        FiniteDifferences differences = of("exp(x)", "1");
        assertEquals(15, differences.rows().size());
        int forward = differences.lastGoodForward().orElseThrow().digits();
        int central = differences.lastGoodCentral().orElseThrow().digits();
        assertTrue(forward >= 7 && forward <= 9, "forward good to 1e-" + forward);
        assertTrue(central >= 4 && central <= 6, "central good to 1e-" + central);
    }

    @Test
    void errorFallsWithTheStepAndWithItsSquare() {
        FiniteDifferences differences = of("sin(x)", "1");
        double forward = error(differences, 2) / error(differences, 3);
        double central = centralError(differences, 2) / centralError(differences, 3);
        assertEquals(10, forward, 0.1);
        assertEquals(100, central, 1);
    }

    private static double error(FiniteDifferences differences, int digits) {
        return differences.rows().get(digits - 1).forward().error().orElseThrow();
    }

    private static double centralError(FiniteDifferences differences, int digits) {
        return differences.rows().get(digits - 1).central().error().orElseThrow();
    }

    @Test
    void quotientsAtAKinkAreShownWithoutAnError() {
        FiniteDifferences differences = of("abs(x)", "0");
        assertInstanceOf(PointValue.Kink.class, differences.derivative());
        FiniteDifferences.Row row = differences.rows().get(3);
        assertEquals(1, row.forward().quotient().orElseThrow());
        assertEquals(0, row.central().quotient().orElseThrow());
        assertTrue(row.forward().error().isEmpty());
        assertEquals(Optional.empty(), differences.lastGoodForward());
    }

    @Test
    void quotientIsMissingWhereTheFunctionIs() {
        FiniteDifferences differences = of("sqrt(x)", "0");
        assertTrue(differences.rows().get(0).forward().quotient().isPresent());
        assertTrue(differences.rows().get(0).central().quotient().isEmpty());
    }
}
