package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts expressions into a rule's formula. Where a derivative is 0 or 1, what it multiplies falls away at once:
 * unlike simplification this may drop a part that limits the domain, for the function itself still has it.
 */
final class Formula {
    private final Map<String, Expr> values;

    private Formula(Map<String, Expr> values) {
        this.values = values;
    }

    static Expr filled(Expr formula, Map<String, Expr> values) {
        return new Formula(values).fill(formula);
    }

    private Expr fill(Expr formula) {
        if (formula instanceof Expr.Var variable) {
            return values.getOrDefault(variable.name(), formula);
        }
        if (formula.parts().isEmpty()) {
            return formula;
        }
        List<Expr> parts = new ArrayList<>();
        formula.parts().forEach(part -> parts.add(fill(part)));
        if (formula instanceof Expr.Sum) {
            return sum(parts);
        }
        if (formula instanceof Expr.Product) {
            return product(parts);
        }
        return formula instanceof Expr.Quotient
                ? quotient(parts.get(0), parts.get(1))
                : Trees.withParts(formula, parts);
    }

    static Expr sum(List<Expr> terms) {
        return Expr.sumOf(without(0, terms));
    }

    static Expr product(List<Expr> factors) {
        return without(0, factors).size() < factors.size() ? Expr.num(0) : Expr.productOf(without(1, factors));
    }

    private static List<Expr> without(long number, List<Expr> parts) {
        List<Expr> others = new ArrayList<>(parts.size());
        for (Expr part : parts) {
            if (!part.is(number)) {
                others.add(part);
            }
        }
        return others;
    }

    private static Expr quotient(Expr numerator, Expr denominator) {
        return numerator.is(0) ? numerator : Expr.quotient(numerator, denominator);
    }
}
