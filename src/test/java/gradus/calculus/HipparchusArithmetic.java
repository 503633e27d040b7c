package gradus.calculus;

import gradus.expr.Arithmetic;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.List;
import java.util.Map;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.special.Erf;

/** An independent oracle: derivatives by Hipparchus, from its own rules. NaN where there is no value. */
final class HipparchusArithmetic<T extends CalculusFieldElement<T>> implements Arithmetic<T> {
    private final T zero;

    HipparchusArithmetic(T zero) {
        this.zero = zero;
    }

    @Override
    public T number(Rational value) {
        return zero.newInstance(value.toDouble());
    }

    @Override
    public T constant(Constant constant) {
        return zero.newInstance(constant.value());
    }

    @Override
    public T add(T left, T right) {
        return left.add(right);
    }

    @Override
    public T multiply(T left, T right) {
        return left.multiply(right);
    }

    @Override
    public T divide(T numerator, T denominator) {
        return denominator.getReal() == 0 ? none() : numerator.divide(denominator);
    }

    @Override
    public T power(T base, Rational exponent) {
        if (exponent.isInt()) {
            return base.getReal() == 0 && exponent.signum() < 0 ? none() : base.pow(exponent.toInt());
        }
        return base.getReal() < 0 ? none() : base.pow(exponent.toDouble());
    }

    @Override
    public T power(T base, T exponent) {
        return base.getReal() <= 0 ? none() : base.log().multiply(exponent).exp();
    }

    private T none() {
        return zero.newInstance(Double.NaN);
    }

    @Override
    public T apply(Function function, List<T> arguments) {
        T u = arguments.get(0);
        T v = arguments.get(arguments.size() - 1);
        return switch (function) {
            case EXP -> u.exp();
            case LN -> u.log();
            case LOG10 -> u.log10();
            case SQRT -> u.sqrt();
            case CBRT -> u.cbrt();
            case ROOT -> v.getReal() <= 0 ? none() : v.log().divide(u).exp();
            case ABS -> u.abs();
            case SIGN -> u.sign();
            case FLOOR -> u.floor();
            case CEIL -> u.ceil();
            case SIN -> u.sin();
            case COS -> u.cos();
            case TAN -> u.tan();
            case ASIN -> u.asin();
            case ACOS -> u.acos();
            case ATAN -> u.atan();
            case ATAN2 -> u.atan2(v);
            case SINH -> u.sinh();
            case COSH -> u.cosh();
            case TANH -> u.tanh();
            case ASINH -> u.asinh();
            case ACOSH -> u.acosh();
            case ATANH -> u.atanh();
            case HYPOT -> u.hypot(v);
            case ERF -> Double.isNaN(u.getReal()) || Math.abs(u.getReal()) > 6 ? none() : Erf.erf(u);
            case FACTORIAL -> none();
            default -> Evaluator.evaluate(function.definition().orElseThrow(), Map.of("u", u, "v", v), this);
        };
    }
}
