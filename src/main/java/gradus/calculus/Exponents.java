package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one base is raised to in a product: whole exponents, broken ones, and those with letters, of factors and of
 * divisors. They are kept apart until the end, because the square of {@code sqrt(x)} is not {@code x}.
 */
final class Exponents {
    private Rational whole = Rational.ZERO;
    /** Each broken exponent, with how often it occurs. */
    private final SortedMap<Rational, Rational> broken = new TreeMap<>();
    private final List<Expr> above = new ArrayList<>();
    private final List<Expr> below = new ArrayList<>();

    /** Whether the base is among the divisors, even if in the end it is not. */
    private boolean divides;

    /** Raises the base to a rational. */
    void add(Rational exponent) {
        divides |= exponent.signum() < 0;
        if (exponent.isInteger()) {
            whole = whole.plus(exponent);
        } else {
            add(exponent, Rational.ONE);
        }
    }

    /** The base to a broken exponent, and that to a whole number of times. */
    void add(Rational exponent, Rational times) {
        boolean negative = exponent.signum() < 0;
        broken.merge(exponent.abs(), negative ? times.negate() : times, Rational::plus);
    }

    void addAbove(Expr exponent) {
        above.add(exponent);
    }

    void addBelow(Expr exponent) {
        below.add(exponent);
    }

    boolean divides() {
        return divides;
    }

    Rational whole() {
        return whole;
    }

    SortedMap<Rational, Rational> broken() {
        return broken;
    }

    List<Expr> above() {
        return above;
    }

    List<Expr> below() {
        return below;
    }

    boolean hasLetters() {
        return !above.isEmpty() || !below.isEmpty();
    }

    /** Whether an exponent depends on one of the variables. */
    boolean mentions(Set<String> variables) {
        return Stream.concat(above.stream(), below.stream())
                .anyMatch(exponent -> variables.stream().anyMatch(name -> Trees.mentions(exponent, name)));
    }

    /** Whether an exponent jumps, so that it may be whole on an interval. */
    boolean jumps(Domains domains) {
        return above.stream().anyMatch(domains::isPiecewise) || below.stream().anyMatch(domains::isPiecewise);
    }

    /** Without the exponents that are numbers. */
    Exponents letters() {
        Exponents letters = new Exponents();
        letters.above.addAll(above);
        letters.below.addAll(below);
        return letters;
    }

    /** The sum of the exponents that are numbers. */
    Rational rational() {
        Rational total = whole;
        for (var part : broken.entrySet()) {
            total = total.plus(part.getKey().times(part.getValue()));
        }
        return total;
    }

    /** All as one exponent, negative for a divisor. */
    Expr total(Simplification session) {
        List<Expr> terms = new ArrayList<>(above);
        below.forEach(exponent -> terms.add(session.negated(exponent)));
        if (terms.size() > 1) {
            terms.sort(Order.FACTORS);
        }
        if (!rational().isZero()) {
            terms.add(Expr.num(rational()));
        }
        return session.sum(terms);
    }

    /** The total where it is a number. */
    Optional<Rational> number(Simplification session) {
        if (!hasLetters()) {
            return Optional.of(rational());
        }
        return total(session) instanceof Expr.Num number ? Optional.of(number.value()) : Optional.empty();
    }
}
