package gradus.series;

import gradus.expr.Rational;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Sums of two square roots of rationals, 6 + √2: 1/(6 + √2) is (6 − √2)/34. */
final class QuadraticSurd {
    private QuadraticSurd() {
    }

    /** The reciprocal with a rational denominator; empty for other sums. */
    static Optional<Exact> inverse(Exact sum) {
        if (sum.size() != 2 || !sum.terms().keySet().stream().allMatch(QuadraticSurd::isRoot)) {
            return Optional.empty();
        }
        Iterator<Map.Entry<Monomial, Rational>> terms = sum.terms().entrySet().iterator();
        Exact first = term(terms.next());
        Exact second = term(terms.next());
        Exact conjugate = first.plus(second.negate());
        return sum.times(conjugate).rational().map(norm -> conjugate.times(Rational.ONE.dividedBy(norm)));
    }

    private static Exact term(Map.Entry<Monomial, Rational> term) {
        return Exact.of(term.getKey(), term.getValue());
    }

    /** Whether the square is rational. */
    private static boolean isRoot(Monomial monomial) {
        return monomial.powers().entrySet().stream()
                .allMatch(power -> power.getKey().isNumber() && power.getValue().equals(Rational.HALF));
    }
}
