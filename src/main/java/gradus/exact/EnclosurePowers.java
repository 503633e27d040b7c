package gradus.exact;

import gradus.exact.Dyadic.Side;
import gradus.exact.Enclosure.Existence;
import gradus.expr.Rational;
import java.math.BigInteger;

/** Powers and roots of enclosures: exact ends where they are exact, real values only. */
final class EnclosurePowers {
    private static final int MAX_ROOT = 64;
    /** Of larger numbers it is not asked whether they are whole. */
    private static final long MAX_WHOLE_BITS = 100_000;

    private final EnclosureArithmetic arithmetic;
    private final int bits;

    EnclosurePowers(EnclosureArithmetic arithmetic, int bits) {
        this.arithmetic = arithmetic;
        this.bits = bits;
    }

    Enclosure power(Enclosure base, Rational exponent) {
        if (exponent.isInteger()) {
            return wholePower(base, exponent);
        }
        if (exponent.equals(Rational.HALF)) {
            return arithmetic.sqrt(base);
        }
        if (exponent.signum() < 0) {
            return arithmetic.divide(arithmetic.number(Rational.ONE), power(base, exponent.negate()));
        }
        boolean plain = exponent.denominator().bitLength() <= 6 && exponent.numerator().bitLength() <= 10;
        if (plain) {
            Enclosure root = root(exponent.denominator().intValueExact(), base);
            return wholePower(root, Rational.of(exponent.numerator()));
        }
        return positivePower(base, arithmetic.number(exponent), Existence.DEFINED);
    }

    private Enclosure wholePower(Enclosure base, Rational exponent) {
        if (base.isUndefined()) {
            return base;
        }
        if (exponent.isZero()) {
            return arithmetic.number(Rational.ONE).given(base.existence());
        }
        if (exponent.signum() < 0) {
            return arithmetic.divide(arithmetic.number(Rational.ONE), wholePower(base, exponent.negate()));
        }
        return exponent.numerator().bitLength() > 20 ? hugePower(base, exponent) : smallPower(base, exponent.toInt());
    }

    /** Both ends to the power, or zero and the larger one when an even power folds the interval. */
    private Enclosure smallPower(Enclosure base, int n) {
        boolean even = n % 2 == 0;
        Dyadic a = even ? Dyadic.min(base.low().abs(), base.high().abs()) : base.low();
        Dyadic b = even ? Dyadic.max(base.low().abs(), base.high().abs()) : base.high();
        Dyadic low = even && base.containsZero() ? Dyadic.ZERO : end(a, n, Side.DOWN);
        return Enclosure.of(low, end(b, n, Side.UP), base.existence());
    }

    /** A power of one end by repeated squaring, each step rounded away from or towards zero as the side asks. */
    private Dyadic end(Dyadic base, int n, Side side) {
        boolean negative = base.signum() < 0 && n % 2 == 1;
        Side inner = negative ? (side == Side.UP ? Side.DOWN : Side.UP) : side;
        Dyadic square = base.abs();
        Dyadic total = Dyadic.ONE;
        for (int rest = n; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                total = total.times(square, bits + 16, inner);
            }
            square = rest > 1 ? square.times(square, bits + 16, inner) : square;
        }
        Dyadic rounded = total.round(bits, inner);
        return negative ? rounded.negate() : rounded;
    }

    private Enclosure hugePower(Enclosure base, Rational exponent) {
        boolean even = !exponent.numerator().testBit(0);
        Enclosure size = arithmetic.exp(arithmetic.multiply(arithmetic.number(exponent), arithmetic.ln(arithmetic.abs(base))));
        if (base.isExactlyZero()) {
            return arithmetic.number(Rational.ZERO);
        }
        if (base.containsZero()) {
            return Enclosure.ANYTHING;
        }
        return !even && base.high().signum() < 0 ? arithmetic.negate(size) : size;
    }

    Enclosure power(Enclosure base, Enclosure exponent) {
        Existence existence = Enclosure.both(base.existence(), exponent.existence());
        if (existence == Existence.UNDEFINED) {
            return Enclosure.UNDEFINED;
        }
        boolean whole = exponent.isExact() && exponent.low().isInteger() && exponent.low().magnitude() < 1_000;
        if (whole && (exponent.low().signum() != 0 || !base.containsZero())) {
            return wholePower(base, exponent.low().toRational()).given(existence);
        }
        return positivePower(base, exponent, existence);
    }

    private Enclosure positivePower(Enclosure base, Enclosure exponent, Existence existence) {
        if (base.isExactlyZero()) {
            return zeroPower(exponent).given(existence);
        }
        if (base.high().signum() <= 0 && base.low().signum() < 0 && base.high().signum() < 0) {
            return exponent.isExact() && !exponent.low().isInteger() || !holdsInteger(exponent)
                    ? Enclosure.UNDEFINED
                    : Enclosure.ANYTHING;
        }
        if (base.low().signum() <= 0) {
            return Enclosure.ANYTHING;
        }
        return arithmetic.exp(arithmetic.multiply(exponent, arithmetic.ln(base))).given(existence);
    }

    private static Enclosure zeroPower(Enclosure exponent) {
        if (exponent.low().signum() > 0) {
            return Enclosure.exactly(Dyadic.ZERO);
        }
        return exponent.high().signum() <= 0 ? Enclosure.UNDEFINED : Enclosure.ANYTHING;
    }

    static boolean holdsInteger(Enclosure value) {
        return !value.isBounded() || value.sizeBits() > MAX_WHOLE_BITS
                || !floor(value.low()).equals(floor(value.high())) || value.low().isInteger();
    }

    private static BigInteger floor(Dyadic value) {
        return value.toFixed(0);
    }

    /** The root of what is not negative. */
    Enclosure root(int n, Enclosure u) {
        if (u.high().signum() < 0 || u.isUndefined()) {
            return Enclosure.UNDEFINED;
        }
        boolean edge = u.low().signum() < 0;
        Dyadic low = edge ? Dyadic.ZERO : rootEnd(n, u.low(), Side.DOWN);
        return Enclosure.of(low, rootEnd(n, u.high(), Side.UP), edge ? Existence.UNSURE : u.existence());
    }

    private Dyadic rootEnd(int n, Dyadic x, Side side) {
        if (!x.isFinite() || x.signum() == 0) {
            return x;
        }
        long shift = (long) n * (bits + 2) - x.mantissa().bitLength();
        long exponent = x.exponent() - shift;
        long aligned = Math.floorMod(exponent, n);
        long total = shift + aligned;
        BigInteger scaled = total >= 0
                ? x.mantissa().shiftLeft((int) total)
                : x.mantissa().shiftRight((int) -total);
        boolean cut = total < 0 && x.mantissa().getLowestSetBit() < -total;
        BigInteger root = Rational.floorRoot(scaled, n);
        boolean inexact = cut || !root.pow(n).equals(scaled);
        BigInteger end = inexact && side == Side.UP ? root.add(BigInteger.ONE) : root;
        return Dyadic.of(end, (x.exponent() - total) / n).round(bits, side);
    }

    Enclosure oddRoot(int n, Enclosure u) {
        Dyadic low = u.low().signum() < 0
                ? rootEnd(n, u.low().negate(), Side.UP).negate()
                : rootEnd(n, u.low(), Side.DOWN);
        Dyadic high = u.high().signum() < 0
                ? rootEnd(n, u.high().negate(), Side.DOWN).negate()
                : rootEnd(n, u.high(), Side.UP);
        return Enclosure.of(low, high, u.existence());
    }

    /** The real n-th root; of negative numbers for odd whole n only. */
    Enclosure rootOf(Enclosure n, Enclosure u) {
        boolean whole = n.isExact() && n.low().isInteger() && n.low().magnitude() <= 6 && n.low().signum() != 0;
        if (!whole && u.low().signum() < 0 && holdsInteger(n)) {
            boolean turned = u.high().signum() < 0 && isOdd(n);
            return turned ? arithmetic.negate(rootOf(n, arithmetic.negate(u))) : Enclosure.ANYTHING;
        }
        if (!whole) {
            return positivePower(u, arithmetic.divide(arithmetic.number(Rational.ONE), n), Enclosure.both(n.existence(), u.existence()));
        }
        int index = n.low().toRational().toInt();
        int size = Math.min(Math.abs(index), MAX_ROOT);
        Enclosure root = size % 2 == 1 ? oddRoot(size, u) : root(size, u);
        return index > 0 ? root : arithmetic.divide(arithmetic.number(Rational.ONE), root);
    }

    private static boolean isOdd(Enclosure n) {
        return n.isExact() && n.low().isInteger() && n.low().magnitude() <= 64
                && n.low().toRational().numerator().testBit(0);
    }
}
