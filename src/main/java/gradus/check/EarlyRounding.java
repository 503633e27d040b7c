package gradus.check;

import gradus.expr.Decimal;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Whether a number comes of a formula whose intermediate results were rounded. */
final class EarlyRounding {
    private static final int FEWEST = 1;
    private static final int MOST = 4;
    private static final int MOST_RESULTS = 12;
    /** Farther off, a number is more than rounded. */
    private static final double FAR = 0.1;

    private final List<Expr> formulas;

    /** @param formulas ways to write what is calculated */
    EarlyRounding(List<Expr> formulas, SortedMap<String, Expr> point) {
        this.formulas = formulas.stream().map(formula -> Trees.substitute(formula, point)).toList();
    }

    boolean gives(Decimal given) {
        return formulas.stream().anyMatch(formula -> gives(formula, given));
    }

    private static boolean gives(Expr formula, Decimal given) {
        double right = Evaluator.evaluate(formula, Map.of());
        if (!(Math.abs(given.value().doubleValue() - right) <= FAR * Math.abs(right))) {
            return false;
        }
        for (int digits = FEWEST; digits <= MOST; digits++) {
            if (gives(formula, given, digits, true) || gives(formula, given, digits, false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean gives(Expr formula, Decimal given, int digits, boolean significant) {
        RoundedArithmetic all = new RoundedArithmetic(digits, significant, RoundedArithmetic.ALL);
        boolean found = isNear(Evaluator.evaluate(formula, Map.of(), all), given);
        for (int only = 0; !found && only < Math.min(MOST_RESULTS, all.results()); only++) {
            RoundedArithmetic one = new RoundedArithmetic(digits, significant, only);
            found = isNear(Evaluator.evaluate(formula, Map.of(), one), given);
        }
        return found;
    }

    /** Within a unit of the last digit that was given. */
    private static boolean isNear(double value, Decimal given) {
        double unit = StrictMath.pow(10, -given.value().scale());
        return Math.abs(value - given.value().doubleValue()) <= unit;
    }
}
