package gradus.bank;

import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts numbers into an expression as a person would write it: {@code a*x^n + b} with 1, 2 and 0 is {@code x^2}.
 * Only the sums, products, quotients and powers that a number came into are touched; the rest stays as written,
 * for it may be the very thing that the question asks to simplify.
 */
final class Tidying {
    private Tidying() {
    }

    static Expr substitute(Expr e, Map<String, Expr> numbers) {
        if (e instanceof Expr.Var variable) {
            return numbers.getOrDefault(variable.name(), e);
        }
        List<Expr> parts = e.parts().stream().map(part -> substitute(part, numbers)).toList();
        return parts.equals(e.parts()) ? e : tidy(Trees.withParts(e, parts));
    }

    private static Expr tidy(Expr e) {
        if (e instanceof Expr.Sum sum) {
            return sum(sum.terms());
        }
        if (e instanceof Expr.Product product) {
            return product(product.factors());
        }
        if (e instanceof Expr.Quotient quotient) {
            return quotient(quotient);
        }
        return e instanceof Expr.Power power ? power(power) : e;
    }

    /** The numbers together where the first of them stood, unless they come to nothing. */
    private static Expr sum(List<Expr> terms) {
        Rational total = Rational.ZERO;
        int place = -1;
        List<Expr> rest = new ArrayList<>();
        for (Expr term : terms) {
            if (term instanceof Expr.Num number) {
                total = total.plus(number.value());
                place = place < 0 ? rest.size() : place;
            } else {
                rest.add(term);
            }
        }
        if (!total.isZero()) {
            rest.add(place, Expr.num(total));
        }
        return Expr.sumOf(rest);
    }

    /** The numbers together in front, unless they come to one. */
    private static Expr product(List<Expr> factors) {
        Rational total = Rational.ONE;
        List<Expr> rest = new ArrayList<>();
        for (Expr factor : factors) {
            if (factor instanceof Expr.Num number) {
                total = total.times(number.value());
            } else {
                rest.add(factor);
            }
        }
        if (total.isZero()) {
            return Expr.num(0);
        }
        if (!total.isOne()) {
            rest.add(0, Expr.num(total));
        }
        return Expr.productOf(rest);
    }

    /** The sign in front, and a number over a number reduced where the denominator goes away. */
    private static Expr quotient(Expr.Quotient quotient) {
        Optional<Rational> denominator = number(quotient.denominator());
        if (denominator.isEmpty() || denominator.get().isZero()) {
            return quotient;
        }
        Rational below = denominator.get();
        if (below.signum() < 0) {
            return tidy(Expr.quotient(Expr.negate(quotient.numerator()), Expr.num(below.negate())));
        }
        Optional<Rational> above = leading(quotient.numerator()).map(number -> number.dividedBy(below));
        return above.isPresent() && (above.get().isInteger() || number(quotient.numerator()).isPresent())
                ? product(List.of(Expr.num(above.get()), withoutLeading(quotient.numerator())))
                : below.isOne() ? quotient.numerator() : quotient;
    }

    private static Optional<Rational> number(Expr e) {
        return e instanceof Expr.Num number ? Optional.of(number.value()) : Optional.empty();
    }

    /** The number in front of a product, or the number that the expression is. */
    private static Optional<Rational> leading(Expr e) {
        return e instanceof Expr.Product product ? number(product.factors().get(0)) : number(e);
    }

    private static Expr withoutLeading(Expr e) {
        return e instanceof Expr.Product product
                ? Expr.productOf(product.factors().subList(1, product.factors().size()))
                : Expr.num(1);
    }

    private static Expr power(Expr.Power power) {
        if (power.exponent().is(1)) {
            return power.base();
        }
        if (power.exponent().is(0) && !power.base().is(0)) {
            return Expr.num(1);
        }
        Optional<Rational> value = Trees.rational(power).filter(number -> number.bits() < 64);
        return value.map(Expr::num).orElse(power);
    }
}
