package gradus.check;

import gradus.exact.Effort;
import gradus.expr.Decimal;
import gradus.expr.Evaluator;
import gradus.expr.Rational;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A cheap look in doubles at a few points, which lets through what may be equal to an answer and holds back nearly
 * all else. It decides nothing.
 */
final class Sieve {
    private static final int MOST_POINTS = 24;
    private static final int PLEASANT_POINTS = 8;
    private static final int ENOUGH_POINTS = 6;
    /** Up to this, each node of a suspect counts as a step of {@link Effort}: it is made, and compared at some points. */
    private static final int LARGEST = 200_000;
    private static final double NEAR = 1e-9;
    private static final double CLOSE = 1e-2;
    /** What is left by rounding where values cancel. */
    private static final double NOISE = 1e-14;
    /** Values so near to zero say nothing of one another. */
    private static final double TELLING = 1e-10;

    private final List<Map<String, Double>> points = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final double unit;

    /** @param names the variables of the question; those of the answer are added */
    Sieve(Value.Scalar answer, SortedSet<String> names) {
        TreeSet<String> variables = new TreeSet<>(names);
        Subject subject = Subject.of(answer.expression());
        variables.addAll(subject.variables());
        this.unit = answer.decimal().map(Sieve::unit).orElse(0.0);
        for (Map<String, Rational> point : mixed(Points.over(variables, MOST_POINTS))) {
            Map<String, Double> bound = new HashMap<>();
            point.forEach((name, number) -> bound.put(name, number.toDouble()));
            double value = Evaluator.evaluate(answer.expression(), bound);
            if (Double.isFinite(value)) {
                points.add(bound);
                values.add(value);
            }
        }
    }

    /** In turn one that reads well and one of no special kind: at the former, different functions often meet. */
    private static List<SortedMap<String, Rational>> mixed(List<SortedMap<String, Rational>> all) {
        List<SortedMap<String, Rational>> mixed = new ArrayList<>();
        for (int k = 0; k < all.size() && mixed.size() < MOST_POINTS; k++) {
            if (k < PLEASANT_POINTS) {
                mixed.add(all.get(k));
            }
            if (k + PLEASANT_POINTS < all.size()) {
                mixed.add(all.get(k + PLEASANT_POINTS));
            }
        }
        return mixed;
    }

    /** One unit of the last digit. */
    private static double unit(Decimal decimal) {
        return StrictMath.pow(10, -decimal.value().scale());
    }

    /** Whether a subject has the answer's value at some points where both have one. */
    boolean passes(Subject suspect) {
        Effort.spend(Trees.size(suspect.value(), LARGEST));
        return passes(suspect::inDoublesAt);
    }

    /** The same of whatever has a value where each variable is bound to one. Noise is let pass beside values that tell. */
    boolean passes(ToDoubleFunction<Map<String, Double>> suspect) {
        boolean compared = false;
        boolean near = true;
        int telling = 0;
        for (int k = 0; k < points.size() && telling < ENOUGH_POINTS; k++) {
            double own = values.get(k);
            double value = suspect.applyAsDouble(points.get(k));
            if (Double.isFinite(value)) {
                double size = Math.max(Math.abs(value), Math.abs(own));
                double apart = Math.abs(value - own);
                if (apart > (unit > 0 ? unit : NEAR * size + NOISE)) {
                    return false;
                }
                compared = true;
                near &= unit > 0 || own == 0 || apart <= NEAR * size;
                telling += size > TELLING ? 1 : 0;
            }
        }
        return compared && (near || telling > 0);
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
        for (int k = 0; k < points.size() && compared < ENOUGH_POINTS; k++) {
            double now = difference.applyAsDouble(values.get(k), right.inDoublesAt(points.get(k)));
            if (Double.isFinite(now)) {
                compared++;
                first = Double.isNaN(first) ? now : first;
                if (Math.abs(now - first) > NEAR * Math.abs(first)) {
                    return false;
                }
            }
        }
        return compared > ENOUGH_POINTS / 2 && Math.abs(first) > NEAR;
    }
}
