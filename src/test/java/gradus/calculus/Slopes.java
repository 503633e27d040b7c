package gradus.calculus;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.TooComplexException;
import gradus.series.DoubleCoefficients;
import gradus.series.Germ;
import gradus.series.NoSeriesException;
import gradus.series.UndecidedException;
import java.util.List;
import java.util.Map;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1;

/** The derivative by x from each engine; NaN where it gives none. */
record Slopes(double symbolic, double forward, double reverse, double oracle) {
    private static final double CLOSE = 1e-9;

    static Slopes of(Expr e, double x, double y) {
        return new Slopes(symbolic(e, x, y), forward(e, x, y, 1), reverse(e, x, y), oracle(e, x, y));
    }

    static Slopes withoutSymbolic(Expr e, double x, double y) {
        double forward = forward(e, x, y, 1);
        return new Slopes(forward, forward, reverse(e, x, y), oracle(e, x, y));
    }

    boolean finite() {
        return Double.isFinite(symbolic) && Double.isFinite(forward) && Double.isFinite(reverse)
                && Double.isFinite(oracle);
    }

    boolean agree() {
        double size = Math.max(1, Math.abs(oracle));
        return Math.abs(symbolic - oracle) <= CLOSE * size && Math.abs(forward - oracle) <= CLOSE * size
                && Math.abs(reverse - oracle) <= CLOSE * size;
    }

    private static double symbolic(Expr e, double x, double y) {
        try {
            return Evaluator.evaluate(Differentiator.derivative(e, "x"), Map.of("x", x, "y", y));
        } catch (NotDifferentiableException | TooComplexException none) {
            return Double.NaN;
        }
    }

    static double forward(Expr e, double x, double y, int order) {
        try {
            Germ.Line<Double> line = new Germ.Line<>(Map.of("x", x, "y", y), Map.of("x", 1.0));
            return Germ.of(e, line, DoubleCoefficients.INSTANCE, order).coefficient(order);
        } catch (NoSeriesException | UndecidedException none) {
            return Double.NaN;
        }
    }

    private static double reverse(Expr e, double x, double y) {
        double[] gradient = new double[2];
        Tape.of(List.of(e), List.of("x", "y")).sweep().gradient(new double[] {x, y}, gradient);
        return gradient[0];
    }

    private static double oracle(Expr e, double x, double y) {
        UnivariateDerivative1 zero = new UnivariateDerivative1(0, 0);
        UnivariateDerivative1 found = Evaluator.evaluate(
                e, Map.of("x", new UnivariateDerivative1(x, 1), "y", zero.newInstance(y)),
                new HipparchusArithmetic<>(zero));
        return Double.isFinite(found.getValue()) ? found.getFirstDerivative() : Double.NaN;
    }
}
