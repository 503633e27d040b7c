package gradus.check;

import gradus.calculus.Rule;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * A derivative in which what was taken for the derivative of one function is left open. The whole depends on that in
 * proportion, so that very many guesses can be tried at the cost of one.
 *
 * @param without  the whole for 0
 * @param once     the whole for 1
 * @param argument of the function
 */
record OpenDerivative(Blame blame, Subject without, Subject once, Function function, Subject argument) {
    /** What people write for the derivative of one function or another, in the letters of the function table. */
    private static final List<String> GUESSES = List.of("y", "1-y", "1+y", "y^2", "1-y^2", "1+y^2", "y*(1-y)",
            "y*(1+y)", "1/y", "1/y^2", "y/2", "2*y", "1/(2*y)", "2/y", "u*y", "y/u", "sin(u)", "cos(u)", "tan(u)",
            "cot(u)", "sec(u)", "csc(u)", "sin(u)^2", "cos(u)^2", "tan(u)^2", "cot(u)^2", "sec(u)^2", "csc(u)^2",
            "sec(u)*tan(u)", "csc(u)*cot(u)", "sec(u)*cot(u)", "csc(u)*tan(u)", "asin(u)", "acos(u)", "atan(u)",
            "1/(1+u^2)", "1/(1-u^2)", "1/sqrt(1-u^2)", "1/sqrt(1+u^2)", "1/(1+u)", "1/(1-u)", "1/(u^2-1)",
            "1/sqrt(u^2-1)", "1/sqrt(1-u)", "2*u/(1+u^2)", "2*u/sqrt(1-u^2)", "sinh(u)", "cosh(u)", "tanh(u)",
            "1/sinh(u)", "1/cosh(u)", "1/sinh(u)^2", "1/cosh(u)^2", "tanh(u)^2", "exp(u)", "exp(-u)", "u*exp(u)",
            "u*exp(u-1)", "exp(u)+1", "exp(u-1)", "ln(u)", "1/ln(u)", "u*ln(u)", "ln(u)/u", "1/u", "1/u^2",
            "1/u^3", "1/(2*u)", "1/(10*u)", "2/u", "10/u", "ln(2)/u", "ln(10)/u", "1/(u*ln(u))", "u", "u^2", "2*u", "1",
            "0", "sqrt(u)", "1/sqrt(u)", "sqrt(u)/2", "1/(2*sqrt(u))", "2*sqrt(u)", "2/sqrt(u)", "1/(2*u^2)",
            "sigmoid(u)", "1-sigmoid(u)", "sigmoid(u)*(1-sigmoid(u))", "sigmoid(u)^2", "exp(u)/(1+exp(u))^2",
            "1/(1+exp(u))", "exp(-u)/(1+exp(-u))", "exp(-u)/(1+exp(-u))^2", "1/(1+exp(u))^2", "1/(1+exp(-u))^2",
            "exp(u)/(1+exp(u))", "ln(1+exp(u))", "softplus(u)", "relu(u)", "step(u)", "sign(u)", "abs(u)", "u*(1-u)",
            "exp(-u^2)", "exp(u^2)");

    /** The guesses as expressions, read once and when they are first needed. */
    private static final class Read {
        static final List<Expr> ALL = GUESSES.stream().map(Rule::read)
                .flatMap(guess -> List.of(guess, Expr.negate(guess)).stream()).toList();
    }

    /** In one of several differentiations, at a point where one is given. */
    OpenDerivative in(int pass, Optional<SortedMap<String, Expr>> point) {
        return new OpenDerivative(blame.inPass(pass), AtPoint.of(without, point), AtPoint.of(once, point), function,
                AtPoint.of(argument, point));
    }

    /** As a part of something else that depends on it in proportion, or in proportion but for a summand. */
    OpenDerivative within(UnaryOperator<Expr> context) {
        return new OpenDerivative(blame, Subject.of(context.apply(without.value())),
                Subject.of(context.apply(once.value())), function, argument);
    }

    /** The guesses that let the sieve pass. */
    List<Suspect> guessed(Sieve sieve) {
        List<Suspect> found = new ArrayList<>();
        Trial trial = new Trial();
        for (Expr guess : Read.ALL) {
            if (sieve.passes(bound -> trial.value(guess, bound))) {
                found.add(new Suspect(blame, List.of(Subject.of(with(guess)))));
            }
        }
        return found;
    }

    private Expr with(Expr guess) {
        Expr own = Trees.substitute(guess, Map.of("u", argument.value(), "y", Expr.call(function, argument.value())));
        Expr slope = Expr.sum(once.value(), Expr.negate(without.value()));
        return Expr.sum(without.value(), Expr.product(slope, own));
    }

    /** Guesses at points, with what does not depend on the guess worked out once a point. */
    private final class Trial {
        private final Map<Map<String, Double>, Known> known = new java.util.IdentityHashMap<>();

        private record Known(double without, double slope, Map<String, Double> letters) {
        }

        double value(Expr guess, Map<String, Double> bound) {
            Known here = known.computeIfAbsent(bound, this::known);
            return here.without() + here.slope() * Evaluator.evaluate(guess, here.letters());
        }

        private Known known(Map<String, Double> bound) {
            double nothing = without.inDoublesAt(bound);
            double u = argument.inDoublesAt(bound);
            double y = Evaluator.evaluate(Expr.call(function, Expr.var("u")), Map.of("u", u));
            return new Known(nothing, once.inDoublesAt(bound) - nothing, Map.of("u", u, "y", y));
        }
    }
}
