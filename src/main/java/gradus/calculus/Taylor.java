package gradus.calculus;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.series.Exact;
import gradus.series.ExactCoefficients;
import gradus.series.Germ;
import gradus.series.NoSeriesException;
import gradus.series.UndecidedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Taylor polynomial with exact coefficients.
 *
 * @param by           the variable x
 * @param about        the centre a
 * @param coefficients of (x − a)^k at index k; one more than the order
 */
public record Taylor(String by, Expr about, List<Expr> coefficients) {
    /** Polynomials of higher order are not calculated. */
    public static final int MAX_ORDER = 500;

    private static final int FIRST_LOOK = 20;

    public Taylor {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * Expands f in x about a. A removable singularity is filled: sin(x)/x about 0 starts with 1. Other variables
     * stand for any number but a special one. Cost: quadratic in the order.
     *
     * @throws IllegalArgumentException for a negative order
     */
    public static Series of(Expr f, String by, Expr about, int order) {
        if (order < 0) {
            throw new IllegalArgumentException("a polynomial of order " + order);
        }
        if (order > MAX_ORDER) {
            return new Series.Undecided(Message.of("taylor.order-too-high", order, MAX_ORDER));
        }
        try {
            return new Series.Polynomial(new Taylor(by, about, coefficients(f, by, about, order)));
        } catch (NoSeriesException none) {
            return new Series.None(none.why());
        } catch (TooComplexException tooComplex) {
            return new Series.Undecided(tooComplex.what());
        } catch (UndecidedException undecided) {
            return new Series.Undecided(Message.of("taylor.undecided"));
        }
    }

    private static List<Expr> coefficients(Expr f, String by, Expr about, int order) {
        ExactCoefficients numbers = new ExactCoefficients();
        Map<String, Exact> start = new HashMap<>();
        Trees.variables(f).forEach(name -> start.put(name, Exact.kernel(Expr.var(name))));
        start.put(by, centre(about, numbers));
        Germ.Line<Exact> line = new Germ.Line<>(start, Map.of(by, Exact.ONE));
        if (order > FIRST_LOOK) {
            // A pole or an edge of the domain is told before a long expansion is begun.
            Germ.of(f, line, numbers, 0).coefficient(0);
        }
        Germ<Exact> right = Germ.of(f, line, numbers, order);
        List<Exact> found = new ArrayList<>();
        for (int k = 0; k <= order; k++) {
            found.add(right.coefficient(k));
        }
        if (right.branched()) {
            requireSame(found, Germ.of(f, line.reversed(numbers), numbers, order), numbers);
            requireValue(f, start, found.get(0), numbers);
        }
        return found.stream().map(coefficient -> ExactForm.of(coefficient, numbers)).toList();
    }

    private static Exact centre(Expr about, ExactCoefficients numbers) {
        Map<String, Exact> names = new HashMap<>();
        Trees.variables(about).forEach(name -> names.put(name, Exact.kernel(Expr.var(name))));
        Exact centre = Evaluator.evaluate(about, names, numbers);
        if (centre.isUndefined()) {
            throw new NoSeriesException(Message.of("taylor.centre-undefined", about));
        }
        return centre;
    }

    /** Where the two sides were looked at apart, they must agree as far as the polynomial goes. */
    private static void requireSame(List<Exact> right, Germ<Exact> left, ExactCoefficients numbers) {
        for (int k = 0; k < right.size(); k++) {
            Exact other = k % 2 == 0 ? left.coefficient(k) : left.coefficient(k).negate();
            if (!LineDerivative.equal(right.get(k), other, numbers)) {
                throw new NoSeriesException(Message.of(k == 0 ? "taylor.jump" : "taylor.kink", k));
            }
        }
    }

    /** Where there is a value at the centre, it is the one that the two sides lead to: floor(cos x) is 0, but 1 at 0. */
    private static void requireValue(Expr f, Map<String, Exact> centre, Exact limit, ExactCoefficients numbers) {
        Exact value = Evaluator.evaluate(f, centre, numbers);
        if (!value.isUndefined() && !LineDerivative.equal(value, limit, numbers)) {
            throw new NoSeriesException(Message.of("taylor.jump"));
        }
    }

    /** n, the highest power that was asked for. */
    public int order() {
        return coefficients.size() - 1;
    }

    /** Σ c_k·(x − a)^k, without the terms that are zero. */
    public Expr polynomial() {
        List<Expr> terms = new ArrayList<>();
        for (int k = 0; k <= order(); k++) {
            if (!coefficients.get(k).is(0)) {
                terms.add(k == 1 && !terms.isEmpty() ? slope() : term(coefficients.get(k), k));
            }
        }
        return Expr.sumOf(terms);
    }

    /** The linear term after another, kept together: 1 + 1·(x − 1), since 1 + x − 1 is no polynomial in x − 1. */
    private Expr slope() {
        boolean split = coefficients.get(1).is(1) && !about.is(0);
        return split ? Expr.product(Expr.num(1), distance()) : term(coefficients.get(1), 1);
    }

    private Expr term(Expr coefficient, int k) {
        if (k == 0) {
            return coefficient;
        }
        Expr power = k == 1 ? distance() : Expr.power(distance(), Expr.num(k));
        if (coefficient instanceof Expr.Num number) {
            return scaled(number.value(), power);
        }
        if (coefficient instanceof Expr.Quotient quotient) {
            Expr top = quotient.numerator().is(1) ? power : Expr.product(quotient.numerator(), power);
            return Expr.quotient(top, quotient.denominator());
        }
        return Expr.product(coefficient, power);
    }

    private static Expr scaled(Rational factor, Expr power) {
        Rational top = Rational.of(factor.numerator());
        Expr numerator = top.isOne() ? power
                : top.equals(Rational.MINUS_ONE) ? Expr.negate(power)
                : Expr.product(Expr.num(top), power);
        return factor.isInteger() ? numerator : Expr.quotient(numerator, Expr.num(Rational.of(factor.denominator())));
    }

    /** x − a. */
    public Expr distance() {
        return about.is(0) ? Expr.var(by) : Expr.sum(Expr.var(by), Expr.negate(about));
    }
}
