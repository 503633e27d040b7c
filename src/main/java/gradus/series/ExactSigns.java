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

    /** A power in a monomial, at some precision. */
    private record Place(Monomial.Kernel kernel, Rational exponent, int bits) {
    }

    /** @throws UndecidedException for what holds a variable, or cannot be enclosed */
    int sign(Exact value) {
        if (!value.isConstant()) {
            throw new UndecidedException("the sign of a variable");
        }
        return known.computeIfAbsent(value, this::found);
    }

    /** Whether the value is zero, for all values of the variables. */
    boolean isZero(Exact value) {
        return value.single().isEmpty() && known.computeIfAbsent(value, this::found) == 0;
    }

    private int found(Exact value) {
        for (int bits : LADDER) {
            boolean last = bits == LADDER[LADDER.length - 1];
            if (last && ExactEquality.isProved(value.toExpr(), Expr.num(0), List.of())) {
                return 0;
            }
            EnclosureCoefficients numbers = last
                    ? EnclosureCoefficients.believing(bits, BUDGET)
                    : EnclosureCoefficients.of(bits, BUDGET);
            Enclosure enclosure = enclosed(value, numbers);
            if (enclosure.sign().isPresent()) {
                return enclosure.sign().get();
            }
        }
        throw new UndecidedException("sign");
    }

    private Enclosure enclosed(Exact value, EnclosureCoefficients numbers) {
        Enclosure sum = numbers.number(Rational.ZERO);
        for (Map.Entry<Monomial, Rational> term : value.terms().entrySet()) {
            Enclosure product = numbers.number(term.getValue());
            for (Map.Entry<Monomial.Kernel, Rational> power : term.getKey().powers().entrySet()) {
                product = numbers.multiply(product, enclosed(power.getKey(), power.getValue(), numbers));
            }
            sum = numbers.add(sum, product);
        }
        return sum;
    }

    private Enclosure enclosed(Monomial.Kernel kernel, Rational exponent, EnclosureCoefficients numbers) {
        Place place = new Place(kernel, exponent, numbers.bits());
        Enclosure value = values.get(place);
        if (value == null) {
            value = exponent.isOne()
                    ? Evaluator.evaluate(kernel.expr(), sample(kernel.expr(), numbers), numbers)
                    : numbers.power(enclosed(kernel, Rational.ONE, numbers), exponent);
            values.put(place, value);
        }
        return value;
    }

    /** Unremarkable numbers for the variables, by their names. */
    private static Map<String, Enclosure> sample(Expr e, EnclosureCoefficients numbers) {
        Map<String, Enclosure> sample = new HashMap<>();
        for (String name : Trees.variables(e)) {
            int seed = Math.floorMod(name.hashCode() * 48_271, 1_000_003);
            sample.put(name, numbers.number(Rational.of(611_953L + seed, 1_299_709)));
        }
        return sample;
    }
}
