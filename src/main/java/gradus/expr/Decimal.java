package gradus.expr;

import gradus.expr.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decimal number as typed: its exact value and its digits.
 *
 * @param value the number, whose scale is the count of digits typed after the point
 */
public record Decimal(BigDecimal value) {
    private static final Pattern POWER_OF_TEN =
            Pattern.compile("(?:\\*|\\\\times|\\\\cdot) 10 (?:\\^|\\*\\*) [({]? ?(- )?(\\d{1,4})(?: [)}])?");
    public Rational exact() {
        return Rational.of(value);
    }

    /** How many significant digits were typed; leading zeros do not count, trailing ones do. */
    public int significantDigits() {
        return value.signum() == 0 ? 0 : value.precision();
    }

    /** A sign, digits with a point or an exponent, and perhaps {@code ×10^n}. */
    static Optional<Decimal> of(List<Token> tokens) {
        boolean minus = !tokens.isEmpty() && tokens.get(0).is(Kind.MINUS);
        boolean signed = minus || !tokens.isEmpty() && tokens.get(0).is(Kind.PLUS);
        List<Token> rest = tokens.subList(signed ? 1 : 0, tokens.size());
        if (rest.isEmpty() || !rest.get(0).is(Kind.NUMBER)) {
            return Optional.empty();
        }
        BigDecimal digits = new BigDecimal(rest.get(0).text());
        BigDecimal value = minus ? digits.negate() : digits;
        if (rest.size() == 1) {
            boolean whole = rest.get(0).text().chars().allMatch(Character::isDigit);
            return whole ? Optional.empty() : Optional.of(new Decimal(value));
        }
        return powerOfTen(rest).map(power -> new Decimal(value.scaleByPowerOfTen(power)));
    }

    /** The n of {@code ×10^n} after a number. */
    private static Optional<Integer> powerOfTen(List<Token> tokens) {
        String words = String.join(" ", tokens.stream().skip(1).map(Token::text).toList());
        Matcher matcher = POWER_OF_TEN.matcher(words);
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(2)) * (matcher.group(1) == null ? 1 : -1))
                : Optional.empty();
    }
}
