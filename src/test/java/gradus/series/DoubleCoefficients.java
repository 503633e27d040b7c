package gradus.series;

import gradus.expr.Constant;
import gradus.expr.DoubleArithmetic;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.List;

/** Doubles as coefficients: quick, with rounding, and zero only where the rounded number is. */
public enum DoubleCoefficients implements Coefficients<Double> {
    INSTANCE;

    private static final DoubleArithmetic DOUBLES = DoubleArithmetic.INSTANCE;

    @Override
    public boolean exists(Double value) {
        return !Double.isNaN(value);
    }

    @Override
    public int sign(Double value) {
        return (int) Math.signum(value);
    }

    @Override
    public Double number(Rational value) {
        return DOUBLES.number(value);
    }

    @Override
    public Double constant(Constant constant) {
        return DOUBLES.constant(constant);
    }

    @Override
    public Double add(Double left, Double right) {
        return left + right;
    }

    @Override
    public Double multiply(Double left, Double right) {
        return left * right;
    }

    /** In one loop over what is known, without a box a term. */
    @Override
    public Double dot(Jet<Double> a, Jet<Double> b, int from, int to, int total, Double zero) {
        int low = Math.max(from, Math.max(a.start(), total - b.end()));
        int high = Math.min(to, Math.min(a.end(), total - b.start()));
        if (low > high) {
            return zero;
        }
        DoubleList left = (DoubleList) a.upTo(high);
        DoubleList right = (DoubleList) b.upTo(total - low);
        return DoubleList.dot(left, low - a.start(), right, total - low - b.start(), high - low + 1);
    }

    @Override
    public List<Double> list() {
        return new DoubleList();
    }

    @Override
    public Double divide(Double numerator, Double denominator) {
        return DOUBLES.divide(numerator, denominator);
    }

    @Override
    public Double power(Double base, Rational exponent) {
        return DOUBLES.power(base, exponent);
    }

    @Override
    public Double power(Double base, Double exponent) {
        return DOUBLES.power(base, exponent);
    }

    @Override
    public Double apply(Function function, List<Double> arguments) {
        return DOUBLES.apply(function, arguments);
    }
}
