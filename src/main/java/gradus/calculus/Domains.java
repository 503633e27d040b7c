package gradus.calculus;

import gradus.expr.Condition;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.HashMap;
import java.util.Map;

/**
 * What can be said for certain of an expression's values over all real values of its variables. Every answer may
 * be a cautious no.
 */
final class Domains {
    private static final double[][] SAMPLES = {{0.7316, 1.3}, {-1.2973, 0.77}, {2.4191, 0.31}};

    private Domains() {
    }

    /** Whether there is a value everywhere but at single points. */
    static boolean isTotal(Expr e) {
        if (e instanceof Expr.Quotient quotient) {
            return isTotal(quotient.numerator()) && isTotal(quotient.denominator())
                    && isNonZero(quotient.denominator());
        }
        if (e instanceof Expr.Power power) {
            return isTotal(power.base()) && isTotal(power.exponent()) && takesPower(power);
        }
        if (e instanceof Expr.Call call) {
            return call.arguments().stream().allMatch(Domains::isTotal) && takesArguments(call);
        }
        return e.parts().stream().allMatch(Domains::isTotal);
    }

    private static boolean takesPower(Expr.Power power) {
        if (power.exponent() instanceof Expr.Num number) {
            Rational exponent = number.value();
            return exponent.isInteger()
                    ? exponent.signum() >= 0 || isNonZero(power.base())
                    : isNonNegative(power.base()) && isNonZero(power.base());
        }
        return isPositive(power.base());
    }

    private static boolean takesArguments(Expr.Call call) {
        Function function = call.function();
        if (function == Function.ROOT || function == Function.FACTORIAL) {
            return false;
        }
        Map<String, Expr> arguments = arguments(call);
        return function.domain().stream().allMatch(condition -> holds(condition, arguments));
    }

    private static Map<String, Expr> arguments(Expr.Call call) {
        Expr first = call.argument();
        return Map.of("u", first, "v", call.arguments().get(call.arguments().size() - 1));
    }

    private static boolean holds(Condition condition, Map<String, Expr> arguments) {
        Expr left = Trees.substitute(condition.left(), arguments);
        return switch (condition.relation()) {
            case POSITIVE -> isPositive(left);
            case NON_NEGATIVE -> isNonNegative(left);
            case NON_ZERO -> isNonZero(left);
        };
    }

    /** Whether every value that exists is above zero. */
    static boolean isPositive(Expr e) {
        if (e instanceof Expr.Num number) {
            return number.value().signum() > 0;
        }
        if (e instanceof Expr.Power power) {
            return isPositive(power.base());
        }
        if (e instanceof Expr.Sum sum) {
            return isNonNegative(e) && sum.terms().stream().anyMatch(Domains::isPositive);
        }
        if (e instanceof Expr.Call call) {
            return isPositive(call);
        }
        return !(e instanceof Expr.Var) && e.parts().stream().allMatch(Domains::isPositive);
    }

    private static boolean isPositive(Expr.Call call) {
        return switch (call.function()) {
            case EXP, COSH, SIGMOID, SOFTPLUS -> true;
            case SQRT, CBRT -> isPositive(call.argument());
            default -> false;
        };
    }

    /** Whether no value that exists is below zero. */
    static boolean isNonNegative(Expr e) {
        if (e instanceof Expr.Num number) {
            return number.value().signum() >= 0;
        }
        if (e instanceof Expr.Power power) {
            return isEven(power.exponent()) || isNonNegative(power.base());
        }
        if (e instanceof Expr.Call call) {
            return isPositive(call) || switch (call.function()) {
                case SQRT, ABS, STEP, RELU, HYPOT, ACOS, ACOSH -> true;
                case CBRT -> isNonNegative(call.argument());
                default -> false;
            };
        }
        return !(e instanceof Expr.Var) && e.parts().stream().allMatch(Domains::isNonNegative);
    }

    static boolean isEven(Expr exponent) {
        return exponent instanceof Expr.Num number && number.value().isInteger()
                && !number.value().numerator().testBit(0);
    }

    /** Whether there are values other than zero: those of a sum are tried at a few fixed points. */
    static boolean isNonZero(Expr e) {
        if (e instanceof Expr.Num number) {
            return !number.value().isZero();
        }
        if (e instanceof Expr.Product || e instanceof Expr.Quotient) {
            return e.parts().stream().allMatch(Domains::isNonZero);
        }
        if (e instanceof Expr.Power power) {
            return isNonZero(power.base());
        }
        return e instanceof Expr.Var || e instanceof Expr.Const || isPositive(e) || isNonZeroSomewhere(e);
    }

    private static boolean isNonZeroSomewhere(Expr e) {
        for (double[] sample : SAMPLES) {
            Map<String, Double> point = new HashMap<>();
            for (String name : Trees.variables(e)) {
                point.put(name, sample[0] + sample[1] * point.size());
            }
            if (Math.abs(Evaluator.evaluate(e, point)) > 1e-6) {
                return true;
            }
        }
        return false;
    }
}
