package gradus.exact;

import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.expr.Rational;
import java.math.BigInteger;
import java.util.Map;

/**
 * Whether a form is zero: sums that occur as factors are multiplied out, the latest first, until only generators
 * are left that nothing relates. Sound; not complete, since generators may be related in ways not known here.
 */
final class ZeroTest {
    private static final int MAX_POWER = 60;

    private final Generators generators;
    private final Tidying tidying;

    ZeroTest(Generators generators, Tidying tidying) {
        this.generators = generators;
        this.tidying = tidying;
    }

    boolean holds(NormalForm form) {
        return rest(form).isZero();
    }

    /** What is left: zero just where the form is, wherever that is defined. */
    NormalForm rest(NormalForm form) {
        NormalForm rest = tidying.tidy(form);
        for (int g = generators.count() - 1; g >= 0 && !rest.isZero(); g--) {
            rest = withoutSum(rest, g);
        }
        return rest;
    }

    /** The form times powers of a sum that make it one in which the sum is no factor any more. */
    NormalForm withoutSum(NormalForm form, int g) {
        Generator generator = generators.get(g);
        if (generator instanceof Size size && size.of() instanceof Composite composite) {
            return multipliedOut(form, g, size(composite));
        }
        return form;
    }

    /** The size of a sum that is the generator of that number, multiplied out. */
    NormalForm sum(int g) {
        return size((Composite) ((Size) generators.get(g)).of());
    }

    private NormalForm size(Composite composite) {
        boolean positive = Tidying.isPositive(composite, generators);
        return positive ? composite.sum() : composite.sum().times(sign(composite));
    }

    private NormalForm sign(Composite composite) {
        return NormalForm.of(Monomial.of(generators.number(new Sign(composite)), Rational.ONE), Gaussian.ONE);
    }

    /** Multiplies by a power of the sum that leaves no negative exponent, then puts the sum for the generator. */
    private NormalForm multipliedOut(NormalForm form, int g, NormalForm sum) {
        Rational least = Rational.ZERO;
        boolean present = false;
        for (Monomial monomial : form.terms().keySet()) {
            Rational exponent = monomial.exponent(g);
            present |= !exponent.isZero();
            least = exponent.compareTo(least) < 0 ? exponent : least;
        }
        if (!present) {
            return form;
        }
        BigInteger shift = least.floor().negate();
        NormalForm.Sum total = new NormalForm.Sum();
        NormalForm[] powers = new NormalForm[MAX_POWER + 1];
        for (Map.Entry<Monomial, Gaussian> term : form.terms().entrySet()) {
            Rational exponent = term.getKey().exponent(g).plus(Rational.of(shift));
            if (exponent.floor().compareTo(BigInteger.valueOf(MAX_POWER)) > 0) {
                throw new NoValueException();
            }
            int whole = exponent.floor().intValueExact();
            Monomial rest = term.getKey().without(g)
                    .times(Monomial.of(g, exponent.minus(Rational.of(whole))));
            powers[whole] = powers[whole] == null ? sum.pow(whole) : powers[whole];
            tidying.spend(powers[whole].size());
            total.add(powers[whole].times(NormalForm.of(rest, term.getValue())));
        }
        return tidying.tidy(total.form());
    }
}
