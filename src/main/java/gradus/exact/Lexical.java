package gradus.exact;

import gradus.expr.Rational;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Division and square roots of sums, exact or not at all. Terms are taken in lexical order of their exponents, which
 * multiplication keeps, so that the leading term of a product is the product of the leading terms.
 */
final class Lexical implements Comparator<Monomial> {
    private static final int MAX_STEPS = 60;
    /** The coefficients of a quotient that comes out are about as long as those divided; of one that does not, longer each step. */
    private static final int SPARE_BITS = 64;
    private static final int TIMES_BITS = 4;

    private final Tidying tidying;

    Lexical(Tidying tidying) {
        this.tidying = tidying;
    }

    NormalForm tidy(NormalForm form) {
        return tidying.tidy(form);
    }

    @Override
    public int compare(Monomial left, Monomial right) {
        List<Monomial.Power> a = left.powers();
        List<Monomial.Power> b = right.powers();
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            Monomial.Power p = a.get(i);
            Monomial.Power q = b.get(i);
            if (p.generator() != q.generator()) {
                return p.generator() < q.generator() ? p.exponent().signum() : -q.exponent().signum();
            }
            int order = p.exponent().compareTo(q.exponent());
            if (order != 0) {
                return order;
            }
        }
        return a.size() > common ? a.get(common).exponent().signum()
                : b.size() > common ? -b.get(common).exponent().signum() : 0;
    }

    private NormalForm leading(NormalForm form) {
        Monomial leading = Collections.max(form.terms().keySet(), this);
        return NormalForm.of(leading, form.terms().get(leading));
    }

    private NormalForm last(NormalForm form) {
        Monomial last = Collections.min(form.terms().keySet(), this);
        return NormalForm.of(last, form.terms().get(last));
    }

    private Monomial bound(NormalForm one, NormalForm other) {
        return tidying.withoutSigns(one.monomial().times(other.monomial().pow(Rational.MINUS_ONE)));
    }

    private NormalForm quotient(NormalForm one, NormalForm other) {
        return tidying.tidy(NormalForm.of(one.monomial().times(other.monomial().pow(Rational.MINUS_ONE)),
                one.coefficient().times(other.coefficient().reciprocal())));
    }

    /** The sum that times the divisor is the dividend, where there is one. */
    Optional<NormalForm> divide(NormalForm dividend, NormalForm divisor) {
        NormalForm leading = leading(divisor);
        Monomial least = bound(last(dividend), last(divisor));
        NormalForm quotient = NormalForm.ZERO;
        NormalForm rest = dividend;
        int mostBits = SPARE_BITS + TIMES_BITS * (largest(dividend) + largest(divisor));
        for (int step = 0; step < MAX_STEPS && !rest.isZero(); step++) {
            NormalForm term = quotient(leading(rest), leading);
            boolean hopeless = !term.isSingle() || bits(term.coefficient()) > mostBits;
            if (hopeless || compare(tidying.withoutSigns(term.monomial()), least) < 0) {
                return Optional.empty();
            }
            quotient = quotient.plus(term);
            tidying.spend(rest.size() + divisor.size());
            rest = rest.plus(tidying.tidy(term.times(divisor)).negate());
        }
        return rest.isZero() ? Optional.of(quotient) : Optional.empty();
    }

    private static int largest(NormalForm form) {
        return form.terms().values().stream().mapToInt(Lexical::bits).max().orElse(0);
    }

    private static int bits(Gaussian coefficient) {
        return Math.max(coefficient.re().bits(), coefficient.im().bits());
    }

    /** A sum whose square this is, where there is one; the first coefficient must be a square. */
    Optional<NormalForm> squareRoot(NormalForm square) {
        NormalForm leading = leading(square);
        Optional<Gaussian> unit = squareRoot(leading.coefficient());
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        NormalForm first = NormalForm.of(leading.monomial().pow(Rational.HALF), unit.get());
        if (!isWholeInSigns(leading.monomial())) {
            return Optional.empty();
        }
        Monomial least = tidying.withoutSigns(last(square).monomial()).pow(Rational.HALF);
        NormalForm root = first;
        NormalForm rest = square.plus(tidying.tidy(root.times(root)).negate());
        for (int step = 0; step < MAX_STEPS && !rest.isZero(); step++) {
            NormalForm term = quotient(leading(rest), first).times(Gaussian.of(Rational.HALF));
            boolean over = !term.isSingle() || root.size() >= square.size()
                    || compare(tidying.withoutSigns(term.monomial()), least) < 0;
            if (over) {
                return Optional.empty();
            }
            root = root.plus(term);
            rest = square.plus(tidying.tidy(root.times(root)).negate());
        }
        return rest.isZero() ? Optional.of(root) : Optional.empty();
    }

    private boolean isWholeInSigns(Monomial leading) {
        return tidying.signs(leading).isOne();
    }

    /** Of a rational number, which may be negative. */
    private static Optional<Gaussian> squareRoot(Gaussian value) {
        if (!value.isReal()) {
            return Optional.empty();
        }
        Gaussian turn = value.re().signum() < 0 ? Gaussian.I : Gaussian.ONE;
        return value.re().abs().root(2).map(root -> Gaussian.of(root).times(turn));
    }
}
