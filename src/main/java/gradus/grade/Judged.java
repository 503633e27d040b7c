package gradus.grade;

import gradus.check.Diagnosis;
import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.expr.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * What an answer came to, small enough to keep many.
 *
 * @param score    the share that is right, as a decimal from 0 to 1
 * @param points   the score in units of which a whole is {@link #WHOLE}, so that shares of up to sixteen add up exactly
 * @param mistakes the ids of the mistakes, each once
 */
record Judged(Outcome outcome, String score, long points, List<String> mistakes) {
    /** The least common multiple of 1 to 16. */
    static final long WHOLE = 720_720;

    static Judged of(Verdict verdict) {
        return new Judged(verdict.outcome(), decimal(verdict.score()), points(verdict.score()),
                verdict.mistakes().stream().map(Diagnosis::id).distinct().toList());
    }

    private static long points(Rational score) {
        return score.times(Rational.of(WHOLE)).plus(Rational.HALF).floor().longValueExact();
    }

    private static String decimal(Rational score) {
        BigDecimal decimal = score.toDecimal(MathContext.DECIMAL64);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
