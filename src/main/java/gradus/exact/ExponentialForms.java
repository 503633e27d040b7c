package gradus.exact;

import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Logarithm;
import gradus.exact.Generator.Opaque;
import gradus.exact.Generator.Size;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * e to a real form, and e to i times one, from which sines and cosines are made. The exponent is taken apart into
 * real terms, each of which makes one generator; logarithms and arcs give back what they were made of.
 */
final class ExponentialForms {
    /** Arcs are resolved up to this many times an angle. */
    private static final int MAX_TURNS = 8;

    private final NormalFormArithmetic arithmetic;
    private final Generators generators;
    private final Tidying tidying;

    ExponentialForms(NormalFormArithmetic arithmetic, Generators generators, Tidying tidying) {
        this.arithmetic = arithmetic;
        this.generators = generators;
        this.tidying = tidying;
    }

    /** e^u of a real form. */
    NormalForm exp(NormalForm u) {
        NormalForm total = NormalForm.ONE;
        for (Map.Entry<Monomial, Rational> term : realTerms(tidying.tidy(u)).entrySet()) {
            total = total.times(growth(term.getKey(), term.getValue()));
        }
        return tidying.tidy(total);
    }

    /** sin u = (e^(iu) − e^(−iu))/(2i). */
    NormalForm sin(NormalForm u) {
        Gaussian half = Gaussian.of(Rational.HALF).times(Gaussian.I.negate());
        return turned(u).plus(turned(u.negate()).negate()).times(half);
    }

    /** cos u = (e^(iu) + e^(−iu))/2. */
    NormalForm cos(NormalForm u) {
        return turned(u).plus(turned(u.negate())).times(Gaussian.of(Rational.HALF));
    }

    /** e^(iu) of a real form. */
    private NormalForm turned(NormalForm u) {
        NormalForm total = NormalForm.ONE;
        for (Map.Entry<Monomial, Rational> term : realTerms(tidying.tidy(u)).entrySet()) {
            total = total.times(turn(term.getKey(), term.getValue()));
        }
        return tidying.tidy(total);
    }

    /** The form as real monomials with rational coefficients; waves pair up with their conjugates. */
    private SortedMap<Monomial, Rational> realTerms(NormalForm u) {
        SortedMap<Monomial, Rational> terms = new TreeMap<>();
        for (Map.Entry<Monomial, Gaussian> term : u.sorted().entrySet()) {
            Monomial wave = term.getKey().only(generators::isWave);
            if (wave.isOne() && term.getValue().isReal()) {
                terms.merge(term.getKey(), term.getValue().re(), Rational::plus);
            } else if (!isPaired(u, term)) {
                throw new NoValueException();
            } else if (wave.compareTo(generators.conjugate(wave)) < 0) {
                addPair(terms, term.getKey().only(g -> !generators.isWave(g)), wave, term.getValue());
            }
        }
        terms.values().removeIf(Rational::isZero);
        return terms;
    }

    private boolean isPaired(NormalForm u, Map.Entry<Monomial, Gaussian> term) {
        Gaussian partner = u.terms().get(generators.conjugate(term.getKey()));
        return partner != null && partner.equals(term.getValue().conjugate());
    }

    /** (a + bi)·w plus its conjugate is a·(w + w̄) + b·(iw − iw̄). */
    private void addPair(SortedMap<Monomial, Rational> terms, Monomial rest, Monomial wave, Gaussian coefficient) {
        NormalForm turn = NormalForm.of(wave, Gaussian.ONE);
        NormalForm back = NormalForm.of(generators.conjugate(wave), Gaussian.ONE);
        add(terms, rest, turn.plus(back), coefficient.re());
        add(terms, rest, turn.plus(back.negate()).times(Gaussian.I), coefficient.im());
    }

    private void add(SortedMap<Monomial, Rational> terms, Monomial rest, NormalForm sum, Rational coefficient) {
        if (!coefficient.isZero()) {
            NormalForm value = arithmetic.real(new Composite(sum));
            Rational signed = coefficient.times(value.coefficient().re());
            terms.merge(rest.times(value.monomial()), signed, Rational::plus);
        }
    }

    /** e^(a·m); a logarithm in the exponent gives back what it is the logarithm of. */
    private NormalForm growth(Monomial m, Rational a) {
        for (Monomial.Power power : m.powers()) {
            if (generators.get(power.generator()) instanceof Size size && size.of() instanceof Logarithm of) {
                NormalForm logarithm = tidying.tidy(arithmetic.real(of));
                if (logarithm.isSingle() && logarithm.monomial().equals(m)) {
                    Rational exponent = a.times(logarithm.coefficient().re());
                    return NormalForm.of(Monomial.of(of.generator(), exponent), Gaussian.ONE);
                }
            }
        }
        return arithmetic.form(new Generator.Exponential(m), a);
    }

    private NormalForm turn(Monomial m, Rational b) {
        if (b.isInteger() && b.abs().compareTo(Rational.of(MAX_TURNS)) <= 0) {
            for (Monomial.Power power : m.powers()) {
                if (generators.get(power.generator()) instanceof Size size && size.of() instanceof Opaque arc
                        && m.equals(arithmetic.real(arc).monomial()) && isArc(arc.function())) {
                    return arcTurn(arc, b.toInt());
                }
            }
        }
        int pi = generators.number(new Size(new Generator.Pi()));
        Monomial whole = m.only(g -> g != pi);
        boolean halves = b.isInteger() && m.exponent(pi).isOne() && !whole.isOne();
        return halves && FloorBounds.isWhole(whole, generators)
                ? halfTurns(whole, b) : arithmetic.form(new Generator.Wave(m), b);
    }

    /** e^(iπ·b·n) of a whole n is (−1)^n for an odd b, and one for an even b. */
    private NormalForm halfTurns(Monomial whole, Rational b) {
        return b.numerator().testBit(0)
                ? arithmetic.whole().parity(NormalForm.of(whole, Gaussian.ONE)) : NormalForm.ONE;
    }

    private static boolean isArc(Function function) {
        return function == Function.ASIN || function == Function.ATAN;
    }

    /** e^(i·asin a) = √(1−a²) + ia, e^(i·atan a) = (1 + ia)/√(1+a²). */
    private NormalForm arcTurn(Opaque arc, int turns) {
        NormalForm a = arc.arguments().get(0);
        NormalForm square = arithmetic.multiply(a, a);
        NormalForm imaginary = a.times(turns > 0 ? Gaussian.I : Gaussian.I.negate());
        NormalForm turn = arc.function() == Function.ASIN
                ? arithmetic.power(NormalForm.ONE.plus(square.negate()), Rational.HALF).plus(imaginary)
                : NormalForm.ONE.plus(imaginary)
                        .times(arithmetic.power(NormalForm.ONE.plus(square), Rational.HALF.negate()));
        return tidying.tidy(turn.pow(Math.abs(turns)));
    }
}
