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
    public static Rational between(Rational low, Rational high) {
        if (low.signum() <= 0 && high.signum() >= 0) {
            return Rational.ZERO;
        }
        return low.signum() < 0 ? positive(high.negate(), low.negate()).negate() : positive(low, high);
    }

    /**
     * Continued fractions of both ends as long as they agree, in integers: numbers this long are not worth
     * bringing to lowest terms on the way.
     */
    private static Rational positive(Rational low, Rational high) {
        BigInteger p = low.numerator();
        BigInteger q = low.denominator();
        BigInteger r = high.numerator();
        BigInteger s = high.denominator();
        Convergent last = Convergent.START;
        while (true) {
            BigInteger[] bottom = p.divideAndRemainder(q);
            BigInteger[] top = r.divideAndRemainder(s);
            if (bottom[1].signum() == 0) {
                return last.next(bottom[0]).value();
            }
            if (!bottom[0].equals(top[0])) {
                return last.next(bottom[0].add(BigInteger.ONE)).value();
            }
            last = last.next(bottom[0]);
            p = s;
            r = q;
            q = top[1];
            s = bottom[1];
        }
    }

    /** A convergent of a continued fraction, with the one before it. */
    private record Convergent(BigInteger top, BigInteger bottom, BigInteger topBefore, BigInteger bottomBefore) {
        static final Convergent START = new Convergent(BigInteger.ONE, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ONE);

        Convergent next(BigInteger quotient) {
            return new Convergent(quotient.multiply(top).add(topBefore), quotient.multiply(bottom).add(bottomBefore),
                    top, bottom);
        }

        Rational value() {
            return new Rational(top, bottom);
        }
    }
}
