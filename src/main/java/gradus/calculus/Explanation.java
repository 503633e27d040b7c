package gradus.calculus;

import gradus.calculus.Step.Named;
import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much a run of the rules says: only the raw derivative, or each step as a person would write it, with what
 * is simplified after a rule as a step of its own.
 */
final class Explanation {
    private static final List<String> LETTERS = List.of("u", "v", "w", "s", "t", "z", "p", "q");

    /** So many nodes that cancel are worth a line. */
    private static final int WORTH_SHOWING = 3;

    private final boolean full;
    private final Set<Expr> given;
    private final Budget budget;

    private Explanation(boolean full, Set<Expr> given, Budget budget) {
        this.full = full;
        this.given = given;
        this.budget = budget;
    }

    /** Nothing but the derivative. */
    static Explanation none() {
        return new Explanation(false, Set.of(), Budget.of(Expr.num(0)));
    }

    /** Everything about the derivative of an expression. */
    static Explanation full(Expr e) {
        return new Explanation(true, Partial.given(List.of(e), new Domains()), Budget.ofSteps(e));
    }

    /** Whether the steps are for a reader. */
    boolean isFull() {
        return full;
    }

    private Expr simplify(Expr e) {
        budget.spend(Simplifier.requiredSize(e));
        return Simplifier.simplify(e, budget, given);
    }

    Step step(Step raw) {
        if (!full) {
            return raw;
        }
        Expr simplified = simplify(raw.after());
        boolean seen = raw.rule() == Rule.PRODUCT || raw.rule() == Rule.QUOTIENT || raw.rule() == Rule.GENERAL_POWER
                || raw.rule() == Rule.CHAIN;
        Expr tidy = raw.rule() == Rule.CHAIN && isMuchLonger(factorwise(raw.after()), simplified)
                ? factorwise(raw.after())
                : seen ? tidied(raw.after()) : simplified;
        Step step = new Step(raw.rule(), raw.by(), raw.before(), tidy, raw.named(), raw.inner());
        return Step.looksSame(tidy, simplified)
                ? step.ending(simplified)
                : new Step(Rule.SIMPLIFY, raw.by(), tidy, simplified, List.of(), List.of(step));
    }

    /** The parts of a rule's formula simplified one by one, so that the rule can still be seen. */
    private Expr tidied(Expr e) {
        if (e instanceof Expr.Sum || e instanceof Expr.Quotient) {
            return Trees.withParts(e, e.parts().stream().map(this::tidied).toList());
        }
        return simplify(e);
    }

    /** The factors of a product simplified one by one, the outer derivative apart from the inner one. */
    private Expr factorwise(Expr e) {
        return e instanceof Expr.Product ? Trees.withParts(e, e.parts().stream().map(this::simplify).toList()) : e;
    }

    /** Whether so much cancels that a reader wants to see what did. */
    private static boolean isMuchLonger(Expr e, Expr simplified) {
        int size = Trees.size(simplified, Simplifier.MAX_SIZE);
        return e instanceof Expr.Product && Trees.size(e, Simplifier.MAX_SIZE) >= size + WORTH_SHOWING;
    }

    /** A chain, with the inner function named and the outer function's derivative as the first step. */
    Step chain(Step raw, Outer outer) {
        if (!full) {
            return raw;
        }
        List<Named> named = named(outer);
        List<Expr> letters = named.stream().map(name -> Expr.var(name.name())).toList();
        List<Step> inner = new ArrayList<>();
        Outer lettered = outer.of(letters);
        for (int i = 0; i < named.size(); i++) {
            inner.add(new Step(outer.rule(), named.get(i).name(), lettered.whole(),
                    simplify(lettered.derivative(i)), List.of(), List.of()));
        }
        inner.addAll(raw.inner());
        return step(new Step(raw.rule(), raw.by(), raw.before(), raw.after(), named, inner));
    }

    private static List<Named> named(Outer outer) {
        Set<String> taken = new TreeSet<>(Trees.variables(outer.whole()));
        List<Named> named = new ArrayList<>();
        for (Expr inside : outer.inside()) {
            String name = LETTERS.stream().filter(letter -> !taken.contains(letter)).findFirst()
                    .orElse("u_" + taken.size());
            taken.add(name);
            named.add(new Named(name, inside));
        }
        return named;
    }
}
