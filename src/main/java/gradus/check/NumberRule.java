package gradus.check;

import gradus.exact.Enclosure;
import gradus.expr.Decimal;
import gradus.expr.Rational;
import java.util.Optional;

/**
 * What a right decimal is: the true value rounded, or cut off, at the digits typed, with at least three
 * significant digits; or whatever the question's own tolerance says.
 */
final class NumberRule {
    private static final int ENOUGH_DIGITS = 3;

    /** What a decimal is held to be. */
    enum Judgement { RIGHT, TOO_FEW_DIGITS, WRONG, UNDECIDED }

    private NumberRule() {
    }

    /**
     * @param truth the true value, bounded, to far more digits than were typed
     */
    static Judgement judge(Decimal typed, Enclosure truth) {
        Optional<Rational[]> bounds = truth.bounds();
        if (bounds.isEmpty()) {
            return truth.differsFrom(Enclosure.of(typed.exact(), 64)) ? Judgement.WRONG : Judgement.UNDECIDED;
        }
        Rational low = bounds.get()[0];
        Rational high = bounds.get()[1];
        Rational number = typed.exact();
        if (low.equals(high) && low.equals(number)) {
            return Judgement.RIGHT;
        }
        if (number.isZero() || low.signum() * high.signum() <= 0 || number.signum() != low.signum()) {
            return Judgement.WRONG;
        }
        boolean rounded = isRounded(number.abs(), smaller(low, high), larger(low, high), unit(typed));
        boolean enough = typed.significantDigits() >= ENOUGH_DIGITS;
        return rounded ? (enough ? Judgement.RIGHT : Judgement.TOO_FEW_DIGITS) : Judgement.WRONG;
    }

    private static Rational smaller(Rational low, Rational high) {
        return low.signum() > 0 ? low : high.abs();
    }

    private static Rational larger(Rational low, Rational high) {
        return low.signum() > 0 ? high : low.abs();
    }

    /** One unit of the last digit typed. */
    private static Rational unit(Decimal typed) {
        return Rational.of(10).pow(-typed.value().scale());
    }

    /** Whether a size lies within half a unit of the number typed, or less than a unit above it. */
    private static boolean isRounded(Rational number, Rational low, Rational high, Rational unit) {
        Rational least = number.minus(unit.times(Rational.HALF));
        Rational most = number.plus(unit);
        return high.compareTo(least) >= 0 && low.compareTo(most) < 0;
    }

    /** The question's own rule, for decimals and exact numbers alike. */
    static boolean within(Tolerance tolerance, Enclosure given, Enclosure truth) {
        if (truth.bounds().isEmpty() || given.bounds().isEmpty()) {
            return false;
        }
        Rational a = given.midpoint();
        Rational b = truth.midpoint();
        boolean bothZero = given.isTiny(200) && truth.isTiny(200);
        return bothZero || a.signum() == b.signum() && a.signum() != 0
                && a.minus(b).abs().compareTo(tolerance.reach(truth)) <= 0;
    }
}
