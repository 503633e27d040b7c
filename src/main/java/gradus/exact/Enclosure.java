package gradus.exact;

import gradus.expr.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A closed interval that is certain to hold a real value, with what is known of the value's existence. The ends
 * are rounded outwards at every step, so disjoint enclosures are different values beyond doubt.
 */
public final class Enclosure {
    /** What is known of a value's existence. */
    public enum Existence {
        /** The value exists. */
        DEFINED,
        /** The value may not exist: a domain's edge lies within the error. */
        UNSURE,
        /** No value exists. */
        UNDEFINED
    }

    /** No value. */
    public static final Enclosure UNDEFINED =
            new Enclosure(Dyadic.MINUS_INFINITY, Dyadic.PLUS_INFINITY, Existence.UNDEFINED);
    /** Any real number. */
    public static final Enclosure REALS =
            new Enclosure(Dyadic.MINUS_INFINITY, Dyadic.PLUS_INFINITY, Existence.DEFINED);
    static final Enclosure ANYTHING =
            new Enclosure(Dyadic.MINUS_INFINITY, Dyadic.PLUS_INFINITY, Existence.UNSURE);

    private final Dyadic low;
    private final Dyadic high;
    private final Existence existence;

    private Enclosure(Dyadic low, Dyadic high, Existence existence) {
        this.low = low;
        this.high = high;
        this.existence = existence;
    }

    static Enclosure of(Dyadic low, Dyadic high, Existence existence) {
        return existence == Existence.UNDEFINED ? UNDEFINED : new Enclosure(low, high, existence);
    }

    static Enclosure of(Dyadic low, Dyadic high) {
        return new Enclosure(low, high, Existence.DEFINED);
    }

    static Enclosure exactly(Dyadic value) {
        return new Enclosure(value, value, Existence.DEFINED);
    }

    /** The value enclosed to so many bits. */
    public static Enclosure of(Rational value, int bits) {
        return of(Dyadic.of(value, bits, Dyadic.Side.DOWN), Dyadic.of(value, bits, Dyadic.Side.UP));
    }

    /** All numbers from one to another. */
    public static Enclosure between(Rational low, Rational high, int bits) {
        return of(Dyadic.of(low, bits, Dyadic.Side.DOWN), Dyadic.of(high, bits, Dyadic.Side.UP));
    }

    Dyadic low() {
        return low;
    }

    Dyadic high() {
        return high;
    }

    public Existence existence() {
        return existence;
    }

    public boolean isDefined() {
        return existence == Existence.DEFINED;
    }

    public boolean isUndefined() {
        return existence == Existence.UNDEFINED;
    }

    /** The weaker knowledge of the two, as of a result that needs both. */
    static Existence both(Existence a, Existence b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** This value, provided that something else exists as well. */
    public Enclosure given(Existence condition) {
        Existence joint = both(existence, condition);
        return joint == existence ? this : of(low, high, joint);
    }

    /** Whether the value is one known number. */
    public boolean isExact() {
        return isDefined() && low.isFinite() && low.compareTo(high) == 0;
    }

    public boolean isExactlyZero() {
        return isExact() && low.signum() == 0;
    }

    public boolean containsZero() {
        return low.signum() <= 0 && high.signum() >= 0;
    }

    /** Whether the value is zero or less than 2^-bits in size. */
    public boolean isTiny(int bits) {
        return isDefined() && isBounded() && containsZero() && low.magnitude() < -bits && high.magnitude() < -bits;
    }

    boolean isBounded() {
        return low.isFinite() && high.isFinite();
    }

    /** Whether both values exist and cannot be the same. */
    public boolean differsFrom(Enclosure other) {
        boolean apart = high.compareTo(other.low) < 0 || other.high.compareTo(low) < 0;
        return isDefined() && other.isDefined() && apart;
    }

    /** −1, 0 or 1 where the sign is certain. */
    public Optional<Integer> sign() {
        if (!isDefined()) {
            return Optional.empty();
        }
        if (low.signum() > 0 || high.signum() < 0 || isExactlyZero()) {
            return Optional.of(low.signum() > 0 ? 1 : high.signum() < 0 ? -1 : 0);
        }
        return Optional.empty();
    }

    /** Whether the value is certainly above that number. */
    public boolean isAbove(Rational bound) {
        return isDefined() && low.isFinite() && low.toRational().compareTo(bound) > 0
                || isDefined() && low.kind() == Dyadic.Kind.PLUS_INFINITY;
    }

    /** Whether the value is certainly below that number. */
    public boolean isBelow(Rational bound) {
        return isDefined() && high.isFinite() && high.toRational().compareTo(bound) < 0;
    }

    /**
     * Bits by which the value is known relative to its size: the larger the narrower. The least integer for an
     * enclosure that holds zero or an infinity; the largest for an exact number.
     */
    public long relativeBits() {
        if (isExact()) {
            return Integer.MAX_VALUE;
        }
        if (!isBounded() || containsZero()) {
            return Integer.MIN_VALUE;
        }
        return low.magnitude() - width().magnitude();
    }

    /** A whole n such that no value held is larger than 2^n; the largest integer when they are not bounded. */
    public long sizeBits() {
        return isBounded() ? Math.max(low.magnitude(), high.magnitude()) : Long.MAX_VALUE;
    }

    Dyadic width() {
        return high.plus(low.negate(), 64, Dyadic.Side.UP);
    }

    /** A rational inside; for display and for the nearest double. */
    public Rational midpoint() {
        Rational a = low.toRational();
        Rational b = high.toRational();
        return a.plus(b).dividedBy(Rational.TWO);
    }

    /** The ends as rationals, {@code [low, high]}; empty unless defined, bounded and of a size to write out. */
    public Optional<Rational[]> bounds() {
        boolean writable = isDefined() && isBounded() && low.magnitude() < 100_000 && high.magnitude() < 100_000
                && low.exponent() > -100_000 && high.exponent() > -100_000;
        return writable ? Optional.of(new Rational[] {low.toRational(), high.toRational()}) : Optional.empty();
    }

    /** The nearest double to the middle; infinite beyond the range of doubles, NaN where undefined. */
    public double toDouble() {
        if (!isDefined()) {
            return Double.NaN;
        }
        double a = low.toDouble();
        double b = high.toDouble();
        return a == b || Double.isInfinite(a) || Double.isInfinite(b) ? a : a + (b - a) / 2;
    }

    /** The value to so many significant digits, for people: {@code 0.2231}, {@code 1.5e400}. */
    public String toText(int digits) {
        if (isUndefined()) {
            return "undefined";
        }
        Optional<Rational[]> bounds = bounds();
        if (bounds.isEmpty()) {
            return beyond();
        }
        Rational value = isExact() ? low.toRational() : midpoint();
        BigDecimal rounded = value.toDecimal(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        int magnitude = rounded.precision() - rounded.scale();
        return magnitude > 15 || magnitude < -5
                ? rounded.toString().replace("E+", "e").replace("E", "e")
                : rounded.toPlainString();
    }

    /** What is too large, or too small, to be written out. */
    private String beyond() {
        boolean tiny = isBounded() && low.magnitude() < 0 && high.magnitude() < 0;
        if (low.signum() > 0) {
            return tiny ? "< 1e-30000" : "> 1e30000";
        }
        return high.signum() < 0 ? (tiny ? "> -1e-30000" : "< -1e30000") : "?";
    }

    @Override
    public String toString() {
        return existence + "[" + low.toDouble() + ", " + high.toDouble() + "]";
    }
}
