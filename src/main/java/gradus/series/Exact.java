package gradus.series;

import gradus.exact.Effort;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An exact constant: a sum of rational multiples of {@link Monomial}s. Sums and products are multiplied out;
 * there may be no value at all. Equal values mostly come out alike, but not always.
 */
public final class Exact {
    static final Exact UNDEFINED = new Exact(Map.of(Monomial.ONE, Rational.ZERO), Optional.empty());
    public static final Exact ZERO = new Exact(Map.of(), Optional.of(Rational.ZERO));
    public static final Exact ONE = of(Rational.ONE);

    private static final int MAX_TERMS = 3_000;

    private final Map<Monomial, Rational> terms;
    private final Optional<Rational> rational;

    private Exact(Map<Monomial, Rational> terms, Optional<Rational> rational) {
        this.terms = terms;
        this.rational = rational;
    }

    private static Exact of(Map<Monomial, Rational> terms) {
        return new Exact(terms, terms.size() == 1 ? Optional.ofNullable(terms.get(Monomial.ONE)) : Optional.empty());
    }

    public static Exact of(Rational value) {
        return value.isZero() ? ZERO : new Exact(Map.of(Monomial.ONE, value), Optional.of(value));
    }

    static Exact of(Monomial monomial, Rational factor) {
        return factor.isZero() ? ZERO : of(Map.of(monomial, factor));
    }

    /** Σ factor·monomial. */
    static Exact sum(Map<Monomial, Rational> terms) {
        return tidy(terms);
    }

    /** An expression not to be taken apart. */
    public static Exact kernel(Expr e) {
        return of(Monomial.of(e, Rational.ONE), Rational.ONE);
    }

    public boolean isUndefined() {
        return this == UNDEFINED;
    }

    /** Whether nothing is left; a sum that is zero for deeper reasons is not told here. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    Map<Monomial, Rational> terms() {
        return terms;
    }

    /** Whether no variable occurs. */
    boolean isConstant() {
        return terms.keySet().stream().allMatch(monomial -> monomial.powers().keySet().stream()
                .allMatch(kernel -> Trees.isConstant(kernel.expr())));
    }

    /** How many terms. */
    public int size() {
        return terms.size();
    }

    /** What there is to copy: powers, and the words of the factors. */
    int weight() {
        int weight = 0;
        for (Map.Entry<Monomial, Rational> term : terms.entrySet()) {
            weight += 2 + 4 * term.getKey().powers().size() + term.getValue().bits() / 64;
        }
        return weight;
    }

    /** The value when it is rational. */
    public Optional<Rational> rational() {
        return rational;
    }

    /** The only term, where there is one only. */
    Optional<Map.Entry<Monomial, Rational>> single() {
        return terms.size() == 1 && !isUndefined() ? Optional.of(terms.entrySet().iterator().next()) : Optional.empty();
    }

    public Exact plus(Exact other) {
        if (isUndefined() || other.isUndefined()) {
            return UNDEFINED;
        }
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        if (rational.isPresent() && other.rational.isPresent()) {
            return of(rational.get().plus(other.rational.get()));
        }
        Map<Monomial, Rational> sum = new HashMap<>(terms);
        other.terms.forEach((monomial, factor) -> sum.merge(monomial, factor, Rational::plus));
        return tidy(sum);
    }

    public Exact times(Exact other) {
        if (isUndefined() || other.isUndefined()) {
            return UNDEFINED;
        }
        if (rational.isPresent() && other.rational.isPresent()) {
            long bits = Math.max(rational.get().bits(), other.rational.get().bits());
            Effort.spendOnNumbers(bits);
            return of(rational.get().times(other.rational.get()));
        }
        if ((long) terms.size() * other.terms.size() > 20L * MAX_TERMS) {
            throw TooComplexException.ofWork();
        }
        Map<Monomial, Rational> product = new HashMap<>();
        terms.forEach((a, p) -> other.terms.forEach((b, q) ->
                product.merge(a.times(b), p.times(q).times(a.carry(b)), Rational::plus)));
        return tidy(product);
    }

    public Exact times(Rational factor) {
        return times(of(factor));
    }

    public Exact negate() {
        return times(Rational.MINUS_ONE);
    }

    private static Exact tidy(Map<Monomial, Rational> terms) {
        terms.values().removeIf(Rational::isZero);
        if (terms.size() > MAX_TERMS) {
            throw TooComplexException.ofWork();
        }
        return terms.isEmpty() ? ZERO : of(terms);
    }

    /** The expression, its terms in a fixed order. */
    public Expr toExpr() {
        if (isUndefined()) {
            throw new IllegalStateException("no value");
        }
        List<Expr> sum = terms.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(term -> term.getKey().times(term.getValue()))
                .toList();
        return Expr.sumOf(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exact exact && exact.terms.equals(terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return isUndefined() ? "undefined" : terms.toString();
    }
}
