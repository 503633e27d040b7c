package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A term as its number times the rest; the rest of a number is 1. */
record Term(Rational coefficient, Expr rest) {

    static Term of(Expr e) {
        if (e instanceof Expr.Num number) {
            return new Term(number.value(), Expr.num(1));
        }
        if (e instanceof Expr.Product product && product.factors().get(0) instanceof Expr.Num number) {
            List<Expr> factors = product.factors();
            return new Term(number.value(), Expr.productOf(factors.subList(1, factors.size())));
        }
        return e instanceof Expr.Quotient quotient ? of(quotient) : new Term(Rational.ONE, e);
    }

    private static Term of(Expr.Quotient quotient) {
        Term over = of(quotient.numerator());
        Term under = of(quotient.denominator());
        if (under.coefficient.isZero() || over.coefficient.isZero()) {
            return new Term(Rational.ONE, quotient);
        }
        Rational coefficient = over.coefficient.dividedBy(under.coefficient);
        return new Term(coefficient, under.rest.is(1) ? over.rest : Expr.quotient(over.rest, under.rest));
    }

    Term negated() {
        return new Term(coefficient.negate(), rest);
    }

    /** The term, written with the number in front and its denominator below. */
    Expr product() {
        if (rest.is(1)) {
            return Expr.num(coefficient);
        }
        Expr over = rest instanceof Expr.Quotient quotient ? quotient.numerator() : rest;
        Expr under = rest instanceof Expr.Quotient quotient ? quotient.denominator() : Expr.num(1);
        return quotient(times(coefficient.numerator(), over), times(coefficient.denominator(), under));
    }

    static Expr times(BigInteger number, Expr e) {
        if (number.equals(BigInteger.ONE)) {
            return e;
        }
        List<Expr> factors = new ArrayList<>(List.of(Expr.num(Rational.of(number))));
        if (!e.is(1)) {
            factors.add(e);
        }
        return Expr.productOf(factors);
    }

    private static Expr quotient(Expr over, Expr under) {
        return under.is(1) ? over : Expr.quotient(over, under);
    }

    static boolean isNegative(Expr e) {
        return of(e).coefficient.signum() < 0;
    }
}
