package gradus.calculus;

import gradus.expr.Condition;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Positivity;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What can be said for certain of an expression's values over all real values of its variables. Every answer may
 * be a cautious no. What was found out of a subtree is kept, since functions of functions are asked about at each level.
 */
final class Domains {
    private static final double[][] SAMPLES = {{0.7316, 1.3}, {-1.2973, 0.77}, {2.4191, 0.31}};

    private static final Set<Function> KEEPS_ZEROS = EnumSet.of(Function.ABS, Function.SIGN, Function.SQRT,
            Function.CBRT, Function.SINH, Function.TANH, Function.ATAN, Function.ASINH);

    private final Map<Expr, Boolean> total = new IdentityHashMap<>();
    private final Map<Expr, Boolean> takingParts = new IdentityHashMap<>();
    private final Map<Expr, Boolean> nonZero = new IdentityHashMap<>();
    private final Map<Expr, Boolean> piecewise = new IdentityHashMap<>();

    private static boolean once(Map<Expr, Boolean> known, Expr e, Predicate<Expr> question) {
        Boolean answer = known.get(e);
        if (answer == null) {
            answer = question.test(e);
            known.put(e, answer);
        }
        return answer;
    }

    /** Whether there is a value everywhere but at single points. */
    boolean isTotal(Expr e) {
        return e.parts().isEmpty() || once(total, e, this::findTotal);
    }

    private boolean findTotal(Expr e) {
        return e.parts().stream().allMatch(this::isTotal) && takesParts(e);
    }

    /** Whether there is a value everywhere where the parts have one. */
    boolean takesParts(Expr e) {
        return e.parts().isEmpty() || once(takingParts, e, this::findTakingParts);
    }

    private boolean findTakingParts(Expr e) {
        if (e instanceof Expr.Quotient quotient) {
            return isNonZero(quotient.denominator());
        }
        if (e instanceof Expr.Power power) {
            return takesPower(power);
        }
        return !(e instanceof Expr.Call call) || takesArguments(call);
    }

    private boolean takesPower(Expr.Power power) {
        if (power.exponent() instanceof Expr.Num number) {
            Rational exponent = number.value();
            return exponent.isInteger()
                    ? exponent.signum() >= 0 || isNonZero(power.base())
                    : Positivity.isNonNegative(power.base()) && isNonZero(power.base());
        }
        return Positivity.isPositive(power.base());
    }

    private boolean takesArguments(Expr.Call call) {
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

    private boolean holds(Condition condition, Map<String, Expr> arguments) {
        Expr left = Trees.substitute(condition.left(), arguments);
        return switch (condition.relation()) {
            case POSITIVE -> Positivity.isPositive(left);
            case NON_NEGATIVE -> Positivity.isNonNegative(left);
            case NON_ZERO -> isNonZero(left);
        };
    }

    /** Whether there are other values than zero everywhere but at single points. */
    boolean isNonZero(Expr e) {
        if (e instanceof Expr.Num number) {
            return !number.value().isZero();
        }
        return e.parts().isEmpty() || once(nonZero, e, this::findNonZero);
    }

    private boolean findNonZero(Expr e) {
        if (e instanceof Expr.Product || e instanceof Expr.Quotient) {
            return e.parts().stream().allMatch(this::isNonZero);
        }
        if (e instanceof Expr.Power power) {
            return isNonZero(power.base());
        }
        return Positivity.isPositive(e)
                || e instanceof Expr.Call call && KEEPS_ZEROS.contains(call.function()) && isNonZero(call.argument())
                || !isPiecewise(e) && isNonZeroSomewhere(e);
    }

    /** Whether it may be zero, or any one number, on an interval only. */
    boolean isPiecewise(Expr e) {
        return !e.parts().isEmpty() && once(piecewise, e, this::findPiecewise);
    }

    private boolean findPiecewise(Expr e) {
        return e instanceof Expr.Call call && !call.function().kinks().isEmpty() && call.function() != Function.CBRT
                || e.parts().stream().anyMatch(this::isPiecewise);
    }

    /** Values of one analytic expression, tried at a few fixed points. */
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
