package gradus.matrix;

import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A matrix as a sum of monomials with rational coefficients, multiplied out: two expressions with the same normal form
 * are equal whatever the sizes. It is no decision: what is equal may have two normal forms.
 */
final class NormalForm {
    private static final int MOST_TERMS = 300;
    private static final int LONGEST_KEY = 20_000;

    private final Map<String, Monomial> monomials;
    private final SortedMap<String, Rational> coefficients;

    private NormalForm(Map<String, Monomial> monomials, SortedMap<String, Rational> coefficients) {
        coefficients.values().removeIf(Rational::isZero);
        monomials.keySet().retainAll(coefficients.keySet());
        if (coefficients.size() > MOST_TERMS) {
            throw TooComplexException.ofWork();
        }
        this.monomials = monomials;
        this.coefficients = coefficients;
    }

    static NormalForm zero() {
        return new NormalForm(new TreeMap<>(), new TreeMap<>());
    }

    static NormalForm of(Monomial monomial) {
        return number(Rational.ONE).map(one -> one.times(monomial));
    }

    static NormalForm number(Rational value) {
        Map<String, Monomial> one = new TreeMap<>(Map.of(Monomial.ONE.text(), Monomial.ONE));
        return new NormalForm(one, new TreeMap<>(Map.of(Monomial.ONE.text(), value)));
    }

    NormalForm plus(NormalForm other) {
        Map<String, Monomial> all = new TreeMap<>(monomials);
        SortedMap<String, Rational> sums = new TreeMap<>(coefficients);
        all.putAll(other.monomials);
        other.coefficients.forEach((key, value) -> sums.merge(key, value, Rational::plus));
        return new NormalForm(all, sums);
    }

    NormalForm times(NormalForm other) {
        NormalForm product = zero();
        for (String key : coefficients.keySet()) {
            Monomial left = monomials.get(key);
            product = product.plus(other.map(left::times).scaled(coefficients.get(key)));
        }
        return product;
    }

    NormalForm scaled(Rational by) {
        SortedMap<String, Rational> scaled = new TreeMap<>();
        coefficients.forEach((key, value) -> scaled.put(key, value.times(by)));
        return new NormalForm(new TreeMap<>(monomials), scaled);
    }

    /** What becomes of the monomials, one by one. */
    NormalForm map(Function<Monomial, Monomial> each) {
        Map<String, Monomial> all = new TreeMap<>();
        SortedMap<String, Rational> sums = new TreeMap<>();
        coefficients.forEach((key, value) -> {
            Monomial mapped = each.apply(monomials.get(key));
            all.put(mapped.text(), mapped);
            sums.merge(mapped.text(), value, Rational::plus);
        });
        return new NormalForm(all, sums);
    }

    /** The sum of what becomes of each monomial, which may be a sum itself. */
    NormalForm linear(Function<Monomial, NormalForm> each) {
        NormalForm sum = zero();
        for (String key : coefficients.keySet()) {
            sum = sum.plus(each.apply(monomials.get(key)).scaled(coefficients.get(key)));
        }
        return sum;
    }

    /** Tells each monomial with its coefficient. */
    void eachFactor(BiConsumer<Monomial, Rational> told) {
        coefficients.forEach((key, value) -> told.accept(monomials.get(key), value));
    }

    NormalForm transposed() {
        return map(Monomial::transposed);
    }

    /** One divided by this single monomial with its factor, which the monomial keeps when it is inverted alone. */
    NormalForm inverted() {
        return map(Monomial::inverted).scaled(factor().times(factor()).reciprocal());
    }

    /** Whether this is one monomial with a factor. */
    boolean isSingle() {
        return coefficients.size() == 1;
    }

    Monomial only() {
        return monomials.get(coefficients.firstKey());
    }

    Rational factor() {
        return coefficients.get(coefficients.firstKey());
    }

    /** The same text for the same normal form. */
    String key() {
        String key = coefficients.entrySet().stream().map(term -> term.getValue() + "*" + term.getKey())
                .collect(Collectors.joining(" + "));
        if (key.length() > LONGEST_KEY) {
            throw TooComplexException.ofWork();
        }
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormalForm form && form.coefficients.equals(coefficients);
    }

    @Override
    public int hashCode() {
        return coefficients.hashCode();
    }
}
