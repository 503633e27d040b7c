package gradus.calculus;

import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/** The second partial derivatives. H: n×n; row i, column j is derived by variable i first and then by j. */
public final class Hessian {
    private Hessian() {
    }

    /**
     * Symmetric as written: mixed derivatives are worked out once, above the diagonal.
     *
     * @throws gradus.expr.TooComplexException beyond a fixed budget for all of them
     */
    public static List<List<Expr>> of(Expr e, List<String> by) {
        List<Expr> gradient = Gradient.of(e, by);
        Gradient.requireAffordable(gradient, by.size());
        List<List<Expr>> rows = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            List<Expr> row = new ArrayList<>();
            for (int j = 0; j < by.size(); j++) {
                row.add(j < i ? rows.get(j).get(i) : Differentiator.derivative(gradient.get(i), by.get(j)));
            }
            rows.add(List.copyOf(row));
        }
        return List.copyOf(rows);
    }
}
