package gradus.expr;

/** What the make of an expression says of the sign of its values. Every answer may be a cautious no. */
public final class Positivity {
    private Positivity() {
    }

    /** Whether every value that exists is above zero. */
    public static boolean isPositive(Expr e) {
        if (e instanceof Expr.Num number) {
            return number.value().signum() > 0;
        }
        if (e instanceof Expr.Power power) {
            return isPositive(power.base());
        }
        if (e instanceof Expr.Sum sum) {
            return isNonNegative(e) && sum.terms().stream().anyMatch(Positivity::isPositive);
        }
        if (e instanceof Expr.Call call) {
            return isPositive(call);
        }
        return !(e instanceof Expr.Var) && e.parts().stream().allMatch(Positivity::isPositive);
    }

    private static boolean isPositive(Expr.Call call) {
        return switch (call.function()) {
            case EXP, COSH, SECH, SIGMOID, SOFTPLUS, ACOT -> true;
            case SQRT, CBRT -> isPositive(call.argument());
            default -> false;
        };
    }

    /** Whether no value that exists is below zero. */
    public static boolean isNonNegative(Expr e) {
        if (e instanceof Expr.Num number) {
            return number.value().signum() >= 0;
        }
        if (e instanceof Expr.Power power) {
            return isEven(power.exponent()) || isNonNegative(power.base());
        }
        if (e instanceof Expr.Call call) {
            return isNonNegative(call);
        }
        return !(e instanceof Expr.Var) && e.parts().stream().allMatch(Positivity::isNonNegative);
    }

    /** Each argument is asked one question only, or the work would double with each level. */
    private static boolean isNonNegative(Expr.Call call) {
        return switch (call.function()) {
            case SQRT, ABS, STEP, RELU, HYPOT, ACOS, ASEC, ACOSH, ASECH -> true;
            case CBRT -> isNonNegative(call.argument());
            default -> isPositive(call);
        };
    }

    /** Whether it is an even whole number. */
    public static boolean isEven(Expr exponent) {
        return exponent instanceof Expr.Num number && number.value().isInteger()
                && !number.value().numerator().testBit(0);
    }
}
