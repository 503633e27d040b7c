package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The least common denominator of the terms of a sum; constants such as {@code sqrt(pi)} may stay below. */
final class CommonDenominator {
    private final Simplification session;
    private final Map<Expr, Map.Entry<Expr, Rational>> powers = new LinkedHashMap<>();
    private BigInteger number = BigInteger.ONE;

    private CommonDenominator(Simplification session) {
        this.session = session;
    }

    static CommonDenominator of(Simplification session, Expr.Sum sum) {
        CommonDenominator common = new CommonDenominator(session);
        sum.terms().forEach(term -> common.take(Term.of(term)));
        return common;
    }

    private void take(Term term) {
        BigInteger below = term.coefficient().denominator();
        number = number.divide(number.gcd(below)).multiply(below);
        if (term.rest() instanceof Expr.Quotient quotient) {
            Expr divisor = quotient.denominator();
            (divisor instanceof Expr.Product product ? product.factors() : List.of(divisor)).forEach(this::take);
        }
    }

    private void take(Expr divisor) {
        Map.Entry<Expr, Rational> power = Fraction.split(divisor);
        if (!Trees.isConstant(divisor)) {
            powers.merge(session.key(power.getKey()), power,
                    (a, b) -> a.getValue().compareTo(b.getValue()) >= 0 ? a : b);
        }
    }

    /** 1 where no term has a denominator. */
    Expr expression() {
        List<Expr> factors = new ArrayList<>();
        if (!number.equals(BigInteger.ONE)) {
            factors.add(Expr.num(Rational.of(number)));
        }
        powers.values().forEach(power -> factors.add(Fraction.raised(power.getKey(), power.getValue())));
        return Expr.productOf(factors);
    }
}
