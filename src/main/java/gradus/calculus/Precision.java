package gradus.calculus;

import gradus.exact.Enclosure;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.series.EnclosureCoefficients;
import gradus.series.NoSeriesException;
import gradus.series.UndecidedException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calculates with more and more digits until the result is known to 15 of them. What stands or falls with a zero
 * that no precision tells from a tiny number is settled at last by a precision that takes it as zero.
 */
final class Precision {
    private static final int[] LADDER = {96, 256, 768, 3_072};
    private static final int BELIEVING = 1_536;
    private static final long BUDGET = 60_000_000;
    private static final int ENOUGH = 56;
    private static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_EVEN);

    private Precision() {
    }

    /** One attempt at some precision; empty where the result is too wide. */
    interface Attempt extends Function<EnclosureCoefficients, Optional<PointValue>> {
    }

    static PointValue settle(Attempt attempt) {
        try {
            for (int bits : LADDER) {
                Optional<PointValue> result = attempted(attempt, EnclosureCoefficients.of(bits, BUDGET));
                if (result.isPresent()) {
                    return result.get();
                }
            }
            return attempted(attempt, EnclosureCoefficients.believing(BELIEVING, BUDGET))
                    .orElseGet(() -> new PointValue.Undecided(Message.of("point.too-many-digits")));
        } catch (TooComplexException tooComplex) {
            return new PointValue.Undecided(tooComplex.what());
        }
    }

    private static Optional<PointValue> attempted(Attempt attempt, EnclosureCoefficients numbers) {
        try {
            return attempt.apply(numbers);
        } catch (UndecidedException undecided) {
            return Optional.empty();
        } catch (NoSeriesException none) {
            return Optional.of(new PointValue.Undefined(none.why()));
        }
    }

    /** The digits of an enclosure; empty where too few are known. */
    static Optional<BigDecimal> digits(Enclosure value) {
        if (value.isExactlyZero()) {
            return Optional.of(BigDecimal.ZERO);
        }
        boolean narrow = value.isDefined() && value.relativeBits() >= ENOUGH;
        if (narrow && value.bounds().isEmpty()) {
            throw new TooComplexException(Message.of("point.too-large"));
        }
        return narrow ? Optional.of(decimal(value.midpoint())) : Optional.empty();
    }

    private static BigDecimal decimal(Rational value) {
        return value.toDecimal(DIGITS).stripTrailingZeros();
    }
}
