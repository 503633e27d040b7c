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
    /** Terms taken together; the divisors of 50,000 terms, enough for a million bits, still fit into a long. */
    private static final int BLOCK = 4;

    private final int scale;
    private final BigInteger one;
    /** What a product costs, in steps. */
    private final long steps;

    FixedPoint(int scale) {
        this.scale = scale;
        this.steps = 1 + (long) scale * scale / 65_536;
        this.one = BigInteger.ONE.shiftLeft(scale);
    }

    BigInteger one() {
        return one;
    }

    BigInteger multiply(BigInteger a, BigInteger b) {
        Effort.spend(steps);
        return a.multiply(b).shiftRight(scale);
    }

    BigInteger divide(BigInteger a, BigInteger b) {
        return a.shiftLeft(scale).divide(b);
    }

    /** π by Machin's formula 16·atan(1/5) − 4·atan(1/239). */
    BigInteger pi() {
        return ofReciprocal(5, -1).shiftLeft(4).subtract(ofReciprocal(239, -1).shiftLeft(2));
    }

    /** ln 2 = 18·atanh(1/26) − 2·atanh(1/4801) + 8·atanh(1/8749). */
    BigInteger ln2() {
        return ofReciprocal(26, 1).multiply(BigInteger.valueOf(18))
                .subtract(ofReciprocal(4801, 1).shiftLeft(1)).add(ofReciprocal(8749, 1).shiftLeft(3));
    }

    /** 1/n ± 1/(3n³) + …: atanh(1/n) where the sign is 1, atan(1/n) where it is −1. */
    private BigInteger ofReciprocal(int n, int sign) {
        BigInteger square = BigInteger.valueOf(sign * (long) n * n);
        BigInteger power = one.divide(BigInteger.valueOf(n));
        BigInteger sum = power;
        for (int k = 3; power.signum() != 0; k += 2) {
            power = power.divide(square);
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
        }
        return sum;
    }

    /** e^r for |r| ≤ 1: the argument is halved, the result squared as often. */
    BigInteger exp(BigInteger r) {
        FixedPoint wide = new FixedPoint(scale + 2 * HALVINGS);
        BigInteger sum = wide.expNearZero(r.shiftLeft(HALVINGS));
        for (int i = 0; i < HALVINGS; i++) {
            sum = wide.multiply(sum, sum);
        }
        return sum.shiftRight(2 * HALVINGS);
    }

    /**
     * The series for |r| ≤ 2^-{@link #HALVINGS}, in blocks from the last to the first (Paterson and Stockmeyer): a
     * block takes one product and one division, its terms only products with small numbers.
     */
    private BigInteger expNearZero(BigInteger r) {
        BigInteger[] powers = new BigInteger[BLOCK + 1];
        powers[0] = one;
        for (int j = 1; j <= BLOCK; j++) {
            powers[j] = multiply(powers[j - 1], r);
        }
        BigInteger sum = one;
        for (int before = lastBlock(); before >= 0; before -= BLOCK) {
            sum = block(powers, before, sum);
        }
        return sum;
    }

    /** 1 + r/(k+1) + … + r^m·sum/((k+1)…(k+m)), for k terms before it and m in it. */
    private BigInteger block(BigInteger[] powers, int before, BigInteger sum) {
        BigInteger total = multiply(powers[BLOCK], sum);
        long product = 1;
        for (int j = BLOCK; j > 0; j--) {
            product *= before + j;
            total = total.add(powers[j - 1].multiply(BigInteger.valueOf(product)));
        }
        return truncate(total, product);
    }

    /** Where the last block begins whose terms are not all smaller than a unit. */
    private int lastBlock() {
        int before = 0;
        long bits = 0;
        for (int k = 1; bits <= scale; k++) {
            bits += HALVINGS + 31 - Integer.numberOfLeadingZeros(k);
            before = k - 1;
        }
        return before / BLOCK * BLOCK;
    }

    /** Division that ends at zero for negative terms too. */
    private static BigInteger truncate(BigInteger value, long divisor) {
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
