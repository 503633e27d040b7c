package gradus.check;

import gradus.expr.Decimal;
import gradus.expr.Evaluator;
import gradus.expr.Rational;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A cheap look in doubles at a few points, which lets through what may be equal to an answer and holds back nearly
 * all else. It decides nothing.
 */
final class Sieve {
    private static final int MOST_POINTS = 14;
    private static final int ENOUGH_POINTS = 3;
    private static final double NEAR = 1e-9;
    private static final double CLOSE = 1e-2;
    /** What is left by rounding where values cancel. */
    private static final double NOISE = 1e-14;

    private final List<Map<String, Double>> points = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final double unit;

    /** @param names the variables of the question; those of the answer are added */
    Sieve(Value.Scalar answer, SortedSet<String> names) {
        TreeSet<String> variables = new TreeSet<>(names);
        Subject subject = Subject.of(answer.expression());
        variables.addAll(subject.variables());
        this.unit = answer.decimal().map(Sieve::unit).orElse(0.0);
        for (Map<String, Rational> point : Points.over(variables, MOST_POINTS)) {
            Map<String, Double> bound = new HashMap<>();
            point.forEach((name, number) -> bound.put(name, number.toDouble()));
            double value = Evaluator.evaluate(answer.expression(), bound);
            if (Double.isFinite(value)) {
                points.add(bound);
                values.add(value);
            }
        }
    }

    /** One unit of the last digit. */
    private static double unit(Decimal decimal) {
        return StrictMath.pow(10, -decimal.value().scale());
    }

    /** Whether a subject has the answer's value at the first points where both have one. */
    boolean passes(Subject suspect) {
        return passes(suspect::inDoublesAt);
    }

    /** The same of whatever has a value where each variable is bound to one. */
    boolean passes(ToDoubleFunction<Map<String, Double>> suspect) {
        int compared = 0;
        for (int k = 0; k < points.size() && compared < ENOUGH_POINTS; k++) {
            double value = suspect.applyAsDouble(points.get(k));
            if (Double.isFinite(value)) {
                compared++;
                double own = values.get(k);
                double reach = unit > 0 ? unit : NEAR * Math.max(Math.abs(value), Math.abs(own)) + NOISE;
                if (Math.abs(value - own) > reach) {
                    return false;
                }
            }
        }
        return compared > 0;
    }

    /** Whether the answer is off by a hundredth at most. */
    boolean isClose(Subject right) {
        if (points.isEmpty()) {
            return false;
        }
        double value = right.inDoublesAt(points.get(0));
        return Math.abs(values.get(0) - value) <= CLOSE * Math.abs(value);
    }

    /** Whether the answer is the subject times a constant. */
    boolean isProportional(Subject right) {
        return isConstant(right, (own, value) -> own / value);
    }

    /** Whether the answer is the subject plus a constant. */
    boolean isShifted(Subject right) {
        return isConstant(right, (own, value) -> own - value);
    }

    private boolean isConstant(Subject right, DoubleBinaryOperator difference) {
        double first = Double.NaN;
        int compared = 0;
        for (int k = 0; k < points.size() && compared < 2 * ENOUGH_POINTS; k++) {
            double now = difference.applyAsDouble(values.get(k), right.inDoublesAt(points.get(k)));
            if (Double.isFinite(now)) {
                compared++;
                first = Double.isNaN(first) ? now : first;
                if (Math.abs(now - first) > NEAR * Math.abs(first)) {
                    return false;
                }
            }
        }
        return compared > ENOUGH_POINTS && Math.abs(first) > NEAR;
    }
}
