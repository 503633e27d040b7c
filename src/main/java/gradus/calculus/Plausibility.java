package gradus.calculus;

import gradus.exact.Enclosure;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.ArrayList;
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
    private static final int BITS = 320;
    private static final long BUDGET = 3_000_000;
    /** The points are at t = 2^k. */
    private static final List<Rational> EXPONENTS = List.of(Rational.of(9, 2), Rational.of(11, 2), Rational.of(13, 2),
            Rational.of(17, 2), Rational.of(13), Rational.of(25), Rational.of(60), Rational.of(150), Rational.of(1_000),
            Rational.of(1_000_000), Rational.of(1_000_000_000_000L));
    private static final double SMALL = 1e-4;
    private static final double SAME = 1e-9;
    private static final double FACTOR = 10;
    /** Values beyond this are on their way to somewhere else, perhaps back. */
    private static final double HUGE = 1e60;

    private Plausibility() {
    }

    static boolean holds(LimitResult result, Expr f, String by, Approach to, Approach.Side side) {
        if (result instanceof LimitResult.Value value) {
            List<Double> distances = values(Expr.sum(f, Expr.negate(value.value())), by, to, side);
            return !isSettled(distances) && !grows(distances);
        }
        if (result instanceof LimitResult.Infinite infinite) {
            List<Double> values = values(f, by, to, side);
            List<Double> opposite = values.stream().map(v -> infinite.positive() ? -v : v).toList();
            return !isSettled(values) && !(grows(opposite) && last(opposite, 1) > 0);
        }
        return true;
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
                Map<String, Enclosure> names = parameters(f, to, numbers);
                names.put("\u221e", numbers.power(numbers.number(Rational.TWO), numbers.number(exponent)));
                names.put(by, Evaluator.evaluate(to.inTermsOf(t, side), names, numbers));
                known(Evaluator.evaluate(f, names, numbers)).ifPresent(values::add);
            }
        } catch (TooComplexException | UndecidedException | ArithmeticException spent) {
            return values;
        }
        return values;
    }

    private static Map<String, Enclosure> parameters(Expr f, Approach to, EnclosureCoefficients numbers) {
        Map<String, Enclosure> names = new HashMap<>();
        int k = 0;
        for (String name : Trees.variables(Expr.sum(f, to.inTermsOf(Expr.num(1), Approach.Side.RIGHT)))) {
            names.put(name, numbers.number(Rational.of(17 + 6L * k, 13 + 4L * k)));
            k++;
        }
        return names;
    }

    private static Optional<Double> known(Enclosure value) {
        boolean sharp = value.isDefined() && (value.relativeBits() > 12 || value.isTiny(20));
        return Optional.of(sharp ? value.toDouble() : Double.NaN).filter(number -> Math.abs(number) < HUGE);
    }
}
