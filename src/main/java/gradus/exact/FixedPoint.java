package gradus.exact;

import java.math.BigInteger;

/**
 * Elementary functions of whole numbers of units 2^-{@code scale}: arguments are brought near zero, summed as
 * Taylor series and brought back (Brent and Zimmermann, Modern Computer Arithmetic, ch. 4). Each result is within
 * 2^{@link #SLACK} units of the true value; callers widen by that much.
 */
final class FixedPoint {
    /** log2 of the error of every result, in units: fewer than 2^10 operations, each off by at most 4 units. */
    static final int SLACK = 14;

    private static final int HALVINGS = 8;

    private final int scale;
    private final BigInteger one;

    FixedPoint(int scale) {
        this.scale = scale;
        this.one = BigInteger.ONE.shiftLeft(scale);
    }

    BigInteger one() {
        return one;
    }

    BigInteger multiply(BigInteger a, BigInteger b) {
        return a.multiply(b).shiftRight(scale);
    }

    BigInteger divide(BigInteger a, BigInteger b) {
        return a.shiftLeft(scale).divide(b);
    }

    /** π by Machin's formula 16·atan(1/5) − 4·atan(1/239). */
    BigInteger pi() {
        return atanOfReciprocal(5).shiftLeft(4).subtract(atanOfReciprocal(239).shiftLeft(2));
    }

    /** ln 2 = 2·atanh(1/3). */
    BigInteger ln2() {
        return atanhSeries(one.divide(BigInteger.valueOf(3))).shiftLeft(1);
    }

    private BigInteger atanOfReciprocal(int n) {
        BigInteger square = BigInteger.valueOf((long) n * n);
        BigInteger power = one.divide(BigInteger.valueOf(n));
        BigInteger sum = power;
        for (int k = 3; power.signum() != 0; k += 2) {
            power = power.divide(square).negate();
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
        }
        return sum;
    }

    /** e^r for |r| ≤ 1: the argument is halved, the result squared as often. */
    BigInteger exp(BigInteger r) {
        FixedPoint wide = new FixedPoint(scale + 2 * HALVINGS);
        BigInteger small = r.shiftLeft(HALVINGS);
        BigInteger term = wide.one;
        BigInteger sum = wide.one;
        for (int k = 1; term.signum() != 0; k++) {
            term = truncate(wide.multiply(term, small), k);
            sum = sum.add(term);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = wide.multiply(sum, sum);
        }
        return sum.shiftRight(2 * HALVINGS);
    }

    /** Division that ends at zero for negative terms too. */
    private static BigInteger truncate(BigInteger value, int divisor) {
        return value.divide(BigInteger.valueOf(divisor));
    }

    /** ln f for f in [1/2, 2]: e^−y for a double y near it brings f next to one. */
    BigInteger ln(BigInteger f) {
        BigInteger guess = fixed(StrictMath.log(toDouble(f)));
        BigInteger rest = multiply(f, exp(guess.negate()));
        BigInteger t = divide(rest.subtract(one), rest.add(one));
        return guess.add(atanhSeries(t).shiftLeft(1));
    }

    private double toDouble(BigInteger value) {
        return scale > 60 ? Math.scalb(value.shiftRight(scale - 60).doubleValue(), -60)
                : Math.scalb(value.doubleValue(), -scale);
    }

    /** A number of moderate size to about fifty bits. */
    private BigInteger fixed(double value) {
        return BigInteger.valueOf(Math.round(Math.scalb(value, 50))).shiftLeft(scale - 50);
    }

    /** t + t³/3 + t⁵/5 + … */
    private BigInteger atanhSeries(BigInteger t) {
        return oddSeries(t, multiply(t, t));
    }

    private BigInteger oddSeries(BigInteger t, BigInteger ratio) {
        BigInteger power = t;
        BigInteger sum = t;
        for (int k = 3; power.signum() != 0 && power.bitLength() > 1; k += 2) {
            power = multiply(power, ratio);
            sum = sum.add(truncate(power, k));
        }
        return sum;
    }

    /** atan t for |t| ≤ 1: a double y near it is turned away, atan t = y + atan((t − tan y)/(1 + t·tan y)). */
    BigInteger atan(BigInteger t) {
        BigInteger guess = fixed(StrictMath.atan(toDouble(t)));
        BigInteger sin = sin(guess);
        BigInteger cos = cos(guess);
        BigInteger rest = divide(multiply(t, cos).subtract(sin), cos.add(multiply(t, sin)));
        return guess.add(oddSeries(rest, multiply(rest, rest).negate()));
    }

    BigInteger sin(BigInteger r) {
        return alternating(r, r, 1);
    }

    BigInteger cos(BigInteger r) {
        return alternating(one, r, 0);
    }

    /** first − first·r²/((n+1)(n+2)) + … */
    private BigInteger alternating(BigInteger first, BigInteger r, int n) {
        BigInteger square = multiply(r, r);
        BigInteger term = first;
        BigInteger sum = first;
        for (int k = n; term.signum() != 0; k += 2) {
            term = multiply(term, square).negate().divide(BigInteger.valueOf((long) (k + 1) * (k + 2)));
            sum = sum.add(term);
        }
        return sum;
    }
}
