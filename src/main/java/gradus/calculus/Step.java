package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Printer;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a derivation: a rule takes {@code before} to its derivative {@code after}; for
 * {@link Rule#SIMPLIFY}, to an equal expression.
 *
 * @param by    the variable of this step, which is the name of the inner function in the outer step of a chain
 * @param named what the step gives a name to, such as the u of the chain rule
 * @param inner the steps that this one rests on
 */
public record Step(Rule rule, String by, Expr before, Expr after, List<Named> named, List<Step> inner) {
    public Step {
        named = List.copyOf(named);
        inner = List.copyOf(inner);
    }

    /** A name for a part of the expression. */
    public record Named(String name, Expr value) {
    }

    /** This step, resting on another one first. */
    Step after(Step first) {
        List<Step> all = new ArrayList<>(List.of(first));
        all.addAll(inner);
        return new Step(rule, by, before, after, named, all);
    }

    /** This step with its result held in another way, which is written the same. */
    Step ending(Expr result) {
        return new Step(rule, by, before, result, named, inner);
    }

    /** Whether a step from one to the other would be none for a reader. */
    static boolean looksSame(Expr a, Expr b) {
        return a.equals(b) || Printer.print(a).equals(Printer.print(b));
    }

    /** The number of steps in this tree, itself included. */
    public int count() {
        return 1 + inner.stream().mapToInt(Step::count).sum();
    }
}
