package gradus.exact;

import gradus.expr.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A number m·2^e, or an infinity: the endpoint of an {@link Enclosure}. Sums and products are exact; what is
 * rounded says to which side.
 */
record Dyadic(BigInteger mantissa, long exponent, Kind kind) implements Comparable<Dyadic> {
    enum Kind { MINUS_INFINITY, FINITE, PLUS_INFINITY }

    /** The two directions of rounding. */
    enum Side { DOWN, UP }

    /** Exponents beyond this are taken as infinite, or as next to nothing. */
    static final long MAX_EXPONENT = 1L << 60;

    static final Dyadic ZERO = of(0);
    static final Dyadic ONE = of(1);
    static final Dyadic MINUS_ONE = of(-1);
    static final Dyadic MINUS_INFINITY = new Dyadic(BigInteger.ZERO, 0, Kind.MINUS_INFINITY);
    static final Dyadic PLUS_INFINITY = new Dyadic(BigInteger.ZERO, 0, Kind.PLUS_INFINITY);

    static Dyadic of(long value) {
        return of(BigInteger.valueOf(value), 0);
    }

    /** m·2^e with trailing zero bits taken off, so that equal numbers are equal records. */
    static Dyadic of(BigInteger mantissa, long exponent) {
        if (mantissa.signum() == 0) {
            return new Dyadic(BigInteger.ZERO, 0, Kind.FINITE);
        }
        int zeros = mantissa.getLowestSetBit();
        return zeros == 0
                ? new Dyadic(mantissa, exponent, Kind.FINITE)
                : new Dyadic(mantissa.shiftRight(zeros), exponent + zeros, Kind.FINITE);
    }

    /** The nearest number of so many bits on one side of a rational. */
    static Dyadic of(Rational value, int bits, Side side) {
        if (value.isInteger()) {
            return of(value.numerator(), 0).round(bits, side);
        }
        long shift = (long) bits + 2 + value.denominator().bitLength() - value.numerator().bitLength();
        int up = (int) Math.max(shift, 0);
        BigInteger quotient = floorDivide(value.numerator().shiftLeft(up), value.denominator());
        BigInteger exact = quotient.multiply(value.denominator());
        boolean inexact = !exact.equals(value.numerator().shiftLeft(up));
        BigInteger rounded = side == Side.UP && inexact ? quotient.add(BigInteger.ONE) : quotient;
        return of(rounded, -up).round(bits, side);
    }

    static BigInteger floorDivide(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() != 0 && parts[1].signum() != denominator.signum()
                ? parts[0].subtract(BigInteger.ONE)
                : parts[0];
    }

    boolean isFinite() {
        return kind == Kind.FINITE;
    }

    int signum() {
        return switch (kind) {
            case MINUS_INFINITY -> -1;
            case PLUS_INFINITY -> 1;
            case FINITE -> mantissa.signum();
        };
    }

    /** One more than the exponent of the leading bit; the least for zero. */
    long magnitude() {
        return mantissa.signum() == 0 ? Long.MIN_VALUE / 4 : exponent + mantissa.bitLength();
    }

    /** At most so many bits, moved to one side where bits are lost. */
    Dyadic round(int bits, Side side) {
        if (!isFinite()) {
            return this;
        }
        if (magnitude() > MAX_EXPONENT) {
            return overflow(side);
        }
        int excess = mantissa.bitLength() - bits;
        if (excess <= 0) {
            return this;
        }
        BigInteger floor = mantissa.shiftRight(excess);
        boolean lost = mantissa.getLowestSetBit() < excess;
        return of(side == Side.UP && lost ? floor.add(BigInteger.ONE) : floor, exponent + excess);
    }

    private Dyadic overflow(Side side) {
        boolean positive = mantissa.signum() > 0;
        if (positive == (side == Side.UP)) {
            return positive ? PLUS_INFINITY : MINUS_INFINITY;
        }
        return of(BigInteger.valueOf(mantissa.signum()), MAX_EXPONENT - 1);
    }

    Dyadic negate() {
        return switch (kind) {
            case MINUS_INFINITY -> PLUS_INFINITY;
            case PLUS_INFINITY -> MINUS_INFINITY;
            case FINITE -> new Dyadic(mantissa.negate(), exponent, kind);
        };
    }

    Dyadic abs() {
        return signum() < 0 ? negate() : this;
    }

    /** The sum, rounded; an infinity wins, and the one asked for by the side wins over its opposite. */
    Dyadic plus(Dyadic other, int bits, Side side) {
        if (!isFinite() || !other.isFinite()) {
            boolean opposite = !isFinite() && !other.isFinite() && kind != other.kind;
            return opposite ? (side == Side.UP ? PLUS_INFINITY : MINUS_INFINITY) : isFinite() ? other : this;
        }
        if (mantissa.signum() == 0 || other.mantissa.signum() == 0) {
            return (mantissa.signum() == 0 ? other : this).round(bits, side);
        }
        Dyadic large = magnitude() >= other.magnitude() ? this : other;
        Dyadic small = large == this ? other : this;
        if (large.exponent - small.magnitude() > bits + 2L) {
            return large.nudged(small.signum(), bits, side);
        }
        long low = Math.min(exponent, other.exponent);
        BigInteger total = mantissa.shiftLeft((int) (exponent - low))
                .add(other.mantissa.shiftLeft((int) (other.exponent - low)));
        return of(total, low).round(bits, side);
    }

    /** This plus something of a sign that is smaller than any bit kept. */
    private Dyadic nudged(int sign, int bits, Side side) {
        boolean away = sign > 0 == (side == Side.UP);
        if (!away) {
            return round(bits, side);
        }
        int spare = Math.max(bits + 2 - mantissa.bitLength(), 1);
        BigInteger wide = mantissa.shiftLeft(spare).add(BigInteger.valueOf(sign));
        return of(wide, exponent - spare).round(bits, side);
    }

    Dyadic times(Dyadic other, int bits, Side side) {
        Effort.spend(1);
        if (!isFinite() || !other.isFinite()) {
            int sign = signum() * other.signum();
            return sign == 0 ? ZERO : sign > 0 ? PLUS_INFINITY : MINUS_INFINITY;
        }
        return of(mantissa.multiply(other.mantissa), exponent + other.exponent).round(bits, side);
    }

    /** The quotient by a number that is not zero. */
    Dyadic dividedBy(Dyadic other, int bits, Side side) {
        Effort.spend(1);
        if (!other.isFinite()) {
            return tiny(signum() * other.signum(), side);
        }
        if (!isFinite()) {
            return signum() * other.signum() > 0 ? PLUS_INFINITY : MINUS_INFINITY;
        }
        int shift = Math.max(bits + 2 + other.mantissa.bitLength() - mantissa.bitLength(), 0);
        BigInteger numerator = mantissa.shiftLeft(shift);
        BigInteger quotient = floorDivide(numerator, other.mantissa);
        boolean inexact = side == Side.UP && !quotient.multiply(other.mantissa).equals(numerator);
        BigInteger rounded = inexact ? quotient.add(BigInteger.ONE) : quotient;
        return of(rounded, exponent - other.exponent - shift).round(bits, side);
    }

    private static Dyadic tiny(int sign, Side side) {
        boolean away = sign > 0 && side == Side.UP || sign < 0 && side == Side.DOWN;
        return away ? of(BigInteger.valueOf(sign), -MAX_EXPONENT) : ZERO;
    }

    Dyadic shift(long powerOfTwo) {
        return isFinite() ? of(mantissa, exponent + powerOfTwo) : this;
    }

    /** This as a whole number of units 2^-scale, rounded towards minus infinity. */
    BigInteger toFixed(int scale) {
        long shift = exponent + scale;
        return shift >= 0 ? mantissa.shiftLeft((int) shift)
                : -shift > mantissa.bitLength() + 1L ? BigInteger.valueOf(mantissa.signum() < 0 ? -1 : 0)
                : mantissa.shiftRight((int) -shift);
    }

    boolean isInteger() {
        return isFinite() && exponent >= 0 || mantissa.signum() == 0 && isFinite();
    }

    /** @throws ArithmeticException for an infinity or a number too large to write out */
    Rational toRational() {
        if (!isFinite() || Math.abs(exponent) > 1_000_000) {
            throw new ArithmeticException(kind + " 2^" + exponent);
        }
        BigInteger power = BigInteger.ONE.shiftLeft((int) Math.abs(exponent));
        return exponent >= 0 ? Rational.of(mantissa.multiply(power)) : new Rational(mantissa, power);
    }

    /** A double near this; infinite or zero beyond the range of doubles. */
    double toDouble() {
        if (!isFinite()) {
            return signum() * Double.POSITIVE_INFINITY;
        }
        if (magnitude() > 1100) {
            return signum() * Double.POSITIVE_INFINITY;
        }
        if (magnitude() < -1200) {
            return 0;
        }
        Dyadic shortened = round(120, Side.DOWN);
        return new BigDecimal(shortened.mantissa)
                .multiply(powerOfTwo(shortened.exponent), new MathContext(60))
                .doubleValue();
    }

    private static BigDecimal powerOfTwo(long exponent) {
        BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft((int) Math.abs(exponent)));
        return exponent >= 0 ? power : BigDecimal.ONE.divide(power, new MathContext(60));
    }

    @Override
    public int compareTo(Dyadic other) {
        if (!isFinite() || !other.isFinite()) {
            return Integer.compare(kind.ordinal(), other.kind.ordinal());
        }
        if (signum() != other.signum()) {
            return Integer.compare(signum(), other.signum());
        }
        if (signum() == 0) {
            return 0;
        }
        if (magnitude() != other.magnitude()) {
            return signum() * Long.compare(magnitude(), other.magnitude());
        }
        long low = Math.min(exponent, other.exponent);
        return mantissa.shiftLeft((int) (exponent - low))
                .compareTo(other.mantissa.shiftLeft((int) (other.exponent - low)));
    }

    static Dyadic min(Dyadic a, Dyadic b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    static Dyadic max(Dyadic a, Dyadic b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
