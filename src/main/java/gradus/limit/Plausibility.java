package gradus.limit;

import gradus.exact.Enclosure;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.series.EnclosureCoefficients;
import gradus.series.UndecidedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A second opinion on a limit: values of the function on the way to the point, enclosed. Points come closer
 * faster and faster, so that slow growth is seen too. Values that settle elsewhere or run away speak
 * against a limit; where values cannot be told, nothing does.
 */
final class Plausibility {
    private static final int BITS = 192;
    private static final long BUDGET = 400_000;
    /** The points are at t = 2^k. */
    private static final List<Rational> EXPONENTS = List.of(Rational.of(9, 2), Rational.of(13, 2),
            Rational.of(17, 2), Rational.of(13), Rational.of(25), Rational.of(60), Rational.of(150), Rational.of(1_000),
            Rational.of(1_000_000_000_000L));
    private static final double[] DOUBLES = {30, 300, 3_000, 30_000, 300_000, 3_000_000};
    /** So many bits tell a value. */
    private static final int SHARP = 12;
    /** The signs of so many variables are tried in all ways. */
    private static final int MOST_SIGNS = 4;
    private static final double NEAR = 1e-3;
    private static final double LARGE = 20;
    private static final double SMALL = 1e-4;
    private static final double SAME = 1e-9;
    private static final double FACTOR = 10;
    /** Values beyond this are on their way to somewhere else, perhaps back. */
    private static final double HUGE = 1e60;

    private Plausibility() {
    }

    static boolean holds(LimitResult result, Expr f, String by, Approach to, Approach.Side side) {
        if (result instanceof LimitResult.Value value) {
            if (isNear(value.value(), f, by, to, side)) {
                return true;
            }
            List<Double> distances = values(Expr.sum(f, Expr.negate(value.value())), by, to, side);
            return !isSettled(distances) && !grows(distances);
        }
        if (result instanceof LimitResult.Infinite infinite) {
            if (isLarge(infinite.positive(), f, by, to, side)) {
                return true;
            }
            List<Double> values = values(f, by, to, side);
            List<Double> opposite = values.stream().map(v -> infinite.positive() ? -v : v).toList();
            return !isSettled(values) && !(grows(opposite) && last(opposite, 1) > 0);
        }
        return true;
    }

    /** Whether values in doubles come near the limit, which settles most cases at little cost. */
    private static boolean isNear(Expr limit, Expr f, String by, Approach to, Approach.Side side) {
        double[] distances = inDoubles(Expr.sum(f, Expr.negate(limit)), by, to, side);
        for (int i = 1; i < distances.length; i++) {
            double distance = Math.abs(distances[i]);
            if (distance < NEAR && distance <= Math.abs(distances[i - 1]) / 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether values in doubles grow, and with the right sign. */
    private static boolean isLarge(boolean positive, Expr f, String by, Approach to, Approach.Side side) {
        double[] values = inDoubles(f, by, to, side);
        int rises = 0;
        for (int i = 1; i < values.length; i++) {
            rises += (positive ? values[i] > values[i - 1] : values[i] < values[i - 1]) ? 1 : 0;
        }
        double last = positive ? values[values.length - 1] : -values[values.length - 1];
        return rises == values.length - 1 && last > LARGE && last < Double.POSITIVE_INFINITY;
    }

    private static double[] inDoubles(Expr f, String by, Approach to, Approach.Side side) {
        Map<String, Double> names = new HashMap<>();
        parameters(f, to).forEach((name, value) -> names.put(name, value.toDouble()));
        Expr x = to.inTermsOf(Expr.var("\u221e"), side);
        return Arrays.stream(DOUBLES).map(t -> {
            names.put("\u221e", t);
            names.put(by, Evaluator.evaluate(x, names));
            return Evaluator.evaluate(f, names);
        }).toArray();
    }

    private static double last(List<Double> values, int k) {
        return values.get(values.size() - k);
    }

    /** Whether the values stopped somewhere off zero: the last two are the same to many digits. */
    private static boolean isSettled(List<Double> values) {
        if (values.size() < 3) {
            return false;
        }
        double size = Math.abs(last(values, 1));
        return size > SMALL && Math.abs(last(values, 1) - last(values, 2)) < SAME * size;
    }

    /** Whether the values grow by a large factor each time. */
    private static boolean grows(List<Double> values) {
        return values.size() > 2 && Math.abs(last(values, 1)) > 1
                && Math.abs(last(values, 1)) > FACTOR * Math.abs(last(values, 2))
                && Math.abs(last(values, 2)) > FACTOR * Math.abs(last(values, 3));
    }

    /** The values that are known to a few digits, on the way to the point. */
    private static List<Double> values(Expr f, String by, Approach to, Approach.Side side) {
        List<Double> values = new ArrayList<>();
        Expr t = Expr.var("\u221e");
        try {
            EnclosureCoefficients numbers = EnclosureCoefficients.of(BITS, BUDGET);
            for (Rational exponent : EXPONENTS) {
                Map<String, Enclosure> names = new HashMap<>();
                parameters(f, to).forEach((name, value) -> names.put(name, numbers.number(value)));
                names.put("\u221e", numbers.power(numbers.number(Rational.TWO), numbers.number(exponent)));
                names.put(by, Evaluator.evaluate(to.inTermsOf(t, side), names, numbers));
                known(Evaluator.evaluate(f, names, numbers)).ifPresent(values::add);
            }
        } catch (TooComplexException | UndecidedException | ArithmeticException spent) {
            return values;
        }
        return values;
    }

    /**
     * Whether an expression in variables is not zero for any signs of them, as far as its values at one place each
     * show.
     */
    static boolean isNonZeroForAllSigns(Expr e) {
        Map<String, Rational> places = parameters(e, new Approach.ToInfinity(true));
        int patterns = 1 << Math.min(places.size(), MOST_SIGNS);
        int nonZero = 0;
        for (int pattern = 0; pattern < patterns; pattern++) {
            Enclosure value = at(e, places, pattern);
            if (value.isDefined() && (value.containsZero() || value.relativeBits() <= SHARP)) {
                return false;
            }
            nonZero += value.isDefined() ? 1 : 0;
        }
        return nonZero > 0;
    }

    /** The value where the k-th variable is negative if the k-th bit is set. */
    private static Enclosure at(Expr e, Map<String, Rational> places, int pattern) {
        EnclosureCoefficients numbers = EnclosureCoefficients.of(BITS, BUDGET);
        Map<String, Enclosure> names = new HashMap<>();
        int k = 0;
        for (Map.Entry<String, Rational> place : places.entrySet()) {
            boolean negative = (pattern >> Math.min(k++, MOST_SIGNS) & 1) == 1;
            names.put(place.getKey(), numbers.number(negative ? place.getValue().negate() : place.getValue()));
        }
        try {
            return Evaluator.evaluate(e, names, numbers);
        } catch (TooComplexException | UndecidedException | ArithmeticException spent) {
            return numbers.number(Rational.ZERO);
        }
    }

    private static Map<String, Rational> parameters(Expr f, Approach to) {
        Map<String, Rational> names = new HashMap<>();
        int k = 0;
        for (String name : Trees.variables(Expr.sum(f, to.inTermsOf(Expr.num(1), Approach.Side.RIGHT)))) {
            names.put(name, Rational.of(17 + 6L * k, 13 + 4L * k));
            k++;
        }
        return names;
    }

    private static Optional<Double> known(Enclosure value) {
        boolean sharp = value.isDefined() && (value.relativeBits() > SHARP || value.isTiny(20));
        return Optional.of(sharp ? value.toDouble() : Double.NaN).filter(number -> Math.abs(number) < HUGE);
    }
}
