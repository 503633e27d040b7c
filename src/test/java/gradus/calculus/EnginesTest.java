package gradus.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Printer;
import java.util.List;
import java.util.Map;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Symbolic, forward, reverse and Taylor derivatives are the same, and those of Hipparchus. */
class EnginesTest {
    private static final double[] PLACES = {-2.3, -1.7, -0.6, -0.2, 0.3, 0.45, 0.8, 1.6, 2.7};

    private static double value(Expr e, double x, double y) {
        return Evaluator.evaluate(e, Map.of("x", x, "y", y));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FACTORIAL")
    void everyRowHasOneDerivativeInAllEngines(Function function) {
        List<Expr> calls = calls(function);
        int compared = 0;
        for (Expr e : calls) {
            for (double x : PLACES) {
                compared += Double.isFinite(value(e, x, 0.7)) ? compare(e, x) : 0;
            }
        }
        assertTrue(compared >= 2, function + " was compared at " + compared + " points only");
    }

    private static int compare(Expr e, double x) {
        Slopes slopes = Slopes.of(new Derived(e), x, 0.7);
        double steps = differences(e, x);
        boolean agree = slopes.agree() || !Double.isFinite(slopes.oracle().slope())
                && Math.abs(slopes.symbolic() - steps) < 1e-5 && Math.abs(slopes.forward() - steps) < 1e-5
                && Math.abs(slopes.reverse() - steps) < 1e-5;
        assertTrue(agree, () -> Printer.print(e) + " at " + x + ": " + slopes + ", differences " + steps);
        return 1;
    }

    private static double differences(Expr e, double x) {
        double h = 1e-5;
        return (value(e, x + h, 0.7) - value(e, x - h, 0.7)) / (2 * h);
    }

    private static List<Expr> calls(Function function) {
        Expr x = Expr.var("x");
        if (function.arity() == 1) {
            return List.of(Expr.call(function, x), Expr.call(function, Expr.power(x, Expr.num(2))),
                    Expr.call(function, Expr.sum(x, Expr.num(2))));
        }
        Expr y = Expr.var("y");
        return List.of(Expr.call(function, x, y), Expr.call(function, y, x),
                Expr.call(function, x, Expr.product(x, x)), Expr.call(function, Expr.num(3), x));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"FACTORIAL", "FLOOR", "CEIL", "SIGN", "STEP", "ERF", "GELU"})
    void everyRowHasTheTaylorCoefficientsOfHipparchus(Function function) {
        DerivativeStructure zero = new DSFactory(1, 5).constant(0);
        HipparchusArithmetic<DerivativeStructure> oracle = new HipparchusArithmetic<>(zero);
        for (Expr e : calls(function)) {
            for (double x : PLACES) {
                DerivativeStructure right = Evaluator.evaluate(e, Map.of(
                        "x", zero.getFactory().variable(0, x), "y", zero.newInstance(0.7)), oracle);
                int order = Double.isFinite(right.getValue()) ? 5 : 0;
                for (int k = 1; k <= order && Double.isFinite(right.getPartialDerivative(k)); k++) {
                    double mine = Slopes.forward(e, x, 0.7, k) * factorial(k);
                    double size = Math.max(1, Math.abs(right.getPartialDerivative(k)));
                    assertEquals(right.getPartialDerivative(k), mine, 1e-8 * size, Printer.print(e) + " at " + x);
                }
            }
        }
    }

    private static double factorial(int k) {
        return k <= 1 ? 1 : k * factorial(k - 1);
    }
}
