package gradus.exact;

import gradus.expr.Expr;
import java.util.List;

/** Proves that expressions are equal by exact normal forms. */
public final class ExactEquality {
    private ExactEquality() {
    }

    /**
     * Whether two expressions are equal wherever both, and the given others, are defined. False means only that no
     * proof was found. Cost: bounded by the budgets of the forms.
     *
     * @param defined expressions that have a value wherever the equality is wanted
     */
    public static boolean isProved(Expr left, Expr right, List<Expr> defined) {
        return Difference.of(left, right, defined).proof().isPresent();
    }
}
