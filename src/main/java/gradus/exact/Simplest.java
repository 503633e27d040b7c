package gradus.exact;

import gradus.expr.Rational;
import java.math.BigInteger;

/** The rational of the smallest denominator within rounding error of a double, by continued fractions. */
public final class Simplest {
    private Simplest() {
    }

    public static Rational near(double value) {
        Rational exact = Rational.ofExactly(value);
        Rational reach = exact.abs().plus(Rational.of(1, 1_000_000_000_000L)).times(Rational.of(1, 1_000_000_000_000L));
        return between(exact.minus(reach), exact.plus(reach));
    }

    /** The simplest rational in a closed interval. */
    static Rational between(Rational low, Rational high) {
        if (low.signum() <= 0 && high.signum() >= 0) {
            return Rational.ZERO;
        }
        return low.signum() < 0 ? positive(high.negate(), low.negate()).negate() : positive(low, high);
    }

    private static Rational positive(Rational low, Rational high) {
        BigInteger whole = low.floor();
        Rational floor = Rational.of(whole);
        if (floor.equals(low)) {
            return low;
        }
        if (floor.compareTo(high.minus(Rational.ONE)) <= 0) {
            return floor.plus(Rational.ONE);
        }
        return floor.plus(positive(high.minus(floor).reciprocal(), low.minus(floor).reciprocal()).reciprocal());
    }
}
