package gradus.exact;

import gradus.expr.Expr;
import gradus.expr.TooComplexException;
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
        try {
            NormalFormArithmetic exact = new NormalFormArithmetic();
            for (Expr guard : defined) {
                exact.of(guard);
            }
            exact.of(left);
            exact.of(right);
            return exact.isZero(exact.of(left).plus(exact.of(right).negate()));
        } catch (NoValueException | TooComplexException unprovable) {
            return false;
        }
    }
}
