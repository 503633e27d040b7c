package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;

/** Multiplies out the products in a sum, where what is left after gathering is shorter. */
final class Expansion {
    private static final int MAX_TERMS = 64;
    private static final int MAX_POWER = 4;

    private final Simplification session;

    Expansion(Simplification session) {
        this.session = session;
    }

    Expr shortened(Expr.Sum sum) {
        int size = Trees.size(sum, Simplifier.MAX_SIZE);
        if (sum.terms().stream().noneMatch(Expansion::hasBrackets) || size > 2_000) {
            return sum;
        }
        List<Expr> terms = new ArrayList<>();
        for (Expr term : sum.terms()) {
            terms.addAll(multipliedOut(term));
            if (terms.size() > MAX_TERMS) {
                return sum;
            }
        }
        Expr expanded = session.sum(terms);
        return Trees.size(expanded, size) < size ? expanded : sum;
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
        List<Expr> products = List.of(Expr.productOf(plain));
        for (Expr.Sum bracket : brackets) {
            products = products.size() > MAX_TERMS ? products : times(products, bracket);
        }
        return products.size() > MAX_TERMS ? List.of(term) : products;
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
