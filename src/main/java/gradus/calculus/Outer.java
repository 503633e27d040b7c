package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outer function of a composition: the whole, which of its parts vary, and for each of those the formula of
 * the derivative by it.
 */
record Outer(Rule rule, Expr whole, List<Integer> places, List<Expr> formulas) {
    Outer {
        places = List.copyOf(places);
        formulas = List.copyOf(formulas);
    }

    /** The parts that vary. */
    List<Expr> inside() {
        return places.stream().map(place -> whole.parts().get(place)).toList();
    }

    /** The derivative by the i-th of the parts that vary. */
    Expr derivative(int i) {
        return Formula.filled(formulas.get(i), values());
    }

    private Map<String, Expr> values() {
        List<Expr> parts = whole.parts();
        Map<String, Expr> values = new HashMap<>();
        if (rule == Rule.FUNCTION) {
            values.put("u", parts.get(0));
            values.put("v", parts.get(parts.size() - 1));
            values.put("y", whole);
        } else {
            Expr fixed = parts.get(1 - places.get(0));
            values.put("u", parts.get(places.get(0)));
            values.put("n", fixed);
            values.put("c", fixed);
        }
        return values;
    }

    /** The same outer function of other parts, such as the letter u. */
    Outer of(List<Expr> others) {
        List<Expr> parts = new ArrayList<>(whole.parts());
        for (int i = 0; i < places.size(); i++) {
            parts.set(places.get(i), others.get(i));
        }
        return new Outer(rule, Trees.withParts(whole, parts), places, formulas);
    }
}
