package gradus.series;

import gradus.exact.Enclosure;
import gradus.exact.ExactEquality;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The signs of exact constants by enclosures of growing precision, each sign and each kernel's value looked for
 * once. A zero that can be proved is; what else cannot be told from zero to hundreds of digits is taken as zero.
 */
final class ExactSigns {
    private static final int[] LADDER = {96, 256, 1_536};
    private static final long BUDGET = 30_000_000;

    private final Map<Exact, Integer> known = new HashMap<>();
    private final Map<Place, Enclosure> values = new HashMap<>();

    /** A power in a monomial, at some precision; its variables above zero or below. */
    private record Place(Monomial.Kernel kernel, Rational exponent, int bits, boolean below) {
    }

    /** @throws UndecidedException for what holds a variable, or cannot be enclosed */
    int sign(Exact value) {
        if (!value.isConstant()) {
            throw new UndecidedException("the sign of a variable");
        }
        return known.computeIfAbsent(value, v -> found(v, false));
    }

    /**
     * Whether the value is zero, for all values of the variables.
     *
     * @throws UndecidedException where it is so for some only, as with sqrt(a^2) - a
     */
    boolean isZero(Exact value) {
        return value.single().isEmpty() && known.computeIfAbsent(value, this::somewhere) == 0;
    }

    private int somewhere(Exact value) {
        int above = found(value, false);
        if (above == 0 && !value.isConstant() && !mayBeZeroBelow(value)) {
            throw new UndecidedException("a zero that depends on a sign");
        }
        return above;
    }

    /** Whether the value is zero, or none, where the variables are below zero. */
    private boolean mayBeZeroBelow(Exact value) {
        try {
            return found(value, true) == 0;
        } catch (UndecidedException none) {
            return true;
        }
    }

    private int found(Exact value, boolean below) {
        for (int bits : LADDER) {
            boolean last = bits == LADDER[LADDER.length - 1];
            if (last && ExactEquality.isProved(value.toExpr(), Expr.num(0), List.of())) {
                return 0;
            }
            EnclosureCoefficients numbers = last
                    ? EnclosureCoefficients.believing(bits, BUDGET)
                    : EnclosureCoefficients.of(bits, BUDGET);
            Enclosure enclosure = enclosed(value, numbers, below);
            if (enclosure.sign().isPresent()) {
                return enclosure.sign().get();
            }
        }
        throw new UndecidedException("sign");
    }

    private Enclosure enclosed(Exact value, EnclosureCoefficients numbers, boolean below) {
        Enclosure sum = numbers.number(Rational.ZERO);
        for (Map.Entry<Monomial, Rational> term : value.terms().entrySet()) {
            Enclosure product = numbers.number(term.getValue());
            for (Map.Entry<Monomial.Kernel, Rational> power : term.getKey().powers().entrySet()) {
                product = numbers.multiply(product, enclosed(power.getKey(), power.getValue(), numbers, below));
            }
            sum = numbers.add(sum, product);
        }
        return sum;
    }

    private Enclosure enclosed(
            Monomial.Kernel kernel, Rational exponent, EnclosureCoefficients numbers, boolean below) {
        Place place = new Place(kernel, exponent, numbers.bits(), below);
        Enclosure value = values.get(place);
        if (value == null) {
            value = exponent.isOne()
                    ? Evaluator.evaluate(kernel.expr(), sample(kernel.expr(), numbers, below), numbers)
                    : numbers.power(enclosed(kernel, Rational.ONE, numbers, below), exponent);
            values.put(place, value);
        }
        return value;
    }

    /** Unremarkable numbers for the variables, by their names. */
    private static Map<String, Enclosure> sample(Expr e, EnclosureCoefficients numbers, boolean below) {
        Map<String, Enclosure> sample = new HashMap<>();
        for (String name : Trees.variables(e)) {
            int seed = Math.floorMod(name.hashCode() * 48_271, 1_000_003);
            Rational size = Rational.of(611_953L + seed, 1_299_709);
            sample.put(name, numbers.number(below ? size.negate().minus(Rational.ONE) : size));
        }
        return sample;
    }
}
