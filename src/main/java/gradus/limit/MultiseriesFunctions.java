package gradus.limit;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import gradus.series.Exact;
import gradus.series.ExactCoefficients;
import gradus.series.Germ;
import gradus.series.Jet;
import gradus.series.NoSeriesException;
import gradus.series.UndecidedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Functions of expansions: power series of what is small, and powers, logarithms and exponentials, which extend
 * the scale. Every method expects an argument for which the function exists, or says so.
 */
final class MultiseriesFunctions {
    private final MultiseriesRing ring;
    private final ExactCoefficients numbers;
    private final Scale scale;

    MultiseriesFunctions(MultiseriesRing ring) {
        this.ring = ring;
        this.numbers = ring.numbers();
        this.scale = ring.scale();
    }

    /** The series at an expansion that falls to zero. */
    Multiseries at(PowerSeries series, Multiseries small) {
        if (!(small instanceof Multiseries.Sum sum) || ring.isZero(small)) {
            return Multiseries.constant(series.coefficient().apply(0));
        }
        Terms.Head lead = ring.lead(sum).orElseThrow();
        boolean level = ring.sign(lead.exponent()) == 0;
        Multiseries inner = level ? lead.coefficient() : MultiseriesRing.ZERO;
        Terms terms = level ? lead.rest() : sum.terms();
        return Multiseries.sum(sum.element(), horner(series, 0, inner, terms),
                () -> series.function().at(small.function(), 0));
    }

    /** P_j + d·(P_(j+1) + d·(…)) where P_j is the j-th derivative over j! at the part in slower functions. */
    private Terms horner(PowerSeries series, int j, Multiseries inner, Terms terms) {
        if (j > series.end()) {
            return Terms.NONE;
        }
        return Terms.of(() -> Optional.of(new Terms.Head(
                Exact.ZERO,
                at(series.derived(j), inner),
                ring.product(terms, horner(series, j + 1, inner, terms)))));
    }

    /** A non-zero sum written as c·g^e·(1 + small). */
    private record Factored(Terms.Head lead, Scale.Element element, Multiseries small) {
    }

    private Factored factored(Multiseries.Sum u) {
        Terms.Head lead = ring.lead(u).orElseThrow(() -> new UndecidedException("zero"));
        Multiseries reciprocal = power(lead.coefficient(), Exact.of(Rational.MINUS_ONE));
        Exact down = lead.exponent().negate();
        Terms terms = ring.shifted(lead.rest(), down, reciprocal);
        Multiseries small = Multiseries.sum(u.element(), terms, () -> Expr.sum(
                Expr.product(u.function(), reciprocal.function(),
                        Expr.power(u.element().function(), down.toExpr())),
                Expr.num(-1)));
        return new Factored(lead, u.element(), small);
    }

    /** u^r for u that is not zero, positive unless r is whole. */
    Multiseries power(Multiseries u, Exact r) {
        if (u instanceof Multiseries.Constant constant) {
            return Multiseries.constant(existing(numbers.power(constant.value(), r)));
        }
        if (r.isEmpty() || r.equals(Exact.ONE)) {
            return r.isEmpty() ? MultiseriesRing.ONE : u;
        }
        Factored parts = factored((Multiseries.Sum) u);
        Multiseries monomial = ring.multiply(
                power(parts.lead().coefficient(), r),
                Multiseries.power(parts.element(), parts.lead().exponent().times(r)));
        Multiseries product = ring.multiply(monomial, at(PowerSeries.binomial(r), parts.small()));
        return named(product, () -> Expr.power(u.function(), r.toExpr()));
    }

    private static Exact existing(Exact value) {
        if (value.isUndefined()) {
            throw new UndecidedException("a value that does not exist");
        }
        return value;
    }

    /** The same expansion under a simpler name for its function. */
    private static Multiseries named(Multiseries u, Supplier<Expr> function) {
        return u instanceof Multiseries.Sum sum ? Multiseries.sum(sum.element(), sum.terms(), function) : u;
    }

    /** ln u for positive u. */
    Multiseries ln(Multiseries u) {
        if (u instanceof Multiseries.Constant constant) {
            return Multiseries.constant(existing(numbers.apply(Function.LN, List.of(constant.value()))));
        }
        Factored parts = factored((Multiseries.Sum) u);
        Multiseries sum = ring.add(ln(parts.lead().coefficient()), at(PowerSeries.logarithm(), parts.small()));
        Exact exponent = parts.lead().exponent();
        Multiseries value = exponent.isEmpty() ? sum : ring.add(
                ring.multiply(Multiseries.constant(exponent), scale.logarithm(parts.element())), sum);
        return named(value, () -> Expr.call(Function.LN, u.function()));
    }

    Multiseries exp(Multiseries u) {
        if (u instanceof Multiseries.Constant constant) {
            return Multiseries.constant(existing(numbers.apply(Function.EXP, List.of(constant.value()))));
        }
        Multiseries.Sum sum = (Multiseries.Sum) u;
        Optional<Terms.Head> lead = ring.lead(sum);
        if (lead.isEmpty()) {
            return MultiseriesRing.ONE;
        }
        int exponent = ring.sign(lead.get().exponent());
        Multiseries value = exponent < 0 ? at(PowerSeries.exponential(), u)
                : exponent > 0 ? expOfLarge(sum)
                : expOfLevel(sum, lead.get());
        return named(value, () -> Expr.call(Function.EXP, u.function()));
    }

    private Multiseries expOfLevel(Multiseries.Sum u, Terms.Head lead) {
        Multiseries rest = Multiseries.sum(u.element(), lead.rest(),
                () -> Expr.sum(u.function(), Expr.negate(lead.coefficient().function())));
        return ring.multiply(exp(lead.coefficient()), at(PowerSeries.exponential(), rest));
    }

    /** A power of a function in the scale times the exponential of something smaller; else a new function of it. */
    private Multiseries expOfLarge(Multiseries.Sum u) {
        List<Scale.Element> faster = scale.fasterThan(u.element());
        for (int i = 0; i < faster.size(); i++) {
            Multiseries logarithm = scale.logarithm(faster.get(i));
            Multiseries ratio = ring.multiply(u, power(logarithm, Exact.of(Rational.MINUS_ONE)));
            int growth = ring.growth(ratio);
            if (growth == 0) {
                Exact factor = ring.limit(ratio);
                Multiseries rest = ring.subtract(u, ring.multiply(Multiseries.constant(factor), logarithm));
                return ring.multiply(Multiseries.power(faster.get(i), factor), exp(rest));
            }
            if (growth > 0) {
                return inserted(u, i);
            }
        }
        return inserted(u, faster.size());
    }

    private Multiseries inserted(Multiseries.Sum u, int index) {
        int sign = ring.sign(u);
        Multiseries size = sign < 0 ? ring.negate(u) : u;
        return Multiseries.power(scale.insertExponential(size, index), Exact.of(Rational.of(sign)));
    }

    /**
     * A function of the table at an expansion with a finite limit, by its Taylor series there; empty where it has
     * none.
     */
    Optional<Multiseries> smooth(Function function, Multiseries u) {
        Exact point = ring.limit(u);
        Multiseries small = ring.subtract(u, Multiseries.constant(point));
        try {
            Germ<Exact> germ = germ(function, point);
            boolean plain = germ.q() == 1 && !germ.branched() && germ.jet().isRegular();
            return plain ? Optional.of(at(series(function, germ.jet(), point), small)) : Optional.empty();
        } catch (NoSeriesException none) {
            return Optional.empty();
        }
    }

    private Germ<Exact> germ(Function function, Exact point) {
        String name = "z";
        Germ.Line<Exact> line = new Germ.Line<>(Map.of(name, point), Map.of(name, Exact.ONE));
        return Germ.of(Expr.call(function, Expr.var(name)), line, numbers, 1);
    }

    private static PowerSeries series(Function function, Jet<Exact> jet, Exact point) {
        Expr z = Expr.var("z");
        return PowerSeries.of(jet, Expr.call(function, point.isEmpty() ? z : Expr.sum(point.toExpr(), z)));
    }

    /** ±π/2 − atan(1/u) for u that grows. */
    Multiseries atanOfLarge(Multiseries u) {
        Multiseries turned = smooth(Function.ATAN, power(u, Exact.of(Rational.MINUS_ONE))).orElseThrow();
        Multiseries quarter = multiple(Constant.PI, Rational.of(ring.sign(u), 2));
        return named(ring.subtract(quarter, turned), () -> Expr.call(Function.ATAN, u.function()));
    }

    Multiseries multiple(Constant constant, Rational factor) {
        return Multiseries.constant(numbers.constant(constant).times(factor));
    }

    /** ±1 ∓ exp(−u²)/(√π·|u|)·Σ … for u that grows. */
    Multiseries erfOfLarge(Multiseries u) {
        Multiseries square = power(u, Exact.of(Rational.TWO));
        Multiseries z = power(ring.multiply(ring.number(Rational.TWO), square), Exact.of(Rational.MINUS_ONE));
        Exact root = numbers.power(numbers.constant(Constant.PI), Rational.of(-1, 2));
        Multiseries factor = ring.multiply(exp(ring.negate(square)),
                ring.multiply(power(u, Exact.of(Rational.MINUS_ONE)), Multiseries.constant(root)));
        Multiseries rest = ring.multiply(factor, at(PowerSeries.complementaryError(), z));
        return named(ring.subtract(ring.number(Rational.of(ring.sign(u))), rest),
                () -> Expr.call(Function.ERF, u.function()));
    }

    /** Stirling's formula, for u that grows. */
    Multiseries factorialOfLarge(Multiseries u) {
        Multiseries reciprocal = power(u, Exact.of(Rational.MINUS_ONE));
        Multiseries half = ring.number(Rational.HALF);
        Multiseries ln = ln(u);
        Multiseries turn = ln(multiple(Constant.PI, Rational.TWO));
        Multiseries main = ring.add(ring.subtract(ring.multiply(u, ln), u),
                ring.multiply(half, ring.add(ln, turn)));
        Multiseries series = ring.multiply(reciprocal,
                at(PowerSeries.stirling(), power(reciprocal, Exact.of(Rational.TWO))));
        Supplier<Expr> factorial = () -> Expr.call(Function.FACTORIAL, u.function());
        return named(exp(named(ring.add(main, series), () -> Expr.call(Function.LN, factorial.get()))), factorial);
    }

    MultiseriesRing ring() {
        return ring;
    }

    /** Whether a constant holds a variable, of which no sign is known. */
    static boolean isOpen(Exact value) {
        return !Trees.isConstant(value.toExpr());
    }
}
