package gradus.calculus;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.Rational;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Whether all engines find the same slopes and curvatures of an expression at a point. What the doubles leave open is
 * settled with enclosures: cancellation spoils doubles, not derivatives.
 *
 * @param compared whether everything is finite there, so that there is something to compare
 * @param settled  whether the doubles alone did not agree
 * @param wrong    the disagreement that rounding does not explain
 */
record EngineAgreement(boolean compared, boolean settled, Optional<String> wrong) {
    private static final List<Integer> LAST_BITS = List.of(0, 1, -1, 2, -2, 9, -7, 30, -34, 99, -101);

    static EngineAgreement of(Derived derived, double x, double y) {
        Expr e = derived.expression();
        if (!Double.isFinite(Evaluator.evaluate(e, Map.of("x", x, "y", y)))) {
            return new EngineAgreement(false, false, Optional.empty());
        }
        Slopes slopes = Slopes.of(derived, x, y);
        if (!slopes.finite() || slopes.agree()) {
            return new EngineAgreement(slopes.finite(), false, Optional.empty());
        }
        return new EngineAgreement(true, true, isExplainedByRounding(derived, x, y, slopes) ? Optional.empty()
                : Optional.of(Printer.print(e) + " at " + x + ", " + y + ": " + slopes));
    }

    private static boolean isExplainedByRounding(Derived derived, double x, double y, Slopes slopes) {
        Expr e = derived.expression();
        Point point = at(x, y);
        if (number(point.value(e)).isEmpty()) {
            return true;
        }
        PointValue direct = point.derivative(e, "x", 1);
        PointValue symbolic = point.value(derived.slope().orElseThrow());
        if (direct instanceof PointValue.Undecided || symbolic instanceof PointValue.Undecided) {
            return true;
        }
        if (number(direct).isEmpty() || number(symbolic).isEmpty()) {
            return number(direct).isEmpty() && number(symbolic).isEmpty();
        }
        double right = number(direct).getAsDouble();
        return isSame(right, number(symbolic).getAsDouble())
                && (isNear(slopes.forward(), slopes.oracle().slope(), right) && isCurvatureExplained(e, x, y, slopes)
                        || isUnsteady(e, x, y));
    }

    /** Two that are both exact but for the last digits, perhaps beyond all doubles. */
    private static boolean isSame(double one, double other) {
        return one == other || Math.abs(one - other) <= 1e-12 * Math.max(1e-300, Math.abs(one));
    }

    static Point at(double x, double y) {
        return new Point(Map.of("x", Expr.num(Rational.ofExactly(x)), "y", Expr.num(Rational.ofExactly(y))));
    }

    private static boolean isCurvatureExplained(Expr e, double x, double y, Slopes slopes) {
        OptionalDouble right = number(at(x, y).derivative(e, "x", 2));
        return right.isEmpty() || !slopes.taylor().isFinite()
                || isNear(slopes.taylor().curvature(), slopes.oracle().curvature(), right.getAsDouble());
    }

    /** Near what is right, or not much further away than the oracle, which rounds too. */
    private static boolean isNear(double mine, double oracle, double right) {
        double off = Math.abs(mine - right);
        return off <= 1e-3 * Math.max(1, Math.abs(right)) || !(off > 100 * Math.abs(oracle - right));
    }

    /**
     * Whether a hundred last bits of x make so much of the value or of a derivative that no calculation in doubles, which
     * rounds a hundred times, can know it: a sine of 10^30 radians is any number, and its power perhaps beyond all doubles.
     */
    private static boolean isUnsteady(Expr e, double x, double y) {
        return IntStream.rangeClosed(0, 2).anyMatch(order -> {
            DoubleSummaryStatistics values = LAST_BITS.stream()
                    .map(bits -> at(x + bits * Math.ulp(x), y))
                    .map(near -> number(order == 0 ? near.value(e) : near.derivative(e, "x", order)))
                    .flatMapToDouble(OptionalDouble::stream)
                    .summaryStatistics();
            double spread = values.getMax() - values.getMin();
            return spread == Double.POSITIVE_INFINITY
                    || spread > 1e-5 * Math.max(Math.abs(values.getMax()), Math.abs(values.getMin()));
        });
    }

    private static OptionalDouble number(PointValue value) {
        return value instanceof PointValue.Finite finite
                ? OptionalDouble.of(finite.toDouble())
                : OptionalDouble.empty();
    }
}
