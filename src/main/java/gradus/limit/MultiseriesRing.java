package gradus.limit;

import gradus.calculus.Budget;
import gradus.exact.ExactEquality;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import gradus.series.Exact;
import gradus.series.ExactCoefficients;
import gradus.series.UndecidedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sums and products of expansions, and what their leading terms say: zero, sign, size. Whether a coefficient is
 * zero is settled by its terms as far as patience goes, then by a proof for the function it expands.
 */
final class MultiseriesRing {
    static final Multiseries ZERO = Multiseries.constant(Exact.ZERO);
    static final Multiseries ONE = Multiseries.constant(Exact.ONE);

    /** So many leading zeros are a reason to look for a proof that all are zero. */
    private static final int SUSPICION = 3;
    private static final int PATIENCE = 24;
    private static final int MAX_PROOF_SIZE = 600;
    private static final int PROOF_COST = 300;

    private final ExactCoefficients numbers;
    private final Scale scale;
    private final Budget budget;
    private final Map<Expr, Boolean> proofs = new HashMap<>();

    MultiseriesRing(ExactCoefficients numbers, Scale scale, Budget budget) {
        this.numbers = numbers;
        this.scale = scale;
        this.budget = budget;
    }

    ExactCoefficients numbers() {
        return numbers;
    }

    Scale scale() {
        return scale;
    }

    Multiseries number(Rational value) {
        return Multiseries.constant(Exact.of(value));
    }

    private Terms lazily(Supplier<Optional<Terms.Head>> source) {
        return Terms.of(() -> {
            budget.enter();
            try {
                return source.get();
            } finally {
                budget.leave();
            }
        });
    }

    /** The terms in powers of an element at least as fast as those of the expansion. */
    private static Terms terms(Multiseries u, Scale.Element element) {
        return u instanceof Multiseries.Sum sum && sum.element() == element
                ? sum.terms()
                : Terms.single(Exact.ZERO, u);
    }

    private Scale.Element fastest(Multiseries u, Multiseries v) {
        Scale.Element a = u instanceof Multiseries.Sum sum ? sum.element() : null;
        Scale.Element b = v instanceof Multiseries.Sum sum ? sum.element() : null;
        return a == null || b != null && scale.isFaster(b, a) ? b : a;
    }

    private static Optional<Exact> value(Multiseries u) {
        return u instanceof Multiseries.Constant constant ? Optional.of(constant.value()) : Optional.empty();
    }

    Multiseries add(Multiseries u, Multiseries v) {
        Optional<Exact> a = value(u);
        Optional<Exact> b = value(v);
        if (a.isPresent() && b.isPresent()) {
            return Multiseries.constant(numbers.add(a.get(), b.get()));
        }
        if (a.isPresent() && a.get().isEmpty() || b.isPresent() && b.get().isEmpty()) {
            return a.isPresent() && a.get().isEmpty() ? v : u;
        }
        Scale.Element element = fastest(u, v);
        return Multiseries.sum(element, sum(terms(u, element), terms(v, element)),
                () -> Expr.sum(u.function(), v.function()));
    }

    private Terms sum(Terms u, Terms v) {
        return lazily(() -> {
            Optional<Terms.Head> a = u.first();
            Optional<Terms.Head> b = v.first();
            if (a.isEmpty() || b.isEmpty()) {
                return a.isEmpty() ? b : a;
            }
            int order = compare(a.get().exponent(), b.get().exponent());
            if (order != 0) {
                Terms.Head first = order > 0 ? a.get() : b.get();
                Terms rest = sum(first.rest(), order > 0 ? v : u);
                return Optional.of(new Terms.Head(first.exponent(), first.coefficient(), rest));
            }
            return Optional.of(new Terms.Head(a.get().exponent(),
                    add(a.get().coefficient(), b.get().coefficient()), sum(a.get().rest(), b.get().rest())));
        });
    }

    int compare(Exact a, Exact b) {
        if (a.rational().isPresent() && b.rational().isPresent()) {
            return a.rational().get().compareTo(b.rational().get());
        }
        return a.equals(b) ? 0 : sign(a.plus(b.negate()));
    }

    /** The sign of a constant, zero where it cannot be told from zero. */
    int sign(Exact value) {
        return numbers.isZero(value) ? 0 : numbers.sign(value);
    }

    Multiseries negate(Multiseries u) {
        return multiply(number(Rational.MINUS_ONE), u);
    }

    Multiseries subtract(Multiseries u, Multiseries v) {
        return add(u, negate(v));
    }

    Multiseries multiply(Multiseries u, Multiseries v) {
        Optional<Exact> a = value(u);
        Optional<Exact> b = value(v);
        if (a.isPresent() && b.isPresent()) {
            return Multiseries.constant(numbers.multiply(a.get(), b.get()));
        }
        if (a.isPresent() || b.isPresent()) {
            return scaled(a.isPresent() ? v : u, a.isPresent() ? a.get() : b.orElseThrow());
        }
        Scale.Element element = fastest(u, v);
        return Multiseries.sum(element, product(terms(u, element), terms(v, element)),
                () -> Expr.product(u.function(), v.function()));
    }

    private Multiseries scaled(Multiseries u, Exact factor) {
        if (factor.isEmpty() || factor.equals(Exact.ONE)) {
            return factor.isEmpty() ? ZERO : u;
        }
        Multiseries.Sum sum = (Multiseries.Sum) u;
        return Multiseries.sum(sum.element(), shifted(sum.terms(), Exact.ZERO, Multiseries.constant(factor)),
                () -> Expr.product(factor.toExpr(), u.function()));
    }

    /** Every term times c·g^e. */
    Terms shifted(Terms terms, Exact exponent, Multiseries factor) {
        return lazily(() -> terms.first().map(head -> new Terms.Head(
                head.exponent().plus(exponent),
                multiply(head.coefficient(), factor),
                shifted(head.rest(), exponent, factor))));
    }

    Terms product(Terms u, Terms v) {
        return lazily(() -> {
            Optional<Terms.Head> a = u.first();
            Optional<Terms.Head> b = a.isEmpty() ? a : v.first();
            if (b.isEmpty()) {
                return Optional.empty();
            }
            Terms across = shifted(b.get().rest(), a.get().exponent(), a.get().coefficient());
            return Optional.of(new Terms.Head(
                    a.get().exponent().plus(b.get().exponent()),
                    multiply(a.get().coefficient(), b.get().coefficient()),
                    sum(across, product(a.get().rest(), v))));
        });
    }

    /** The first term of a sum whose coefficient is not zero; empty for a sum that is zero. */
    Optional<Terms.Head> lead(Multiseries.Sum u) {
        Terms rest = u.terms();
        for (int zeros = 0; zeros <= PATIENCE; zeros++) {
            Optional<Terms.Head> head = rest.first();
            if (head.isEmpty() || !isZeroWithin(head.get().coefficient(), u)) {
                u.startAt(rest);
                return head;
            }
            boolean ended = u.terms() == Terms.NONE || zeros == SUSPICION && isProvedZero(u);
            rest = ended ? Terms.NONE : head.get().rest();
        }
        throw new UndecidedException("a zero");
    }

    /** Whether a coefficient is zero; where that cannot be told it does not matter if the whole sum is zero. */
    private boolean isZeroWithin(Multiseries coefficient, Multiseries.Sum whole) {
        try {
            return isZero(coefficient);
        } catch (UndecidedException undecided) {
            if (!isProvedZero(whole)) {
                throw undecided;
            }
            whole.startAt(Terms.NONE);
            return true;
        }
    }

    boolean isZero(Multiseries u) {
        return u instanceof Multiseries.Constant constant
                ? numbers.isZero(constant.value())
                : lead((Multiseries.Sum) u).isEmpty();
    }

    private boolean isProvedZero(Multiseries u) {
        Expr function;
        try {
            function = u.function();
        } catch (UndecidedException tooLarge) {
            return false;
        }
        if (Trees.size(function, MAX_PROOF_SIZE) >= MAX_PROOF_SIZE) {
            return false;
        }
        return proofs.computeIfAbsent(function, e -> {
            budget.spend(PROOF_COST);
            return ExactEquality.isProved(e, Expr.num(0), List.of());
        });
    }

    /** −1, 0 or 1: the sign for large t. */
    int sign(Multiseries u) {
        if (u instanceof Multiseries.Constant constant) {
            return sign(constant.value());
        }
        return lead((Multiseries.Sum) u).map(head -> sign(head.coefficient())).orElse(0);
    }

    /** −1, 0 or 1: whether the size falls to zero, neither, or grows beyond bounds. Zero itself falls. */
    int growth(Multiseries u) {
        if (u instanceof Multiseries.Constant constant) {
            return numbers.isZero(constant.value()) ? -1 : 0;
        }
        Optional<Terms.Head> lead = lead((Multiseries.Sum) u);
        if (lead.isEmpty()) {
            return -1;
        }
        int exponent = sign(lead.get().exponent());
        return exponent != 0 ? exponent : growth(lead.get().coefficient());
    }

    /** The limit of an expansion that does not grow. */
    Exact limit(Multiseries u) {
        if (u instanceof Multiseries.Constant constant) {
            return constant.value();
        }
        Optional<Terms.Head> lead = lead((Multiseries.Sum) u);
        boolean level = lead.isPresent() && sign(lead.get().exponent()) == 0;
        return level ? limit(lead.get().coefficient()) : Exact.ZERO;
    }

    /** The leading term, as an expression. */
    Expr leadingTerm(Multiseries u) {
        if (u instanceof Multiseries.Constant constant) {
            return constant.value().toExpr();
        }
        Multiseries.Sum sum = (Multiseries.Sum) u;
        return lead(sum).map(head -> Expr.product(leadingTerm(head.coefficient()),
                Expr.power(sum.element().function(), head.exponent().toExpr()))).orElse(Expr.num(0));
    }
}
