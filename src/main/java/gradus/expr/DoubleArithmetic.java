package gradus.expr;

import java.util.List;

/** Calculation in doubles by {@link StrictMath}, the same on every machine; NaN is “undefined”. */
public enum DoubleArithmetic implements Arithmetic<Double> {
    INSTANCE;

    @Override
    public Double number(Rational value) {
        return value.toDouble();
    }

    @Override
    public Double constant(Constant constant) {
        return constant.value();
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
        return quotient(numerator, denominator);
    }

    @Override
    public Double power(Double base, Rational exponent) {
        if (exponent.isZero()) {
            return Double.isNaN(base) ? Double.NaN : 1.0;
        }
        if (base == 0 && exponent.signum() < 0) {
            return Double.NaN;
        }
        if (exponent.equals(Rational.HALF)) {
            return StrictMath.sqrt(base);
        }
        return !exponent.isInteger() && base < 0 ? Double.NaN : StrictMath.pow(base, exponent.toDouble());
    }

    @Override
    public Double power(Double base, Double exponent) {
        return realPower(base, exponent);
    }

    @Override
    public Double apply(Function function, List<Double> arguments) {
        return value(function, arguments.get(0), arguments.size() > 1 ? arguments.get(1) : 0);
    }

    /** A function's value; NaN where it is undefined, at poles too. */
    public static double value(Function function, double u, double v) {
        double value = Double.isNaN(u) || Double.isNaN(v) ? Double.NaN : function.value(u, v);
        boolean pole = Double.isInfinite(value) && !Double.isInfinite(u) && !overflows(function);
        return pole ? Double.NaN : value;
    }

    /** A quotient; NaN for a denominator of zero. */
    public static double quotient(double numerator, double denominator) {
        return denominator == 0 ? Double.NaN : numerator / denominator;
    }

    /** A power with a known exponent; NaN where it is undefined. */
    public static double rationalPower(double base, double exponent) {
        boolean undefined = base == 0 && exponent < 0 || base < 0 && exponent != StrictMath.rint(exponent);
        return undefined ? Double.NaN : StrictMath.pow(base, exponent);
    }

    /** A power with a varying exponent; NaN where it is undefined. */
    public static double realPower(double base, double exponent) {
        boolean real = base > 0 || base < 0 && exponent == StrictMath.rint(exponent) || base == 0 && exponent > 0;
        return real ? StrictMath.pow(base, exponent) : Double.NaN;
    }

    /** Whether an infinite value means a large one, and not a pole. */
    private static boolean overflows(Function function) {
        return switch (function) {
            case EXP, SINH, COSH, HYPOT, FACTORIAL -> true;
            default -> false;
        };
    }
}
