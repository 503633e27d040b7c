package gradus.exact;

import gradus.expr.Rational;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Powers whose exponent is no number. Of a positive base they are exponentials. A negative base has powers at whole
 * exponents only, and these are negative at odd ones: so the sign of the base has to be known first.
 */
final class VariablePowers {
    private static final int BITS = 320;

    private final Generators generators;
    private final NormalFormArithmetic exact;
    private final WholeExponents whole;

    VariablePowers(Generators generators, NormalFormArithmetic exact, WholeExponents whole) {
        this.generators = generators;
        this.exact = exact;
        this.whole = whole;
    }

    /**
     * A power of what is not zero.
     *
     * @throws SignNeededException where the sign of the base is not known and may matter
     */
    NormalForm power(NormalForm base, NormalForm exponent) {
        NormalForm tidied = exact.tidying().tidy(base);
        Split split = exact.factoring().split(tidied);
        if (isBroken(exponent)) {
            exact.learnPositive(split);
        }
        NormalForm size = exact.exp(exact.multiply(exponent, exact.lnSize(split)));
        return isPositive(split) ? size
                : exact.multiply(whole.parity(exact.tidying().tidy(exponent)), size);
    }

    /** A root with a variable index: of a negative value where the index is odd, and negative then. */
    NormalForm root(NormalForm index, NormalForm value) {
        if (value.isZero()) {
            return rootOfZero(index);
        }
        Split split = exact.factoring().split(exact.tidying().tidy(value));
        NormalForm size = exact.exp(exact.divide(exact.lnSize(split), index));
        if (isPositive(split)) {
            return size;
        }
        whole.parity(index.plus(NormalForm.ONE).times(Gaussian.of(Rational.HALF)));
        return size.negate();
    }

    /** Zero, without a value where the index is negative. */
    private NormalForm rootOfZero(NormalForm index) {
        exact.learnPositive(exact.factoring().split(index));
        return NormalForm.ZERO;
    }

    private boolean isPositive(Split split) {
        NormalForm sign = exact.sign(split);
        OptionalInt unknown = sign.monomial().powers().stream().mapToInt(Monomial.Power::generator).findFirst();
        if (unknown.isPresent()) {
            throw new SignNeededException(unknown.getAsInt());
        }
        return sign.coefficient().re().signum() > 0;
    }

    /** Whether an exponent without variables is certainly no whole number. */
    private boolean isBroken(NormalForm exponent) {
        Mentions mentions = new Mentions(generators);
        return exponent.terms().keySet().stream().allMatch(term -> mentions.variables(term).isEmpty())
                && !EnclosurePowers.holdsInteger(new FormValue(generators, BITS, Map.of()).of(exponent));
    }
}
