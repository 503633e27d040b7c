package gradus.check;

import gradus.calculus.Rule;
import gradus.calculus.Site;
import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Other formulas in the place of some rules' own, at a site and at what else happens to the same part.
 *
 * @param part the part of the question that is to be shown
 */
record Bend(Site site, Map<Rule, Expr> formulas, Expr part) {
    private static final Set<String> LETTERS = Set.of("u", "v", "y", "n", "c", "du", "dv");
    private static final String SHIELD = "\uE001";

    Bend {
        formulas = Map.copyOf(formulas);
    }

    static Bend of(Site site, Rule rule, Expr formula) {
        return new Bend(site, Map.of(rule, formula), site.at());
    }

    Optional<Expr> replacement(Site other) {
        boolean here = other.number() == site.number() || formulas.size() > 1 && other.at() == site.at();
        return here ? Optional.ofNullable(formulas.get(other.rule())) : Optional.empty();
    }

    /** Whether a variable of the question could be taken for a letter of a formula. */
    static boolean mustShield(Expr question) {
        return LETTERS.stream().anyMatch(letter -> Trees.mentions(question, letter));
    }

    /** An expression of the question that can stand in a formula: its variables are not taken for letters. */
    static Expr shielded(Expr e) {
        return renamed(e, "", SHIELD);
    }

    /** The variables under their own names again. */
    static Expr unshielded(Expr e) {
        return renamed(e, SHIELD, "");
    }

    private static Expr renamed(Expr e, String from, String to) {
        Map<String, Expr> names = new HashMap<>();
        for (String letter : LETTERS) {
            if (Trees.mentions(e, from + letter)) {
                names.put(from + letter, Expr.var(to + letter));
            }
        }
        return names.isEmpty() ? e : Trees.substitute(e, names);
    }
}
