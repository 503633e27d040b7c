package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Logarithm;
import gradus.exact.Generator.Opaque;
import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Variable;
import gradus.expr.Constant;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Signs that something has wherever it is defined, but at single points where it may be zero: by the range of its
 * values, or by that of what has the same sign. Each is 1 or −1, or 0 where none is forced.
 */
final class ForcedSign {
    private static final int BITS = 128;
    private static final int MAX_DEPTH = 4;
    private static final int MAX_TERMS = 60;
    private static final Rational HALF = Rational.HALF;
    /** Increasing functions through zero, between −π/2 and π/2 or between −1 and 1. */
    private static final Set<Function> BOUNDED_AND_ODD = EnumSet.of(Function.ASIN, Function.ATAN, Function.ERF);

    private final Generators generators;
    private final NormalFormArithmetic exact;
    private final Signs known;
    private final Map<String, Enclosure> everywhere = new HashMap<>();
    private int depth;

    ForcedSign(Generators generators, Signs known) {
        this.generators = generators;
        this.known = known;
        this.exact = new NormalFormArithmetic(generators, known.copy());
    }

    /** The sign of an atom. */
    int of(Atom atom) {
        if (depth >= MAX_DEPTH) {
            return 0;
        }
        depth++;
        try {
            int sign = byRange(atom);
            return sign != 0 || hasSwitches(atom) ? sign : byMake(atom);
        } catch (NoValueException | TooComplexException unknown) {
            return 0;
        } finally {
            depth--;
        }
    }

    /** Where something has a kink or a jump it may be zero on a stretch, which is no single point. */
    private boolean hasSwitches(Atom atom) {
        NormalForm form = exact.form(new Size(atom), Rational.ONE).times(exact.form(new Sign(atom), Rational.ONE));
        return SignSearch.mayBend(form, generators, known);
    }

    private int byRange(Atom atom) {
        Enclosure value = new FormValue(generators, BITS, box(atom)).atom(atom);
        return value.isUndefined() ? 0 : value.low().signum() > 0 ? 1 : value.high().signum() < 0 ? -1 : 0;
    }

    /** All values of the variables that the known signs allow. */
    private Map<String, Enclosure> box(Atom atom) {
        new Mentions(generators).variables(atom).forEach(
                name -> everywhere.computeIfAbsent(name, this::halfOrWhole));
        return everywhere;
    }

    private Enclosure halfOrWhole(String name) {
        int number = generators.find(new Sign(new Variable(name)));
        int sign = number < 0 ? 0 : known.value(number);
        return Enclosure.of(sign > 0 ? Dyadic.ZERO : Dyadic.MINUS_INFINITY, sign < 0 ? Dyadic.ZERO : Dyadic.PLUS_INFINITY);
    }

    private int byMake(Atom atom) {
        if (atom instanceof Logarithm logarithm) {
            return of(size(logarithm.generator()).plus(NormalForm.of(Rational.MINUS_ONE)));
        }
        if (atom instanceof Opaque call) {
            return BOUNDED_AND_ODD.contains(call.function()) ? of(call.arguments().get(0)) : 0;
        }
        return atom instanceof Composite composite && composite.sum().size() <= MAX_TERMS ? ofSum(composite.sum()) : 0;
    }

    private int ofSum(NormalForm sum) {
        int sign = byEnds(sum);
        sign = sign != 0 ? sign : byLogarithm(sum);
        return sign != 0 ? sign : byRoot(sum);
    }

    /** The sign of a form: that of the product of its factors. */
    private int of(NormalForm form) {
        NormalForm tidy = exact.tidying().tidy(form);
        if (tidy.isZero()) {
            return 0;
        }
        NormalForm sign = exact.sign(exact.factoring().split(tidy));
        int total = sign.coefficient().re().signum();
        for (Monomial.Power power : sign.monomial().powers()) {
            Atom atom = ((Sign) generators.get(power.generator())).of();
            int one = known.isKnown(power.generator()) ? known.value(power.generator()) : of(atom);
            total *= power.exponent().numerator().testBit(0) ? one : one * one;
        }
        return total;
    }

    /** A constant and bounded functions: nowhere below the one end nor above the other. */
    private int byEnds(NormalForm sum) {
        NormalForm constant = NormalForm.ZERO;
        NormalForm swing = NormalForm.ZERO;
        for (Map.Entry<Monomial, Gaussian> term : sum.terms().entrySet()) {
            Optional<Atom> only = only(term.getKey());
            boolean bounded = only.isPresent() && only.get() instanceof Opaque call
                    && BOUNDED_AND_ODD.contains(call.function());
            if (bounded) {
                Rational size = term.getValue().re().abs();
                swing = swing.plus(bound(((Opaque) only.get()).function()).times(Gaussian.of(size)));
            } else if (new Mentions(generators).variables(term.getKey()).isEmpty()) {
                constant = constant.plus(NormalForm.of(term.getKey(), term.getValue()));
            } else {
                return 0;
            }
        }
        if (swing.isZero()) {
            return 0;
        }
        return constantSign(constant.plus(swing.negate())) >= 0 ? 1 : constantSign(constant.plus(swing)) <= 0 ? -1 : 0;
    }

    private NormalForm bound(Function function) {
        return function == Function.ERF ? NormalForm.ONE : exact.constant(Constant.PI).times(Gaussian.of(HALF));
    }

    /** The sign of a constant; 0 only where it is zero. */
    private int constantSign(NormalForm constant) {
        if (constant.isZero()) {
            return 0;
        }
        return new FormValue(generators, BITS, Map.of()).of(constant).sign().orElseThrow(NoValueException::new);
    }

    /** q·ln A + s has the sign of q·(A − e^(−s/q)). */
    private int byLogarithm(NormalForm sum) {
        for (Map.Entry<Monomial, Gaussian> term : sum.terms().entrySet()) {
            Optional<Atom> only = only(term.getKey()).filter(Logarithm.class::isInstance);
            if (only.isPresent()) {
                Logarithm logarithm = (Logarithm) only.get();
                Rational q = term.getValue().re().times(written(term.getKey(), logarithm));
                NormalForm rest = sum.plus(NormalForm.of(term.getKey(), term.getValue()).negate());
                NormalForm other = exact.exp(exact.tidying().tidy(
                        rest.times(Gaussian.of(q.reciprocal().negate()))));
                int sign = of(size(logarithm.generator()).plus(other.negate()));
                if (sign != 0) {
                    return q.signum() * sign;
                }
            }
        }
        return 0;
    }

    /** P·√A + Q: where P²A > Q² it has the sign of P, where P²A < Q² that of Q. */
    private int byRoot(NormalForm sum) {
        for (Monomial.Power power : powers(sum)) {
            if (power.exponent().equals(HALF) && generators.get(power.generator()) instanceof Size) {
                int sign = byRoot(sum, power.generator());
                if (sign != 0) {
                    return sign;
                }
            }
        }
        return 0;
    }

    private int byRoot(NormalForm sum, int root) {
        NormalForm p = NormalForm.ZERO;
        NormalForm q = NormalForm.ZERO;
        for (Map.Entry<Monomial, Gaussian> term : sum.terms().entrySet()) {
            boolean rooted = term.getKey().exponent(root).equals(HALF);
            NormalForm one = NormalForm.of(rooted ? term.getKey().without(root) : term.getKey(), term.getValue());
            p = rooted ? p.plus(one) : p;
            q = rooted ? q : q.plus(one);
        }
        int first = of(p);
        if (first == 0 || q.isZero()) {
            return first;
        }
        int larger = of(p.times(p).times(size(root)).plus(q.times(q).negate()));
        return larger > 0 ? first : larger < 0 ? of(q) : 0;
    }

    private static Set<Monomial.Power> powers(NormalForm sum) {
        Set<Monomial.Power> powers = new LinkedHashSet<>();
        sum.sorted().keySet().forEach(term -> powers.addAll(term.powers()));
        return powers;
    }

    /** The atom whose value, or its negative, a term is but for a factor. */
    private Optional<Atom> only(Monomial term) {
        Atom found = null;
        for (Monomial.Power power : term.powers()) {
            Generator generator = generators.get(power.generator());
            Atom atom = generator instanceof Size size ? size.of() : generator instanceof Sign sign ? sign.of() : null;
            boolean fits = atom != null && power.exponent().equals(Rational.ONE)
                    && (found == null || found.equals(atom));
            if (!fits) {
                return Optional.empty();
            }
            found = atom;
        }
        return Optional.ofNullable(found).filter(atom -> term.exponent(generators.find(new Size(atom))).signum() > 0);
    }

    /** 1 where a term has the size and the sign of an atom; its known sign where that is put in. */
    private Rational written(Monomial term, Atom atom) {
        int sign = generators.find(new Sign(atom));
        if (sign >= 0 && !term.exponent(sign).isZero()) {
            return Rational.ONE;
        }
        int value = sign < 0 ? 0 : known.value(sign);
        if (value == 0) {
            throw new NoValueException();
        }
        return Rational.of(value);
    }

    /** What the size of something positive is made of. */
    private NormalForm size(int generator) {
        Atom atom = generators.get(generator) instanceof Size size ? size.of() : null;
        if (!(atom instanceof Composite composite)) {
            return NormalForm.of(Monomial.of(generator, Rational.ONE), Gaussian.ONE);
        }
        int sign = generators.find(new Sign(atom));
        int value = generators.isPositive(composite) ? 1 : sign < 0 ? 0 : known.value(sign);
        if (value == 0) {
            throw new NoValueException();
        }
        return composite.sum().times(Gaussian.of(Rational.of(value)));
    }
}
