package gradus.calculus;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.series.DoubleCoefficients;
import gradus.series.Germ;
import gradus.series.NoSeriesException;
import gradus.series.UndecidedException;
import java.util.List;
import java.util.Map;
import org.hipparchus.analysis.differentiation.UnivariateDerivative2;

/**
 * The derivative by x from each engine, NaN where it gives none.
 *
 * @param taylor the first and second derivative out of one series
 * @param oracle the same by Hipparchus
 */
record Slopes(double symbolic, double forward, double reverse, Bend taylor, Bend oracle) {
    private static final double CLOSE = 1e-9;

    /** A first and a second derivative. */
    record Bend(double slope, double curvature) {
        private static final Bend NONE = new Bend(Double.NaN, Double.NaN);

        boolean isFinite() {
            return Double.isFinite(slope) && Double.isFinite(curvature);
        }
    }

    static Slopes of(Derived derived, double x, double y) {
        Expr e = derived.expression();
        return new Slopes(symbolic(derived, x, y), forward(e, x, y, 1), reverse(e, x, y), taylor(e, x, y), oracle(e, x, y));
    }

    boolean finite() {
        return Double.isFinite(symbolic) && Double.isFinite(forward) && Double.isFinite(reverse)
                && Double.isFinite(taylor.slope) && Double.isFinite(oracle.slope);
    }

    boolean agree() {
        double size = CLOSE * Math.max(1, Math.abs(oracle.slope));
        return Math.abs(symbolic - oracle.slope) <= size && Math.abs(forward - oracle.slope) <= size
                && Math.abs(reverse - oracle.slope) <= size && Math.abs(taylor.slope - oracle.slope) <= size
                && bendsAgree();
    }

    private boolean bendsAgree() {
        double size = Math.max(1, Math.max(Math.abs(oracle.slope), Math.abs(oracle.curvature)));
        return !taylor.isFinite() || !oracle.isFinite()
                || Math.abs(taylor.curvature - oracle.curvature) <= CLOSE * size;
    }

    private static double symbolic(Derived derived, double x, double y) {
        return derived.slope().map(slope -> Evaluator.evaluate(slope, Map.of("x", x, "y", y))).orElse(Double.NaN);
    }

    static double forward(Expr e, double x, double y, int order) {
        try {
            return germ(e, x, y, order).coefficient(order);
        } catch (NoSeriesException | UndecidedException none) {
            return Double.NaN;
        }
    }

    private static double reverse(Expr e, double x, double y) {
        double[] gradient = new double[2];
        Tape.of(List.of(e), List.of("x", "y")).sweep().gradient(new double[] {x, y}, gradient);
        return gradient[0];
    }

    private static Bend taylor(Expr e, double x, double y) {
        try {
            Germ<Double> series = germ(e, x, y, 2);
            return new Bend(series.coefficient(1), 2 * series.coefficient(2));
        } catch (NoSeriesException | UndecidedException none) {
            return Bend.NONE;
        }
    }

    private static Germ<Double> germ(Expr e, double x, double y, int order) {
        Germ.Line<Double> line = new Germ.Line<>(Map.of("x", x, "y", y), Map.of("x", 1.0));
        return Germ.of(e, line, DoubleCoefficients.INSTANCE, order);
    }

    private static Bend oracle(Expr e, double x, double y) {
        UnivariateDerivative2 zero = new UnivariateDerivative2(0, 0, 0);
        UnivariateDerivative2 found = Evaluator.evaluate(
                e, Map.of("x", new UnivariateDerivative2(x, 1, 0), "y", zero.newInstance(y)),
                new HipparchusArithmetic<>(zero));
        return Double.isFinite(found.getValue())
                ? new Bend(found.getFirstDerivative(), found.getSecondDerivative())
                : Bend.NONE;
    }
}
