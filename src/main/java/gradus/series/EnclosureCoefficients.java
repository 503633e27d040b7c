package gradus.series;

import gradus.exact.Enclosure;
import gradus.exact.EnclosureArithmetic;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import java.util.List;
import java.util.Map;

/**
 * Enclosures as coefficients. A sign is told where the enclosure leaves no doubt; a believing arithmetic, for the
 * highest precision only, takes as zero what cannot be told from it to hundreds of digits, unless numbers as large
 * or as small as that have been met: {@code exp(10^-3000) - 1} is no zero.
 */
public final class EnclosureCoefficients implements Coefficients<Enclosure> {
    private static final int CALL = 40;

    private final EnclosureArithmetic arithmetic;
    private final int bits;
    private final boolean believing;
    private long budget;
    /** How large or small the numbers met are, in bits. */
    private long extent;

    private EnclosureCoefficients(int bits, boolean believing, long budget) {
        this.arithmetic = new EnclosureArithmetic(bits);
        this.bits = bits;
        this.believing = believing;
        this.budget = budget;
    }

    /** @param budget operations on a machine word that may be spent, in about nanoseconds */
    public static EnclosureCoefficients of(int bits, long budget) {
        return new EnclosureCoefficients(bits, false, budget);
    }

    public static EnclosureCoefficients believing(int bits, long budget) {
        return new EnclosureCoefficients(bits, true, budget);
    }

    public int bits() {
        return bits;
    }

    private Enclosure spent(int weight, Enclosure value) {
        budget -= (long) weight * bits;
        if (budget < 0) {
            throw TooComplexException.ofWork();
        }
        return isNothing(value, 0) ? arithmetic.number(Rational.ZERO) : seen(value);
    }

    /** Whether the value may be zero and is next to nothing beside 2^size. */
    private boolean isNothing(Enclosure value, long size) {
        return believing && extent < bits && value.isDefined() && value.containsZero()
                && value.sizeBits() < size - bits / 3;
    }

    private Enclosure seen(Enclosure value) {
        if (believing && value.isDefined() && !value.containsZero()) {
            extent = Math.max(extent, Math.abs(value.sizeBits()));
        }
        return value;
    }

    @Override
    public boolean exists(Enclosure value) {
        if (value.existence() == Enclosure.Existence.UNSURE) {
            throw new UndecidedException("existence");
        }
        return value.isDefined();
    }

    @Override
    public int sign(Enclosure value) {
        return value.sign().orElseThrow(() -> new UndecidedException("sign"));
    }

    @Override
    public Enclosure number(Rational value) {
        return seen(arithmetic.number(value));
    }

    @Override
    public Enclosure constant(Constant constant) {
        return arithmetic.constant(constant);
    }

    @Override
    public Enclosure add(Enclosure left, Enclosure right) {
        Enclosure sum = spent(1, arithmetic.add(left, right));
        return isNothing(sum, left.sizeBits()) ? arithmetic.number(Rational.ZERO) : sum;
    }

    @Override
    public Enclosure multiply(Enclosure left, Enclosure right) {
        if (left.isExactlyZero() && right.isDefined() || right.isExactlyZero() && left.isDefined()) {
            return left.isExactlyZero() ? left : right;
        }
        return spent(2, arithmetic.multiply(left, right));
    }

    @Override
    public Enclosure divide(Enclosure numerator, Enclosure denominator) {
        return spent(4, arithmetic.divide(numerator, denominator));
    }

    @Override
    public Enclosure power(Enclosure base, Rational exponent) {
        return spent(CALL, arithmetic.power(base, exponent));
    }

    @Override
    public Enclosure power(Enclosure base, Enclosure exponent) {
        return spent(CALL, arithmetic.power(base, exponent));
    }

    @Override
    public Enclosure apply(Function function, List<Enclosure> arguments) {
        if (believing && function == Function.FLOOR) {
            return spent(CALL, arithmetic.apply(function, List.of(whole(arguments.get(0)))));
        }
        boolean stepwise = believing && function != Function.MIN && function != Function.MAX;
        Enclosure value = stepwise && function.definition().isPresent()
                ? defined(function.definition().get(), arguments)
                : arithmetic.apply(function, arguments);
        return spent(CALL, value);
    }

    /** The whole number that cannot be told from this, if there is one: a floor jumps there. */
    private Enclosure whole(Enclosure u) {
        if (!u.isDefined() || u.sizeBits() > bits / 3) {
            return u;
        }
        Rational near = Rational.of(u.midpoint().plus(Rational.HALF).floor());
        Enclosure gap = arithmetic.add(u, arithmetic.number(near.negate()));
        return isNothing(gap, Math.max(0, u.sizeBits())) ? arithmetic.number(near) : u;
    }

    /** Step by step, so that a zero inside is recognised too. */
    private Enclosure defined(Expr definition, List<Enclosure> arguments) {
        Map<String, Enclosure> names = Map.of("u", arguments.get(0), "v", arguments.get(arguments.size() - 1));
        return Evaluator.evaluate(definition, names, this);
    }
}
