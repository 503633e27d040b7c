package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Symbolic derivatives, simplified, by the rows of {@link Rule} and of the function table.
 *
 * <p>A derivative is meant where the function itself has a value: {@code ln(sqrt(x))} has {@code 1/(2*x)}. That of
 * what does not depend on the variable is 0. Errors: {@link NotDifferentiableException} where
 * a function has no derivative, {@link TooComplexException} beyond a fixed budget. Cost: near linear in the sizes of
 * the expression and of the derivative.
 */
public final class Differentiator {
    private static final int MAX_ORDER = 1_000;

    private Differentiator() {
    }

    public static Expr derivative(Expr e, String by) {
        return derivative(e, by, 1);
    }

    /**
     * The derivative of any order; of order 0 the simplified expression itself.
     *
     * @throws IllegalArgumentException when the order is negative
     */
    public static Expr derivative(Expr e, String by, int order) {
        if (order < 0) {
            throw new IllegalArgumentException("order " + order);
        }
        return derivative(e, by, order, Budget.of(e));
    }

    /** The same within a budget that others share. */
    static Expr derivative(Expr e, String by, int order, Budget budget) {
        Expr result = Simplifier.simplify(e, budget, Set.of());
        Optional<Expr> power = order > 1 ? LogarithmicDerivative.factor(result, by) : Optional.empty();
        if (power.isPresent() && order <= LogarithmicDerivative.MAX_ORDER) {
            return new LogarithmicDerivative(power.get(), by, budget).repeated(result, order);
        }
        for (int i = 0; i < order && !(i > 0 && result.is(0)); i++) {
            if (i == MAX_ORDER) {
                throw new TooComplexException(Message.of("calculus.order-too-high", MAX_ORDER));
            }
            result = first(result, by, budget, site -> Optional.empty());
        }
        return result;
    }

    /**
     * The derivative with other formulas in the place of the rules' own at some sites, as in {@link Rule#read}; for
     * the rules of the function table, in the row's letters.
     */
    public static Expr derivative(Expr e, String by, Function<Site, Optional<Expr>> replacements) {
        return first(e, by, Budget.of(e), replacements);
    }

    /** The same as the rules leave it, not simplified: sooner there, for a derivative that is only to be evaluated. */
    public static Expr unsimplified(Expr e, String by, Function<Site, Optional<Expr>> replacements) {
        return new Differentiation(by, Explanation.none(), Budget.of(e), replacements).of(e).after();
    }

    /** Where the rules are used, in order. */
    public static List<Site> sites(Expr e, String by) {
        Differentiation run = new Differentiation(by, Explanation.none(), Budget.of(e), site -> Optional.empty());
        run.of(e);
        return List.copyOf(run.sites());
    }

    private static Expr first(Expr e, String by, Budget budget, Function<Site, Optional<Expr>> replacements) {
        Step step = new Differentiation(by, Explanation.none(), budget, replacements).of(e);
        return Simplifier.simplify(step.after(), budget, Partial.given(List.of(e), new Domains()));
    }

    /** The first derivative with its worked steps; what can be written more simply is written so first. */
    public static Derivation derive(Expr e, String by) {
        Expr result = derivative(e, by);
        Expr simple = Simplifier.simplify(e);
        boolean shorter = Trees.size(simple, Simplifier.MAX_SIZE) < Trees.size(e, Simplifier.MAX_SIZE);
        Step root = explained(shorter ? simple : e, by);
        boolean first = shorter || !root.after().equals(result) && !simple.equals(e);
        if (first) {
            Step simplifying = new Step(Rule.SIMPLIFY, by, e, simple, List.of(), List.of());
            root = Step.looksSame(e, simple) ? explained(simple, by) : explained(simple, by).after(simplifying);
        }
        return new Derivation(e, by, result, endingIn(result, root));
    }

    private static Step endingIn(Expr result, Step root) {
        return Step.looksSame(root.after(), result)
                ? root.ending(result)
                : new Step(Rule.SIMPLIFY, root.by(), root.after(), result, List.of(), List.of(root));
    }

    private static Step explained(Expr e, String by) {
        return new Differentiation(by, Explanation.full(e), Budget.of(e), site -> Optional.empty()).of(e);
    }
}
