package gradus.exact;

import gradus.expr.Rational;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The form of a real value as a single real term times a sum that has no common factor and whose first coefficient
 * is one, or has a part that is one. Waves are not split off, for they are not real.
 *
 * @param factor    one real term
 * @param primitive the rest; one where the form is a single term
 */
record Content(NormalForm factor, NormalForm primitive) {
    /** Whether the factor is all there is. */
    boolean isWhole() {
        return primitive.equals(NormalForm.ONE);
    }

    static Content of(NormalForm form, Generators generators) {
        if (form.isZero()) {
            throw new NoValueException();
        }
        if (form.isSingle()) {
            boolean real = form.isReal() && form.monomial().only(generators::isWave).isOne();
            if (!real) {
                throw new NoValueException();
            }
            return new Content(form, NormalForm.ONE);
        }
        Monomial common = common(form, generators);
        NormalForm rest = form.times(NormalForm.of(common.pow(Rational.MINUS_ONE), Gaussian.ONE));
        SortedMap<Monomial, Gaussian> terms = rest.sorted();
        Gaussian leading = terms.get(terms.firstKey());
        Gaussian unit = Gaussian.of(leading.re().isZero() ? leading.im() : leading.re());
        return new Content(NormalForm.of(common, unit), rest.times(unit.reciprocal()));
    }

    /** Each generator to the least exponent that it has in any term. */
    private static Monomial common(NormalForm form, Generators generators) {
        Set<Integer> present = new TreeSet<>();
        form.terms().keySet().forEach(monomial -> monomial.powers().forEach(power -> present.add(power.generator())));
        SortedMap<Integer, Rational> least = new TreeMap<>();
        for (int generator : present) {
            Rational exponent = generators.isWave(generator) ? Rational.ZERO : least(form, generator);
            if (!exponent.isZero()) {
                least.put(generator, exponent);
            }
        }
        return Monomial.of(least);
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
