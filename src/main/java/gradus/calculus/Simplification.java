package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Positivity;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Passes of simplification, each from the leaves up. The methods that make a node expect simplified parts. Shared
 * subtrees are simplified once.
 */
final class Simplification implements Expr.Cases<Expr> {
    private final Budget budget;
    /** What limits the domain around the expression, so that it may be cancelled inside. */
    private final Set<Expr> given;
    private final Domains domains;
    private final Map<Expr, Expr> done = new IdentityHashMap<>();
    private final Map<Expr, Expr> keys = new IdentityHashMap<>();
    private boolean expanding;

    Simplification(Budget budget, Set<Expr> given) {
        this(budget, given, new Domains());
    }

    private Simplification(Budget budget, Set<Expr> given, Domains domains) {
        this.budget = budget;
        this.given = given;
        this.domains = domains;
    }

    /** A pass above a line, below which the divisors are given to have values other than zero. */
    Simplification above(Collection<Expr> divisors) {
        Set<Expr> all = new HashSet<>(given);
        all.addAll(Partial.given(divisors, domains));
        divisors.forEach(divisor -> all.add(reciprocal(Fraction.split(divisor).getKey())));
        Simplification inner = new Simplification(budget, all, domains);
        inner.expanding = expanding;
        return inner;
    }

    /** Whether what limits the domain of an expression is given. */
    boolean isGiven(Expr e) {
        return domains.isTotal(e) || given.containsAll(Partial.of(e, domains));
    }

    /** Whether the expression is not zero wherever it matters, but for single points. */
    boolean isNonZero(Expr e) {
        return domains.isNonZero(e) || given.contains(reciprocal(e));
    }

    private static Expr reciprocal(Expr e) {
        return Expr.quotient(Expr.num(1), e);
    }

    /** Whether the expression is not below zero wherever it matters. */
    boolean isNonNegative(Expr e) {
        return Positivity.isNonNegative(e) || given.contains(Expr.call(Function.SQRT, e));
    }

    Expr simplify(Expr e) {
        Expr known = done.get(e);
        if (known != null) {
            return known;
        }
        budget.enter();
        Expr simplified = same(e, e.match(this));
        budget.leave();
        done.put(e, simplified);
        return simplified;
    }

    /** The expression itself where simplifying comes to the same: it need not be looked at again. */
    private static Expr same(Expr e, Expr simplified) {
        return simplified.equals(e) ? e : simplified;
    }

    private List<Expr> simplified(List<Expr> parts) {
        List<Expr> simplified = new ArrayList<>(parts.size());
        parts.forEach(part -> simplified.add(simplify(part)));
        return simplified;
    }

    Budget budget() {
        return budget;
    }

    Domains domains() {
        return domains;
    }

    @Override
    public Expr number(Expr.Num number) {
        return number;
    }

    @Override
    public Expr constant(Expr.Const constant) {
        return constant;
    }

    @Override
    public Expr variable(Expr.Var variable) {
        return variable;
    }

    @Override
    public Expr sum(Expr.Sum sum) {
        return sum(simplified(sum.terms()));
    }

    @Override
    public Expr product(Expr.Product product) {
        return product(simplified(product.factors()));
    }

    /** A sum above the line is gathered but not multiplied out before its factors had a chance to cancel. */
    @Override
    public Expr quotient(Expr.Quotient quotient) {
        Expr numerator = quotient.numerator() instanceof Expr.Sum sum
                ? LikeTerms.of(this, simplified(sum.terms())).sum()
                : simplify(quotient.numerator());
        return quotient(numerator, simplify(quotient.denominator()));
    }

    @Override
    public Expr power(Expr.Power power) {
        return power(simplify(power.base()), simplify(power.exponent()));
    }

    @Override
    public Expr call(Expr.Call call) {
        return call(call.function(), simplified(call.arguments()));
    }

    void spend(int cost) {
        budget.spend(cost);
    }

    Expr sum(List<Expr> terms) {
        budget.spend(terms.size());
        Expr gathered = LikeTerms.of(this, terms).sum();
        return gathered instanceof Expr.Sum sum ? expandedIfShorter(sum) : gathered;
    }

    Expr expandedIfShorter(Expr.Sum sum) {
        if (expanding) {
            return sum;
        }
        expanding = true;
        Expr shorter = new Expansion(this).shortened(sum);
        expanding = false;
        return shorter;
    }

    Expr product(List<Expr> factors) {
        budget.spend(factors.size());
        Factors gathered = new Factors(this);
        factors.forEach(factor -> gathered.multiply(factor, Rational.ONE));
        return gathered.product();
    }

    Expr product(Expr... factors) {
        return product(List.of(factors));
    }

    Expr quotient(Expr numerator, Expr denominator) {
        budget.spend(2);
        Factors gathered = new Factors(this);
        gathered.multiply(numerator, Rational.ONE);
        gathered.multiply(denominator, Rational.MINUS_ONE);
        return gathered.product();
    }

    Expr power(Expr base, Expr exponent) {
        budget.spend(2);
        if (exponent.is(1) || base.is(1) && domains.isTotal(exponent)) {
            return base;
        }
        Factors gathered = new Factors(this);
        gathered.multiplyPower(base, exponent, Rational.ONE);
        return gathered.product();
    }

    Expr call(Function function, List<Expr> arguments) {
        budget.spend(2);
        return switch (function) {
            case EXP -> power(Exponentials.BASE, arguments.get(0));
            case SQRT -> power(arguments.get(0), Expr.num(Rational.HALF));
            default -> SpecialValues.call(this, function, arguments);
        };
    }

    /** Minus this; a sum is negated term by term. */
    Expr negated(Expr e) {
        return e instanceof Expr.Sum sum
                ? sum(sum.terms().stream().map(term -> Term.of(term).negated().product()).toList())
                : product(Expr.num(-1), e);
    }

    /** The same for expressions that differ only in the order of terms. */
    Expr key(Expr e) {
        if (e.parts().isEmpty()) {
            return e;
        }
        Expr known = keys.get(e);
        if (known == null) {
            known = sorted(e);
            keys.put(e, known);
        }
        return known;
    }

    private Expr sorted(Expr e) {
        budget.spend(1);
        List<Expr> parts = new ArrayList<>();
        e.parts().forEach(part -> parts.add(key(part)));
        if (e instanceof Expr.Sum || e instanceof Expr.Product) {
            parts.sort(Order::structure);
        }
        return parts.equals(e.parts()) ? e : Trees.withParts(e, parts);
    }
}
