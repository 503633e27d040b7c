package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.TooComplexException;
import java.util.List;

/** The partial derivatives of one function, one a variable. */
public final class Gradient {
    /** What is differentiated, in nodes, as often as it is: some seconds of work. */
    private static final int MOST_NODES = 2_000_000;

    private Gradient() {
    }

    /**
     * As many entries as variables, in their order.
     *
     * @throws TooComplexException beyond a fixed budget for all of them
     */
    public static List<Expr> of(Expr e, List<String> by) {
        requireAffordable(List.of(e), by.size());
        return by.stream().map(variable -> Differentiator.derivative(e, variable)).toList();
    }

    /** The derivatives of several functions by one variable: a column of the Jacobian. */
    static List<Expr> of(List<Expr> outputs, String by) {
        return outputs.stream().map(output -> Differentiator.derivative(output, by)).toList();
    }

    /** Each derivative has a budget of its own; this one is for all derivatives of some functions. */
    static void requireAffordable(List<Expr> outputs, int variables) {
        long nodes = 0;
        for (Expr output : outputs) {
            nodes += (long) variables * Simplifier.requiredSize(output);
            if (nodes > MOST_NODES) {
                throw new TooComplexException(Message.of("calculus.too-complex"));
            }
        }
    }
}
