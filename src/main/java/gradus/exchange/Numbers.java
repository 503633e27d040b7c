package gradus.exchange;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Parser;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** Numbers as systems hold them that know decimals only: a value, and how far an answer may be off. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final int EXACT_DIGITS = 15;
    /** As many digits of a number without end as Gradus asks for. */
    private static final int ENOUGH_DIGITS = 3;

    private Numbers() {
    }

    /** @param tolerance the ask's own, a map of texts; null where it has none */
    static Optional<AnswerForm.Numeric> of(Expr e, Object tolerance) {
        Optional<BigDecimal> exact = Trees.rational(e).flatMap(Numbers::terminating);
        Optional<BigDecimal> value = exact.isPresent() ? exact : rounded(e);
        return value.map(number -> new AnswerForm.Numeric(plain(number),
                plain(tolerance instanceof Map<?, ?> bounds ? reach(number, bounds)
                        : exact.isPresent() ? BigDecimal.ZERO : unit(number, ENOUGH_DIGITS)), e));
    }

    private static Optional<BigDecimal> terminating(Rational value) {
        return value.isTerminating() && value.bits() < 200
                ? Optional.of(new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator())))
                        .filter(decimal -> decimal.precision() <= EXACT_DIGITS && Math.abs(decimal.scale()) <= EXACT_DIGITS)
                : Optional.empty();
    }

    private static Optional<BigDecimal> rounded(Expr e) {
        double value = Trees.rational(e).map(Rational::toDouble)
                .orElseGet(() -> Evaluator.evaluate(e, Map.of()));
        return Double.isFinite(value) ? Optional.of(new BigDecimal(value).round(DIGITS)) : Optional.empty();
    }

    /** Half a unit of the digit that is the last one of so many. */
    private static BigDecimal unit(BigDecimal value, int digits) {
        int magnitude = value.precision() - value.scale();
        return value.signum() == 0 ? BigDecimal.ZERO : new BigDecimal("0.5").scaleByPowerOfTen(magnitude - digits);
    }

    private static BigDecimal reach(BigDecimal value, Map<?, ?> bounds) {
        BigDecimal reach = bound(bounds, "absolute").orElse(BigDecimal.ZERO);
        BigDecimal relative = bound(bounds, "relative").orElse(BigDecimal.ZERO).multiply(value.abs());
        BigDecimal rounding = bound(bounds, "digits").map(digits -> unit(value, digits.intValue()))
                .orElse(BigDecimal.ZERO);
        return reach.max(relative).max(rounding).round(DIGITS);
    }

    private static Optional<BigDecimal> bound(Map<?, ?> bounds, String key) {
        try {
            return bounds.containsKey(key)
                    ? Trees.rational(Parser.parse(bounds.get(key).toString())).map(bound -> bound.toDecimal(DIGITS))
                    : Optional.empty();
        } catch (SyntaxException notInACompiledBank) {
            return Optional.empty();
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** A decimal that every system reads: no exponent unless it is very large or small. */
    static String text(BigDecimal value) {
        return Math.abs(value.scale()) <= 20 ? value.toPlainString() : value.toString();
    }
}
