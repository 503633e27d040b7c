package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.Rule;
import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which part of a question a term of its derivative comes from: itself, or the smallest whose derivative holds it. */
final class Origins {
    private final Expr question;
    private final String by;
    private final Map<Expr, Expr> derivatives = new HashMap<>();
    private final Map<Expr, Expr> known = new HashMap<>();

    Origins(Expr question, String by) {
        this.question = question;
        this.by = by;
    }

    /** The whole question where no part of it alone brings the term forth. */
    Expr of(Expr term) {
        Expr origin = known.get(term);
        if (origin == null) {
            origin = holds(question, term) ? term : within(question, term);
            known.put(term, origin);
        }
        return origin;
    }

    Scene scene(Expr term) {
        return new Scene(question, Rule.SIMPLIFY, of(term), by);
    }

    private Expr within(Expr part, Expr term) {
        for (Expr inner : part.parts()) {
            if (!inner.parts().isEmpty() && Trees.mentions(inner, by) && holds(derivative(inner), term)) {
                return within(inner, term);
            }
        }
        return part;
    }

    private Expr derivative(Expr part) {
        return derivatives.computeIfAbsent(part,
                inner -> Slips.tidied(Differentiator.unsimplified(inner, by, site -> Optional.empty())));
    }

    private static boolean holds(Expr whole, Expr part) {
        return whole.equals(part) || whole.parts().stream().anyMatch(inner -> holds(inner, part));
    }
}
