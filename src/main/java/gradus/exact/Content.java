package gradus.exact;

import gradus.expr.Rational;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A form as a single term times a sum that has no common factor and whose first coefficient is one (or, where there
 * are complex coefficients that must stay together, has size one).
 *
 * @param factor    one term
 * @param primitive the rest; one where the form is a single term
 */
record Content(NormalForm factor, NormalForm primitive) {
    /** Whether the factor is all there is. */
    boolean isWhole() {
        return primitive.equals(NormalForm.ONE);
    }

    /** @param complex whether complex parts may be split off as well */
    static Content of(NormalForm form, Generators generators, boolean complex) {
        if (form.isZero()) {
            throw new NoValueException();
        }
        if (form.isSingle()) {
            return new Content(form, NormalForm.ONE);
        }
        Monomial common = common(form, generators, complex);
        Monomial inverse = common.pow(Rational.MINUS_ONE);
        NormalForm rest = form.times(NormalForm.of(inverse, Gaussian.ONE));
        SortedMap<Monomial, Gaussian> terms = rest.sorted();
        Gaussian leading = terms.get(terms.firstKey());
        Gaussian unit = complex || leading.isReal() ? leading : Gaussian.of(size(leading));
        return new Content(NormalForm.of(common, unit), rest.times(unit.reciprocal()));
    }

    private static Rational size(Gaussian leading) {
        return leading.re().isZero() ? leading.im() : leading.re();
    }

    /** Each generator to the least exponent that it has in any term. */
    private static Monomial common(NormalForm form, Generators generators, boolean complex) {
        Set<Integer> present = new TreeSet<>();
        form.terms().keySet().forEach(monomial -> present.addAll(monomial.exponents().keySet()));
        SortedMap<Integer, Rational> least = new TreeMap<>();
        for (int generator : present) {
            if (complex || !generators.isWave(generator)) {
                Rational exponent = least(form, generator);
                if (!exponent.isZero()) {
                    least.put(generator, exponent);
                }
            }
        }
        return new Monomial(least);
    }

    private static Rational least(NormalForm form, int generator) {
        Rational least = null;
        for (Map.Entry<Monomial, Gaussian> term : form.terms().entrySet()) {
            Rational exponent = term.getKey().exponent(generator);
            least = least == null || exponent.compareTo(least) < 0 ? exponent : least;
        }
        return least;
    }
}
