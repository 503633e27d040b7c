package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Multiplies out the products in a sum, or takes out a bracket that all terms share, where what is left after
 * gathering is shorter.
 */
final class Expansion {
    private static final int MAX_TERMS = 40;
    private static final int MAX_POWER = 4;
    private static final int MAX_SIZE = 2_001;
    /** So many nodes are looked at for one step of the budget. */
    private static final int NODES_A_STEP = 16;

    private final Simplification session;

    Expansion(Simplification session) {
        this.session = session;
    }

    Expr shortened(Expr.Sum sum) {
        if (sum.terms().stream().noneMatch(Expansion::hasBrackets)) {
            return sum;
        }
        int size = Trees.size(sum, MAX_SIZE);
        session.spend(size / NODES_A_STEP);
        if (size >= MAX_SIZE) {
            return sum;
        }
        Expr factored = factored(sum);
        int factoredSize = Trees.size(factored, size);
        Expr expanded = multipliedOut(sum);
        if (5 * factoredSize <= 4 * size && factoredSize <= Trees.size(expanded, size)) {
            return factored;
        }
        return Trees.size(expanded, size) < size ? expanded : sum;
    }

    /** Multiplied out; a polynomial by falling powers, if its powers do not rise. */
    private Expr multipliedOut(Expr.Sum sum) {
        List<Expr> terms = new ArrayList<>();
        for (Expr term : sum.terms()) {
            terms.addAll(multipliedOut(term));
            if (terms.size() > MAX_TERMS) {
                return sum;
            }
        }
        Expr expanded = session.sum(terms);
        return expanded instanceof Expr.Sum all ? Polynomials.ordered(all) : expanded;
    }

    /** With the brackets in front that every term has. */
    private Expr factored(Expr.Sum sum) {
        List<Expr> common = new ArrayList<>();
        for (Expr factor : Cancellation.numerator(sum.terms().get(0))) {
            Map.Entry<Expr, Rational> power = Fraction.split(factor);
            if (power.getKey() instanceof Expr.Sum) {
                Cancellation.commonFactor(session, sum, factor).ifPresent(common::add);
            }
        }
        if (common.isEmpty()) {
            return sum;
        }
        Expr bracket = session.product(common);
        Simplification inside = session.above(common);
        if (!inside.isGiven(bracket)) {
            return sum;
        }
        Expr gathered = inside.sum(sum.terms().stream().map(term -> inside.quotient(term, bracket)).toList());
        Expr inner = gathered instanceof Expr.Sum left ? multipliedOut(left) : gathered;
        boolean shorter = Trees.size(inner, Simplifier.MAX_SIZE) < Trees.size(gathered, Simplifier.MAX_SIZE);
        return numberInFront(bracket, shorter ? inner : gathered);
    }

    private Expr numberInFront(Expr bracket, Expr inner) {
        if (!(inner instanceof Expr.Sum sum) || Cancellation.content(sum).bitLength() < 2) {
            return session.product(bracket, inner);
        }
        Expr number = Expr.num(Rational.of(Cancellation.content(sum)));
        return session.product(number, bracket,
                session.sum(sum.terms().stream().map(term -> session.quotient(term, number)).toList()));
    }

    private static boolean hasBrackets(Expr term) {
        return Cancellation.numerator(term).stream().anyMatch(Expansion::isBracket);
    }

    private static boolean isBracket(Expr factor) {
        return factor instanceof Expr.Sum || factor instanceof Expr.Power power && power.base() instanceof Expr.Sum
                && isSmall(power.exponent());
    }

    private static boolean isSmall(Expr exponent) {
        return exponent instanceof Expr.Num number && number.value().isInt()
                && number.value().toInt() > 0 && number.value().toInt() <= MAX_POWER;
    }

    private List<Expr> multipliedOut(Expr term) {
        List<Expr> plain = new ArrayList<>();
        List<Expr.Sum> brackets = new ArrayList<>();
        List<Expr> factors = term instanceof Expr.Product product ? product.factors() : List.of(term);
        for (Expr factor : factors) {
            if (isBracket(factor)) {
                addBracket(factor, brackets);
            } else {
                plain.add(factor);
            }
        }
        long count = brackets.stream().mapToLong(bracket -> bracket.terms().size())
                .reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
        List<Expr> products = List.of(Expr.productOf(plain));
        for (Expr.Sum bracket : count > MAX_TERMS ? List.<Expr.Sum>of() : brackets) {
            products = times(products, bracket);
        }
        return count > MAX_TERMS ? List.of(term) : products;
    }

    private static void addBracket(Expr factor, List<Expr.Sum> brackets) {
        boolean power = factor instanceof Expr.Power;
        Expr.Sum sum = (Expr.Sum) (power ? factor.parts().get(0) : factor);
        int times = power ? ((Expr.Num) factor.parts().get(1)).value().toInt() : 1;
        for (int i = 0; i < times; i++) {
            brackets.add(sum);
        }
    }

    private List<Expr> times(List<Expr> products, Expr.Sum bracket) {
        List<Expr> all = new ArrayList<>();
        for (Expr product : products) {
            for (Expr term : bracket.terms()) {
                all.add(session.product(product, term));
            }
        }
        return all;
    }
}
