package gradus.series;

import gradus.expr.Constant;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.List;

/** Doubles as coefficients, with every operation counted, a term of a sum of products as one. */
public final class CountingCoefficients implements Coefficients<Double> {
    private static final DoubleCoefficients DOUBLES = DoubleCoefficients.INSTANCE;

    private long operations;

    public long operations() {
        return operations;
    }

    private Double counted(Double value) {
        operations++;
        return value;
    }

    @Override
    public boolean exists(Double value) {
        return DOUBLES.exists(value);
    }

    @Override
    public int sign(Double value) {
        return DOUBLES.sign(value);
    }

    @Override
    public Double number(Rational value) {
        return counted(DOUBLES.number(value));
    }

    @Override
    public Double constant(Constant constant) {
        return DOUBLES.constant(constant);
    }

    @Override
    public Double add(Double left, Double right) {
        return counted(left + right);
    }

    @Override
    public Double multiply(Double left, Double right) {
        return counted(left * right);
    }

    @Override
    public Double divide(Double numerator, Double denominator) {
        return counted(DOUBLES.divide(numerator, denominator));
    }

    @Override
    public Double power(Double base, Rational exponent) {
        return counted(DOUBLES.power(base, exponent));
    }

    @Override
    public Double power(Double base, Double exponent) {
        return counted(DOUBLES.power(base, exponent));
    }

    @Override
    public Double apply(Function function, List<Double> arguments) {
        return counted(DOUBLES.apply(function, arguments));
    }
}
