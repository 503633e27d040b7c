package gradus.series;

import gradus.expr.Rational;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A sum as common·primitive: its terms' common factors apart from a sum whose coefficients are whole numbers without
 * one. 12π − 2π² and 6 − π then have the same primitive part, so that their powers cancel.
 */
record Content(Exact common, Exact primitive) {
    /**
     * @param apart    which kernels may be taken out
     * @param negative whether the common factor is below zero
     */
    static Content of(Exact sum, Predicate<Monomial.Kernel> apart, boolean negative) {
        Rational factor = negative ? factor(sum).negate() : factor(sum);
        Monomial shared = shared(sum, apart);
        Exact inverse = Exact.of(shared.inverse(), Rational.ONE.dividedBy(factor));
        return new Content(Exact.of(shared, factor), sum.times(inverse));
    }

    /** The greatest rational that all coefficients are whole multiples of. */
    private static Rational factor(Exact sum) {
        BigInteger divisor = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Rational coefficient : sum.terms().values()) {
            divisor = divisor.gcd(coefficient.numerator());
            BigInteger d = coefficient.denominator();
            denominator = denominator.divide(denominator.gcd(d)).multiply(d);
        }
        return Rational.of(divisor).dividedBy(Rational.of(denominator));
    }

    /** What all terms have of every kernel. */
    private static Monomial shared(Exact sum, Predicate<Monomial.Kernel> apart) {
        Iterator<Monomial> terms = sum.terms().keySet().iterator();
        Map<Monomial.Kernel, Rational> least = new HashMap<>(terms.next().powers());
        while (terms.hasNext() && !least.isEmpty()) {
            Map<Monomial.Kernel, Rational> other = terms.next().powers();
            least.keySet().retainAll(other.keySet());
            least.replaceAll((kernel, exponent) -> min(exponent, other.get(kernel)));
        }
        least.keySet().removeIf(kernel -> !apart.test(kernel));
        return Monomial.of(new TreeMap<>(least));
    }

    private static Rational min(Rational a, Rational b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
