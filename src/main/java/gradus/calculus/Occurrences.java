package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A formula in which each occurrence of one variable has a name of its own. */
final class Occurrences {
    /** No variable can be typed with this sign in its name. */
    private static final String MARK = "#";

    private final String variable;
    private final Map<String, Expr> back = new TreeMap<>();
    private Expr marked;

    private Occurrences(String variable) {
        this.variable = variable;
    }

    static Occurrences of(Expr formula, String variable) {
        Occurrences occurrences = new Occurrences(variable);
        occurrences.marked = occurrences.mark(formula);
        return occurrences;
    }

    private Expr mark(Expr e) {
        if (e instanceof Expr.Var found && found.name().equals(variable)) {
            String name = variable + MARK + back.size();
            back.put(name, e);
            return Expr.var(name);
        }
        return e.parts().isEmpty() ? e : Trees.withParts(e, e.parts().stream().map(this::mark).toList());
    }

    /** The formula's derivatives by the occurrences one at a time; together they are the derivative by the variable. */
    List<Expr> derivatives() {
        List<Expr> derivatives = new ArrayList<>();
        for (String name : back.keySet()) {
            Expr derivative = Trees.substitute(Differentiator.derivative(marked, name), back);
            derivatives.add(Simplifier.simplify(derivative));
        }
        return derivatives;
    }
}
