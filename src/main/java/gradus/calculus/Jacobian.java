package gradus.calculus;

import gradus.expr.Expr;
import java.util.List;

/** The partial derivatives of several functions. J: m×n, a row an output, a column a variable. */
public final class Jacobian {
    private Jacobian() {
    }

    /** @throws gradus.expr.TooComplexException beyond a fixed budget for all of them */
    public static List<List<Expr>> of(List<Expr> outputs, List<String> by) {
        Gradient.requireAffordable(outputs, by.size());
        return outputs.stream().map(output -> Gradient.of(output, by)).toList();
    }
}
