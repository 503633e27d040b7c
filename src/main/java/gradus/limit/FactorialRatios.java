package gradus.limit;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes factorials whose arguments are whole numbers apart in terms of the lowest of them, (n+2)! =
 * (n+2)·(n+1)·n!, so that what they have in common cancels. The values are the same for all large n.
 */
final class FactorialRatios {
    /** Factorials further apart are left to the growth of each. */
    private static final int FARTHEST = 12;

    private final List<Expr> arguments;

    private FactorialRatios(Set<Expr> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    /** The expression with every such factorial written so. */
    static Expr of(Expr f) {
        Set<Expr> arguments = new LinkedHashSet<>();
        collect(f, arguments);
        return arguments.isEmpty() ? f : cancelled(Limit.simplified(new FactorialRatios(arguments).written(f)));
    }

    /** Each factorial, never zero for whole numbers, cancels as a variable would. */
    private static Expr cancelled(Expr f) {
        Set<Expr> arguments = new LinkedHashSet<>();
        collect(f, arguments);
        Map<Expr, Expr> names = new HashMap<>();
        Map<String, Expr> factorials = new HashMap<>();
        for (Expr argument : arguments) {
            String name = "!" + names.size();
            names.put(Expr.call(Function.FACTORIAL, argument), Expr.var(name));
            factorials.put(name, Expr.call(Function.FACTORIAL, argument));
        }
        return Trees.substitute(Limit.simplified(named(f, names)), factorials);
    }

    private static Expr named(Expr e, Map<Expr, Expr> names) {
        Expr name = names.get(e);
        if (name != null || e.parts().isEmpty()) {
            return name != null ? name : e;
        }
        return Trees.withParts(e, e.parts().stream().map(part -> named(part, names)).toList());
    }

    /** With Stirling's formula for the growth of a factorial: n! behaves like √(2πn)·(n/e)^n. */
    static Expr byStirling(Expr e) {
        if (e instanceof Expr.Call call && call.function() == Function.EXP) {
            List<Expr> factors = call.argument() instanceof Expr.Product product
                    ? product.factors()
                    : List.of(call.argument());
            Expr k = Expr.productOf(factors.subList(0, factors.size() - 1));
            Optional<Expr> growth = growth(factors.get(factors.size() - 1)).filter(none -> Trees.isConstant(k));
            if (growth.isPresent()) {
                return k.is(1) ? growth.get() : Expr.power(growth.get(), k);
            }
        }
        return e.parts().isEmpty()
                ? e
                : Trees.withParts(e, e.parts().stream().map(FactorialRatios::byStirling).toList());
    }

    /** Of ln(n!). */
    private static Optional<Expr> growth(Expr logarithm) {
        boolean factorial = logarithm instanceof Expr.Call ln && ln.function() == Function.LN
                && ln.argument() instanceof Expr.Call inner && inner.function() == Function.FACTORIAL;
        if (!factorial) {
            return Optional.empty();
        }
        Expr n = logarithm.parts().get(0).parts().get(0);
        Expr square = Limit.simplified(Expr.product(Expr.num(2), new Expr.Const(Constant.PI), n));
        Expr root = Expr.call(Function.SQRT, square);
        return Optional.of(Expr.product(root, Expr.power(Expr.quotient(n, new Expr.Const(Constant.E)), n)));
    }

    private static void collect(Expr e, Set<Expr> arguments) {
        e.parts().forEach(part -> collect(part, arguments));
        if (e instanceof Expr.Call call && call.function() == Function.FACTORIAL) {
            arguments.add(call.argument());
        }
    }

    private Expr written(Expr e) {
        if (e instanceof Expr.Call call && call.function() == Function.FACTORIAL) {
            int above = arguments.stream().mapToInt(other -> above(call.argument(), other)).max().orElse(0);
            return above > 0 ? product(call.argument(), above) : call;
        }
        return e.parts().isEmpty() ? e : Trees.withParts(e, e.parts().stream().map(this::written).toList());
    }

    /** By how much one argument is greater than another; 0 where that is no small whole number. */
    private static int above(Expr argument, Expr other) {
        Optional<Rational> difference = Trees.rational(Limit.simplified(Expr.sum(argument, Expr.negate(other))));
        return difference.filter(Rational::isInt)
                .map(Rational::toInt)
                .filter(k -> k > 0 && k <= FARTHEST)
                .orElse(0);
    }

    /** u! = u·(u−1)···(u−k+1)·(u−k)! */
    private static Expr product(Expr u, int k) {
        List<Expr> factors = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            factors.add(lowered(u, i));
        }
        factors.add(Expr.call(Function.FACTORIAL, lowered(u, k)));
        return Expr.productOf(factors);
    }

    private static Expr lowered(Expr u, int k) {
        return Limit.simplified(Expr.sum(u, Expr.num(-k)));
    }
}
