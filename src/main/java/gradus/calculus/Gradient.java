package gradus.calculus;

import gradus.expr.Expr;
import java.util.List;

/** The partial derivatives of one function, one a variable. */
public final class Gradient {
    private Gradient() {
    }

    /** As many entries as variables, in their order. */
    public static List<Expr> of(Expr e, List<String> by) {
        return by.stream().map(variable -> Differentiator.derivative(e, variable)).toList();
    }

    /** The derivatives of several functions by one variable: a column of the Jacobian. */
    static List<Expr> of(List<Expr> outputs, String by) {
        return outputs.stream().map(output -> Differentiator.derivative(output, by)).toList();
    }
}
