package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Higher derivatives of g·u^v where base and exponent vary, with the power in front. With the rates
 * r_j = d^j/dx^j (v·ln u), that of order n is u^v·Σ C(n, k)·g^(n−k)·B_k(r_1, …, r_k) for the complete Bell polynomials
 * B_k (Faà di Bruno), so that nothing is differentiated that has been multiplied out before.
 */
final class LogarithmicDerivative {
    /** Bell polynomials have too many terms beyond. */
    static final int MAX_ORDER = 16;

    private final Expr power;
    private final String by;
    private final Budget budget;
    private final Expr logarithm;

    /** @param power u^v */
    LogarithmicDerivative(Expr power, String by, Budget budget) {
        this.power = power;
        this.by = by;
        this.budget = budget;
        this.logarithm = Expr.product(power.parts().get(1), Expr.call(Function.LN, power.parts().get(0)));
    }

    /** A factor of the simplified expression that is such a power. */
    static Optional<Expr> factor(Expr e, String by) {
        return Cancellation.numerator(e).stream().filter(factor -> factor instanceof Expr.Power power
                && Trees.mentions(power.base(), by) && Trees.mentions(power.exponent(), by)).findFirst();
    }

    Expr repeated(Expr e, int order) {
        Expr rest = simplified(Expr.quotient(e, power));
        List<Expr> bell = bell(order);
        Map<String, Expr> rates = new HashMap<>();
        List<Expr> logarithms = derivatives(logarithm, order);
        for (int j = 1; j <= order; j++) {
            rates.put(rate(j), logarithms.get(j));
        }
        List<Expr> rests = derivatives(rest, order);
        List<Expr> terms = new ArrayList<>();
        for (int k = order; k >= 0; k--) {
            Expr derivative = rests.get(order - k);
            Expr times = Expr.product(Expr.num(choose(order, k)), derivative);
            for (Expr term : derivative.is(0) ? List.<Expr>of() : terms(bell.get(k))) {
                terms.add(simplified(Expr.product(times, Trees.substitute(term, rates))));
            }
        }
        return tidied(Expr.product(power, Expr.sumOf(terms)));
    }

    /** The derivatives of the orders from 0: one from the other, but where a power is to stay in front. */
    private List<Expr> derivatives(Expr e, int order) {
        Expr simple = simplified(e);
        List<Expr> derivatives = new ArrayList<>(List.of(simple));
        boolean apart = factor(simple, by).isPresent();
        for (int j = 1; j <= order; j++) {
            derivatives.add(apart
                    ? Differentiator.derivative(simple, by, j, budget)
                    : Differentiator.derivative(derivatives.get(j - 1), by, 1, budget));
        }
        return derivatives;
    }

    /** A name that no variable has. */
    private static String rate(int j) {
        return "r′" + j;
    }

    /** B_0 to B_n: B_(m+1) = Σ C(m, i)·B_(m−i)·r_(i+1). */
    private List<Expr> bell(int order) {
        List<Expr> bell = new ArrayList<>(List.of(Expr.num(1)));
        for (int m = 0; m < order; m++) {
            List<Expr> terms = new ArrayList<>();
            for (int i = 0; i <= m; i++) {
                Expr factor = Expr.product(Expr.num(choose(m, i)), Expr.var(rate(i + 1)));
                for (Expr term : terms(bell.get(m - i))) {
                    terms.add(Expr.product(factor, term));
                }
            }
            bell.add(Simplifier.simplify(Expr.sumOf(terms), budget, Set.of()));
        }
        return bell;
    }

    private static List<Expr> terms(Expr e) {
        return e instanceof Expr.Sum sum ? sum.terms() : List.of(e);
    }

    private static Rational choose(int n, int k) {
        BigInteger choose = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            choose = choose.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return Rational.of(choose);
    }

    /** The power has a value where this is used, and is not zero there. */
    private Expr simplified(Expr e) {
        return Simplifier.simplify(e, budget, Partial.given(List.of(power, Expr.quotient(Expr.num(1), power)), new Domains()));
    }

    /** Gathered once more where that is not too much; the terms are tidy already. */
    private Expr tidied(Expr e) {
        try {
            return simplified(e);
        } catch (TooComplexException large) {
            Simplifier.requiredSize(e);
            return e;
        }
    }
}
