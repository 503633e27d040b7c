package gradus.check;

import gradus.expr.Constant;
import gradus.expr.DoubleArithmetic;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Calculation by hand with numbers that are rounded before they are used again. */
final class RoundedArithmetic implements gradus.expr.Arithmetic<Double> {
    /** Every intermediate result is rounded. */
    static final int ALL = -1;

    private final int digits;
    private final boolean significant;
    private final int only;
    private int results;

    /**
     * @param digits      how many are kept
     * @param significant whether they are counted from the first that is not 0, or else from the point
     * @param only        which of the results alone is rounded, from 0; or {@link #ALL}
     */
    RoundedArithmetic(int digits, boolean significant, int only) {
        this.digits = digits;
        this.significant = significant;
        this.only = only;
    }

    /** How many results could have been rounded. */
    int results() {
        return results;
    }

    private double kept(double value) {
        boolean here = only == ALL || only == results;
        results++;
        return here && Double.isFinite(value) ? rounded(value) : value;
    }

    private double rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return (significant ? exact.round(new MathContext(digits, RoundingMode.HALF_UP))
                : exact.setScale(digits, RoundingMode.HALF_UP)).doubleValue();
    }

    @Override
    public Double number(Rational value) {
        return value.toDouble();
    }

    @Override
    public Double constant(Constant constant) {
        return kept(constant.value());
    }

    @Override
    public Double add(Double left, Double right) {
        return left + right;
    }

    @Override
    public Double multiply(Double left, Double right) {
        return left * right;
    }

    @Override
    public Double divide(Double numerator, Double denominator) {
        return kept(DoubleArithmetic.INSTANCE.divide(numerator, denominator));
    }

    @Override
    public Double power(Double base, Rational exponent) {
        return kept(DoubleArithmetic.INSTANCE.power(base, exponent));
    }

    @Override
    public Double power(Double base, Double exponent) {
        return kept(DoubleArithmetic.INSTANCE.power(base, exponent));
    }

    @Override
    public Double apply(Function function, List<Double> arguments) {
        return kept(DoubleArithmetic.INSTANCE.apply(function, arguments));
    }
}
