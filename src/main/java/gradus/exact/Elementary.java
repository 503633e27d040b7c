package gradus.exact;

import gradus.exact.Dyadic.Side;
import gradus.expr.Rational;
import java.math.BigInteger;

/**
 * Enclosures of the elementary functions at single numbers, to so many bits. {@link FixedPoint} sums the series;
 * here arguments are reduced and errors turned into ends.
 */
final class Elementary {
    /** Beyond this size an exponential is only bounded, and a sine is anything between −1 and 1. */
    private static final int MAX_ARGUMENT_BITS = 50;
    private static final int MAX_ANGLE_BITS = 4_000;
    private static final int GUARD = 32;

    private final int bits;

    Elementary(int bits) {
        this.bits = bits;
    }

    /**
     * ln 2 and π to so many bits. Few suffice nearly always, and many take long; which are used depends on the bits
     * that are wanted alone, so that a result is the same whatever was calculated before it.
     */
    private record Constants(int scale, BigInteger ln2, BigInteger pi) {
        private static final int[] SCALES = {320, 1_200, 4_400, 17_600, 70_400, 140_800};
        private static final Constants[] KEPT = new Constants[SCALES.length];

        Constants(int scale) {
            this(scale, new FixedPoint(scale + GUARD).ln2().shiftRight(GUARD),
                    new FixedPoint(scale + GUARD).pi().shiftRight(GUARD));
        }

        static Constants to(int scale) {
            for (int i = 0; i < SCALES.length; i++) {
                if (scale <= SCALES[i]) {
                    return kept(i);
                }
            }
            return new Constants(scale);
        }

        /** Two threads may both compute it: to the same. */
        private static Constants kept(int i) {
            Constants constants = KEPT[i];
            if (constants == null) {
                constants = new Constants(SCALES[i]);
                KEPT[i] = constants;
            }
            return constants;
        }
    }

    private static BigInteger ln2(int scale) {
        Constants constants = Constants.to(scale);
        return constants.ln2.shiftRight(constants.scale - scale);
    }

    private static BigInteger pi(int scale) {
        Constants constants = Constants.to(scale);
        return constants.pi.shiftRight(constants.scale - scale);
    }

    Enclosure pi() {
        return around(pi(bits + GUARD), bits + GUARD);
    }

    Enclosure e() {
        return exp(Dyadic.ONE);
    }

    /** The value in fixed point, widened by its error. */
    private Enclosure around(BigInteger fixed, int scale) {
        BigInteger slack = BigInteger.ONE.shiftLeft(FixedPoint.SLACK);
        return Enclosure.of(
                Dyadic.of(fixed.subtract(slack), -scale).round(bits, Side.DOWN),
                Dyadic.of(fixed.add(slack), -scale).round(bits, Side.UP));
    }

    Enclosure exp(Dyadic x) {
        if (x.signum() == 0) {
            return Enclosure.exactly(Dyadic.ONE);
        }
        if (x.magnitude() > MAX_ARGUMENT_BITS) {
            Dyadic large = Dyadic.of(BigInteger.ONE, 1L << MAX_ARGUMENT_BITS);
            return x.signum() > 0
                    ? Enclosure.of(large, Dyadic.PLUS_INFINITY)
                    : Enclosure.of(Dyadic.ZERO, Dyadic.of(BigInteger.ONE, -(1L << MAX_ARGUMENT_BITS)));
        }
        int scale = bits + GUARD;
        int wide = scale + (int) Math.max(x.magnitude(), 0) + 2;
        BigInteger fixed = x.toFixed(wide);
        BigInteger ln2 = ln2(wide);
        BigInteger k = Dyadic.floorDivide(fixed, ln2);
        BigInteger r = fixed.subtract(k.multiply(ln2)).shiftRight(wide - scale);
        Enclosure value = around(new FixedPoint(scale).exp(r), scale);
        return shifted(value, k.longValueExact());
    }

    private static Enclosure shifted(Enclosure value, long power) {
        return Enclosure.of(value.low().shift(power), value.high().shift(power));
    }

    /** The logarithm of a positive number. */
    Enclosure ln(Dyadic x) {
        if (x.equals(Dyadic.ONE)) {
            return Enclosure.exactly(Dyadic.ZERO);
        }
        long k = x.magnitude();
        Dyadic f = x.shift(-k);
        if (f.compareTo(Dyadic.of(BigInteger.valueOf(3), -2)) < 0) {
            k--;
            f = f.shift(1);
        }
        Dyadic distance = f.plus(Dyadic.MINUS_ONE, 64, Side.DOWN);
        int near = k == 0 ? (int) Math.min(-distance.magnitude(), 100_000) : 0;
        int scale = bits + GUARD + Math.max(near, 0);
        int wide = scale + 64;
        BigInteger fraction = new FixedPoint(wide).ln(f.toFixed(wide));
        BigInteger total = fraction.add(ln2(wide).multiply(BigInteger.valueOf(k)));
        return around(total.shiftRight(wide - scale), scale);
    }

    /** The arc tangent, between −π/2 and π/2. */
    Enclosure atan(Dyadic x) {
        if (x.signum() == 0) {
            return Enclosure.exactly(Dyadic.ZERO);
        }
        if (x.signum() < 0) {
            return negated(atan(x.negate()));
        }
        if (isNextToNothing(x)) {
            return tiny(x);
        }
        int scale = bits + GUARD + (int) Math.max(-x.magnitude(), 0);
        FixedPoint fixed = new FixedPoint(scale);
        if (x.compareTo(Dyadic.ONE) <= 0) {
            return around(fixed.atan(x.toFixed(scale)), scale);
        }
        Dyadic reciprocal = Dyadic.ONE.dividedBy(x, scale, Side.DOWN);
        return around(pi(scale).shiftRight(1).subtract(fixed.atan(reciprocal.toFixed(scale))), scale);
    }

    private static Enclosure negated(Enclosure value) {
        return Enclosure.of(value.high().negate(), value.low().negate());
    }

    /** Whether x² is less than the last bit of one. */
    private boolean isNextToNothing(Dyadic x) {
        return 2 * x.magnitude() < -bits - 4;
    }

    /** Between x − x³ and x, for sine and arc tangent of next to nothing. */
    private Enclosure tiny(Dyadic x) {
        return Enclosure.of(x.round(bits + 2, Side.DOWN)
                .times(Dyadic.of(Dyadic.ONE.toFixed(bits).subtract(BigInteger.ONE), -bits), bits, Side.DOWN),
                x.round(bits, Side.UP));
    }

    Enclosure sin(Dyadic x) {
        if (x.signum() < 0) {
            return negated(sin(x.negate()));
        }
        if (x.signum() == 0) {
            return Enclosure.exactly(Dyadic.ZERO);
        }
        return isNextToNothing(x) ? tiny(x) : turned(x, 0);
    }

    Enclosure cos(Dyadic x) {
        if (x.signum() == 0) {
            return Enclosure.exactly(Dyadic.ONE);
        }
        return isNextToNothing(x)
                ? Enclosure.of(Dyadic.of(Dyadic.ONE.toFixed(bits).subtract(BigInteger.ONE), -bits), Dyadic.ONE)
                : turned(x.abs(), 1);
    }

    /** sin(x + quarters·π/2) of a positive number. */
    private Enclosure turned(Dyadic x, int quarters) {
        if (x.magnitude() > MAX_ANGLE_BITS) {
            return Enclosure.of(Dyadic.MINUS_ONE, Dyadic.ONE);
        }
        int scale = bits + GUARD + (int) Math.max(-x.magnitude(), 0);
        int wide = scale + (int) Math.max(x.magnitude(), 0) + 4;
        BigInteger quarter = pi(wide).shiftRight(1);
        BigInteger fixed = x.toFixed(wide);
        BigInteger k = Dyadic.floorDivide(fixed.add(quarter.shiftRight(1)), quarter);
        BigInteger r = fixed.subtract(k.multiply(quarter)).shiftRight(wide - scale);
        FixedPoint series = new FixedPoint(scale);
        int turn = k.add(BigInteger.valueOf(quarters)).intValue() & 3;
        BigInteger value = (turn & 1) == 0 ? series.sin(r) : series.cos(r);
        return around(turn >= 2 ? value.negate() : value, scale);
    }

    /** The error function of a positive number: its series of positive terms, or one less next to nothing. */
    Enclosure erf(Dyadic x) {
        if (x.signum() < 0) {
            return negated(erf(x.negate()));
        }
        if (x.signum() == 0) {
            return Enclosure.exactly(Dyadic.ZERO);
        }
        if (isNextToNothing(x)) {
            EnclosureArithmetic inner = new EnclosureArithmetic(bits + GUARD);
            Enclosure slope = inner.divide(inner.number(Rational.TWO), inner.sqrt(inner.pi()));
            return inner.multiply(tiny(x), slope);
        }
        double size = x.toDouble();
        if (size * size > (bits + 8) * 0.7) {
            return Enclosure.of(Dyadic.ONE.plus(Dyadic.of(BigInteger.valueOf(-1), -bits - 8), bits + 8, Side.DOWN),
                    Dyadic.ONE);
        }
        int scale = bits + GUARD + (int) Math.min(Math.max(-x.magnitude(), 0), 20_000);
        return scaledErf(x, erfSeries(x.toFixed(scale), scale));
    }

    /**
     * Σ 2^n t^(2n+1)/(2n+1)!!. An error made in term j grows with the terms after it, so that of the sum is below
     * 2N²·(sum/t + 1) units.
     */
    private Enclosure erfSeries(BigInteger t, int scale) {
        FixedPoint fixed = new FixedPoint(scale);
        BigInteger square = fixed.multiply(t, t).shiftLeft(1);
        BigInteger term = t;
        BigInteger sum = t;
        int n = 1;
        for (; term.signum() != 0; n++) {
            term = fixed.multiply(term, square).divide(BigInteger.valueOf(2L * n + 1));
            sum = sum.add(term);
        }
        BigInteger growth = sum.divide(t.max(BigInteger.ONE)).add(BigInteger.TWO);
        BigInteger slack = growth.multiply(BigInteger.valueOf(8L * n * n));
        return Enclosure.of(Dyadic.of(sum.subtract(slack), -scale), Dyadic.of(sum.add(slack), -scale));
    }

    /** The series times 2·e^(−x²)/√π. */
    private Enclosure scaledErf(Dyadic x, Enclosure sum) {
        EnclosureArithmetic inner = new EnclosureArithmetic(bits + GUARD);
        Enclosure square = inner.multiply(Enclosure.exactly(x), Enclosure.exactly(x));
        Enclosure decay = inner.exp(inner.negate(square));
        Enclosure scaled = inner.divide(inner.multiply(sum, decay), inner.sqrt(inner.pi()));
        return Enclosure.of(scaled.low().shift(1), scaled.high().shift(1));
    }
}
