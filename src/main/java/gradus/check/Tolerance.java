package gradus.check;

import gradus.exact.Enclosure;
import gradus.expr.Rational;
import java.util.Map;
import java.util.Optional;

/**
 * How far a number may be off by a question's own rule. A value that is not zero is never matched by zero.
 *
 * @param relative share of the true value's size
 * @param absolute distance
 * @param digits   significant digits to which the value must agree, rounded
 */
record Tolerance(Optional<Rational> relative, Optional<Rational> absolute, Optional<Rational> digits) {
    static Tolerance of(Map<String, Rational> bounds) {
        return new Tolerance(Optional.ofNullable(bounds.get("relative")), Optional.ofNullable(bounds.get("absolute")),
                Optional.ofNullable(bounds.get("digits")));
    }

    /** The distance that is allowed from a true value, which is enclosed. */
    Rational reach(Enclosure truth) {
        Rational size = truth.midpoint().abs();
        Rational reach = absolute.orElse(Rational.ZERO);
        if (relative.isPresent()) {
            reach = max(reach, relative.get().times(size));
        }
        if (digits.isPresent() && !size.isZero()) {
            int last = magnitude(size) - digits.get().floor().intValue();
            reach = max(reach, Rational.HALF.times(Rational.of(10).pow(last)));
        }
        return reach;
    }

    private static Rational max(Rational a, Rational b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** How many digits stand before the point; not positive below 1/10. */
    static int magnitude(Rational size) {
        int digits = (int) ((size.numerator().bitLength() - size.denominator().bitLength()) * 0.30103);
        int guess = digits - 2;
        while (size.compareTo(Rational.of(10).pow(guess)) >= 0) {
            guess++;
        }
        return guess;
    }
}
