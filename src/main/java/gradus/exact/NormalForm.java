package gradus.exact;

import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A finite sum of coefficients times monomials, the shape in which exact values are compared. Two forms made by
 * the same {@link NormalFormArithmetic} that are equal as maps are equal values; unequal maps may still be equal
 * until {@link NormalFormArithmetic#isZero} has multiplied denominators out.
 */
final class NormalForm {
    static final NormalForm ZERO = new NormalForm(Map.of());
    static final NormalForm ONE = of(Gaussian.ONE);
    /** More terms than this are not worth a proof. */
    private static final int MAX_TERMS = 3_000;
    private static final int MAX_BITS = 20_000;

    private final Map<Monomial, Gaussian> terms;
    private int hash;

    private NormalForm(Map<Monomial, Gaussian> terms) {
        this.terms = terms;
    }

    static NormalForm of(Gaussian value) {
        return of(Monomial.ONE, value);
    }

    static NormalForm of(Rational value) {
        return of(Gaussian.of(value));
    }

    static NormalForm of(Monomial monomial, Gaussian coefficient) {
        return coefficient.isZero() ? ZERO : new NormalForm(Map.of(monomial, coefficient));
    }

    /** A sum in the making: equal monomials are gathered as they come. */
    static final class Sum {
        private final Map<Monomial, Gaussian> terms = new HashMap<>();

        void add(Monomial monomial, Gaussian coefficient) {
            Gaussian known = terms.putIfAbsent(monomial, coefficient);
            if (known != null) {
                put(monomial, known.plus(coefficient));
            }
        }

        private void put(Monomial monomial, Gaussian coefficient) {
            if (coefficient.isZero()) {
                terms.remove(monomial);
            } else {
                terms.put(monomial, coefficient);
            }
        }

        void add(NormalForm form) {
            form.terms.forEach(this::add);
        }

        /** The sum; nothing may be added afterwards. */
        NormalForm form() {
            if (terms.size() > MAX_TERMS) {
                throw new TooComplexException(Message.of("exact.too-many-terms", MAX_TERMS));
            }
            return new NormalForm(terms);
        }
    }

    Map<Monomial, Gaussian> terms() {
        return Collections.unmodifiableMap(terms);
    }

    /** The terms in the fixed order of monomials. */
    SortedMap<Monomial, Gaussian> sorted() {
        return new TreeMap<>(terms);
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    int size() {
        return terms.size();
    }

    boolean isSingle() {
        return terms.size() == 1;
    }

    /** The monomial of a form that {@link #isSingle}. */
    Monomial monomial() {
        return terms.keySet().iterator().next();
    }

    /** The coefficient of a form that {@link #isSingle}. */
    Gaussian coefficient() {
        return terms.values().iterator().next();
    }

    boolean isReal() {
        return terms.values().stream().allMatch(Gaussian::isReal);
    }

    NormalForm plus(NormalForm other) {
        if (other.isZero() || isZero()) {
            return isZero() ? other : this;
        }
        Effort.spend(1 + size() + other.size());
        Sum sum = new Sum();
        sum.add(this);
        sum.add(other);
        return sum.form();
    }

    NormalForm negate() {
        return times(Gaussian.of(Rational.MINUS_ONE));
    }

    NormalForm times(Gaussian factor) {
        if (factor.isZero() || factor.equals(Gaussian.ONE)) {
            return factor.isZero() ? ZERO : this;
        }
        Map<Monomial, Gaussian> product = new HashMap<>(terms);
        Effort.spend(terms.size());
        product.replaceAll((monomial, coefficient) -> coefficient.times(factor));
        return new NormalForm(product);
    }

    NormalForm times(NormalForm other) {
        if ((long) size() * other.size() > 40L * MAX_TERMS) {
            throw new TooComplexException(Message.of("exact.too-many-terms", MAX_TERMS));
        }
        if (equals(ONE) || other.equals(ONE)) {
            return equals(ONE) ? other : this;
        }
        Effort.spend(1 + (long) size() * other.size());
        Sum product = new Sum();
        for (Map.Entry<Monomial, Gaussian> a : terms.entrySet()) {
            for (Map.Entry<Monomial, Gaussian> b : other.terms.entrySet()) {
                Gaussian coefficient = a.getValue().times(b.getValue());
                long bits = coefficient.re().bits();
                Effort.spendOnNumbers(bits);
                if (bits > MAX_BITS) {
                    throw new TooComplexException(Message.of("exact.too-many-terms", MAX_TERMS));
                }
                product.add(a.getKey().times(b.getKey()), coefficient);
            }
        }
        return product.form();
    }

    /** A whole power by repeated squaring. */
    NormalForm pow(int n) {
        NormalForm total = ONE;
        NormalForm square = this;
        for (int rest = n; rest > 0; rest >>= 1) {
            total = (rest & 1) == 1 ? total.times(square) : total;
            square = rest > 1 ? square.times(square) : square;
        }
        return total;
    }

    /** Every term changed, equal ones gathered. */
    NormalForm map(UnaryOperator<NormalForm> change) {
        Effort.spend(1 + size());
        Sum total = new Sum();
        for (Map.Entry<Monomial, Gaussian> term : terms.entrySet()) {
            total.add(change.apply(of(term.getKey(), term.getValue())));
        }
        return total.form();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof NormalForm form && hashCode() == form.hashCode() && terms.equals(form.terms);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = terms.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return sorted().toString();
    }

    /** Whether the first term in the fixed order has a negative coefficient. */
    boolean leadsNegative() {
        Gaussian leading = sorted().get(sorted().firstKey());
        return leading.re().signum() < 0 || leading.re().isZero() && leading.im().signum() < 0;
    }
}
