package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final Window WINDOW = new Window(-2, 3, -4, 4);
    private static final int LOOKS = 10_000;

    private static List<List<Spot>> branches(DoubleUnaryOperator function) {
        return Curve.of(function, (a, b) -> true, WINDOW, LOOKS).branches();
    }

    @Test
    void aContinuousFunctionIsOneBranchHoweverSteep() {
        for (double slope : List.of(1.0, 1e3, 1e6, 1e9)) {
            assertEquals(1, branches(x -> StrictMath.tanh(slope * (x - 0.123))).size(), "slope " + slope);
        }
    }

    @Test
    void jumpsAndPolesPartBranches() {
        assertEquals(6, branches(StrictMath::floor).size());
        assertEquals(2, branches(x -> 1 / (x - 0.1234)).size());
        assertEquals(3, branches(x -> StrictMath.tan(x)).size());
    }

    @Test
    void theEdgeOfADomainIsFoundBetweenSamples() {
        Spot first = branches(x -> StrictMath.sqrt(x - 0.1234)).get(0).get(0);
        assertEquals(0.1234, first.x(), 1e-6);
    }

    /** Samples at both sides are equal and in the window; only what is known of the function between them tells. */
    @Test
    void aPoleBetweenTwoSamplesLeavesTheWindow() {
        DoubleUnaryOperator pole = x -> 1e-5 / ((x - 0.105) * (x - 0.105));
        Curve.Continuity known = (a, b) -> b < 0.105 || a > 0.105;
        List<Spot> spots = Curve.of(pole, known, WINDOW, LOOKS).branches().stream().flatMap(List::stream).toList();
        assertTrue(spots.stream().anyMatch(spot -> spot.y() > WINDOW.high()));
    }

    @Test
    void aFunctionThatNeverSettlesHasABound() {
        int spots = branches(x -> StrictMath.sin(1 / x) * StrictMath.cos(1e9 * x)).stream().mapToInt(List::size).sum();
        assertTrue(spots <= LOOKS + 501, spots + " spots");
    }

    @Test
    void aWindowHoldsAllValuesUnlessThereIsAPole() {
        List<Double> peak = Curve.sampled(x -> StrictMath.exp(-1000 * x * x), -5, 5).stream().map(Spot::y).toList();
        assertTrue(Window.of(-5, 5, peak, false).high() >= 1);
        List<Double> pole = Curve.sampled(x -> 1 / x, -5, 5).stream().map(Spot::y).toList();
        Window window = Window.of(-5, 5, pole, true);
        assertTrue(window.high() > 1 && window.high() < 20, window.toString());
        Window constant = Window.of(0, 1, List.of(1e20, 1e20), false);
        assertTrue(constant.low() < 1e20 && constant.high() > 1e20);
        assertEquals(new Window(0, 1, -1, 1), Window.of(0, 1, List.of(Double.NaN), true));
    }
}
