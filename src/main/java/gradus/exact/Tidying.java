package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Prime;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Wave;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.math.BigInteger;

/** Brings each term to its one form: signs reduced, whole powers of primes multiplied in, turns by π resolved. */
final class Tidying {
    private static final int MAX_EXPONENT_BITS = 20;

    private final Generators generators;
    private final Signs signs;

    Tidying(Generators generators, Signs signs) {
        this.generators = generators;
        this.signs = signs;
    }

    NormalForm tidy(NormalForm form) {
        spend(form.size());
        for (Monomial monomial : form.terms().keySet()) {
            if (!isTidy(monomial)) {
                return form.map(this::term);
            }
        }
        return form;
    }

    void spend(int terms) {
        generators.spend(terms);
    }

    /** Whether a monomial certainly is in its one form already. */
    private boolean isTidy(Monomial monomial) {
        for (Monomial.Power power : monomial.powers()) {
            Generator generator = generators.get(power.generator());
            boolean sign = generator instanceof Generator.Sign;
            boolean prime = generator instanceof Size size && size.of() instanceof Prime;
            boolean turn = generator instanceof Wave wave && isPi(wave.angle());
            if (sign && (!power.exponent().isOne() || signs.isExpressed(power.generator())) || turn
                    || prime && (power.exponent().signum() < 0 || power.exponent().compareTo(Rational.ONE) >= 0)) {
                return false;
            }
        }
        return true;
    }

    Monomial signs(Monomial monomial) {
        return monomial.only(generators::isSign);
    }

    Monomial withoutSigns(Monomial monomial) {
        return monomial.only(g -> !generators.isSign(g));
    }

    private NormalForm term(NormalForm term) {
        NormalForm total = signs.reduce(term, generators);
        for (Monomial.Power power : term.monomial().powers()) {
            Generator generator = generators.get(power.generator());
            if (generator instanceof Size size && size.of() instanceof Prime prime) {
                total = total.times(wholePart(power.generator(), prime, power.exponent()));
            } else if (generator instanceof Wave wave && isPi(wave.angle())) {
                total = total.times(NormalForm.of(Monomial.of(power.generator(), power.exponent().negate()),
                        Gaussian.ONE)).times(halfTurns(power.generator(), power.exponent()));
            }
        }
        return total;
    }

    /** Replaces p^(n+r) by the number p^n times p^r: the factor that does so. */
    private static NormalForm wholePart(int generator, Prime prime, Rational exponent) {
        if (exponent.floor().bitLength() > MAX_EXPONENT_BITS) {
            throw new NoValueException();
        }
        int whole = exponent.floor().intValueExact();
        Rational value = Rational.of(prime.value()).pow(whole);
        return NormalForm.of(Monomial.of(generator, Rational.of(-whole)), Gaussian.of(value));
    }

    private boolean isPi(Monomial angle) {
        return angle.powers().size() == 1
                && angle.powers().get(0).exponent().isOne()
                && generators.get(angle.powers().get(0).generator()) instanceof Size size
                && size.of() instanceof Generator.Pi;
    }

    /** e^(iπr): exact for multiples of π/12, else with r brought between 0 and 1/2. */
    private NormalForm halfTurns(int generator, Rational r) {
        Rational quarter = Rational.HALF;
        BigInteger quarters = r.dividedBy(quarter).floor();
        Rational rest = r.minus(quarter.times(Rational.of(quarters)));
        NormalForm turned = NormalForm.of(switch (quarters.mod(BigInteger.valueOf(4)).intValue()) {
            case 0 -> Gaussian.ONE;
            case 1 -> Gaussian.I;
            case 2 -> Gaussian.ONE.negate();
            default -> Gaussian.I.negate();
        });
        return turned.times(withinQuarter(generator, rest));
    }

    private NormalForm withinQuarter(int generator, Rational rest) {
        Rational twelfths = rest.times(Rational.of(12));
        if (!twelfths.isInteger()) {
            return NormalForm.of(Monomial.of(generator, rest), Gaussian.ONE);
        }
        NormalForm sixth = root(3).plus(NormalForm.of(Gaussian.I)).times(Gaussian.of(Rational.HALF));
        NormalForm quarter = root(2).times(NormalForm.ONE.plus(NormalForm.of(Gaussian.I)))
                .times(Gaussian.of(Rational.HALF));
        NormalForm third = term3(sixth);
        NormalForm back = third.times(conjugate(quarter));
        return switch (twelfths.toInt()) {
            case 0 -> NormalForm.ONE;
            case 1 -> tidyPrimes(back);
            case 2 -> sixth;
            case 3 -> quarter;
            case 4 -> third;
            default -> tidyPrimes(sixth.times(quarter));
        };
    }

    /** e^(iπ/3) from e^(iπ/6). */
    private NormalForm term3(NormalForm sixth) {
        return tidyPrimes(sixth.times(sixth));
    }

    /** The complex conjugate of a sum of real radicals with complex coefficients. */
    private static NormalForm conjugate(NormalForm form) {
        return form.map(term -> NormalForm.of(term.monomial(),
                new Gaussian(term.coefficient().re(), term.coefficient().im().negate())));
    }

    private NormalForm tidyPrimes(NormalForm form) {
        return form.map(this::term);
    }

    private NormalForm root(int n) {
        int generator = generators.number(new Size(new Prime(BigInteger.valueOf(n))));
        return NormalForm.of(Monomial.of(generator, Rational.HALF), Gaussian.ONE);
    }

    /** Whether an atom is positive by its make: a constant, a factorial, or a sum of positive terms or of squares. */
    static boolean isPositive(Atom atom, Generators generators) {
        return atom instanceof Generator.Pi || atom instanceof Prime
                || atom instanceof Generator.Opaque call && call.function() == Function.FACTORIAL
                || atom instanceof Composite composite && generators.isPositive(composite);
    }
}
