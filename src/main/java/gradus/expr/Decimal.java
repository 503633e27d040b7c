package gradus.expr;

import java.math.BigDecimal;

/**
 * A decimal number as typed: its exact value and its digits.
 *
 * @param value the number, whose scale is the count of digits typed after the point
 */
public record Decimal(BigDecimal value) {
    public Rational exact() {
        return Rational.of(value);
    }

    /** How many significant digits were typed; leading zeros do not count, trailing ones do. */
    public int significantDigits() {
        return value.signum() == 0 ? 0 : value.precision();
    }
}
