package gradus.calculus;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Difference quotients in doubles with smaller and smaller steps, beside the true derivative: first the error
 * falls with h (forward) or h² (central), then rounding wins and it grows like 1/h.
 *
 * @param derivative what the quotients should tend to
 * @param rows       one a step, from 10^-1 to 10^-15
 */
public record FiniteDifferences(PointValue derivative, List<Row> rows) {
    private static final int STEPS = 15;

    public FiniteDifferences {
        rows = List.copyOf(rows);
    }

    /**
     * One step.
     *
     * @param digits  h is 10^-digits
     * @param forward (f(x+h) − f(x))/h and how far off it is
     * @param central (f(x+h) − f(x−h))/2h and how far off it is
     */
    public record Row(int digits, Difference forward, Difference central) {
        public double step() {
            return StrictMath.pow(10, -digits);
        }
    }

    /**
     * A difference quotient.
     *
     * @param quotient empty where f is not defined at both ends
     * @param error    its distance from the derivative; empty where either is missing
     */
    public record Difference(OptionalDouble quotient, OptionalDouble error) {
        static Difference of(double quotient, OptionalDouble derivative) {
            boolean known = Double.isFinite(quotient);
            return new Difference(
                    known ? OptionalDouble.of(quotient) : OptionalDouble.empty(),
                    known && derivative.isPresent()
                            ? OptionalDouble.of(Math.abs(quotient - derivative.getAsDouble()))
                            : OptionalDouble.empty());
        }
    }

    /** The quotients by one variable at a point. */
    public static FiniteDifferences of(Expr f, String by, Point point) {
        PointValue derivative = point.derivative(f, by, 1);
        OptionalDouble exact = derivative instanceof PointValue.Finite finite
                ? OptionalDouble.of(finite.toDouble())
                : OptionalDouble.empty();
        Map<String, Double> at = doubles(point);
        List<Row> rows = new ArrayList<>();
        for (int digits = 1; digits <= STEPS; digits++) {
            double h = StrictMath.pow(10, -digits);
            double ahead = shifted(f, by, at, h);
            rows.add(new Row(digits,
                    Difference.of((ahead - shifted(f, by, at, 0)) / h, exact),
                    Difference.of((ahead - shifted(f, by, at, -h)) / (2 * h), exact)));
        }
        return new FiniteDifferences(derivative, rows);
    }

    private static Map<String, Double> doubles(Point point) {
        Map<String, Double> at = new HashMap<>();
        point.coordinates().forEach((name, value) -> at.put(name, Evaluator.evaluate(value, Map.of())));
        return at;
    }

    private static double shifted(Expr f, String by, Map<String, Double> at, double h) {
        Map<String, Double> moved = new HashMap<>(at);
        moved.merge(by, h, Double::sum);
        return moved.keySet().containsAll(Trees.variables(f)) ? Evaluator.evaluate(f, moved) : Double.NaN;
    }

    /** The last step before the forward difference's error grows again: from there on rounding wins. */
    public Optional<Row> lastGoodForward() {
        return lastGood(Row::forward);
    }

    /** The last step before the central difference's error grows again: from there on rounding wins. */
    public Optional<Row> lastGoodCentral() {
        return lastGood(Row::central);
    }

    private Optional<Row> lastGood(Function<Row, Difference> kind) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            OptionalDouble now = kind.apply(rows.get(i)).error();
            OptionalDouble next = kind.apply(rows.get(i + 1)).error();
            if (now.isPresent() && next.isPresent() && next.getAsDouble() > now.getAsDouble()) {
                return Optional.of(rows.get(i));
            }
        }
        return Optional.empty();
    }
}
