package gradus.exact;

import gradus.expr.Rational;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The whole part of what stays between two whole numbers whatever the variables are: floor(cos(x)^2/2) is zero. */
final class Floors {
    private static final int BITS = 96;

    private Floors() {
    }

    /** The terms that are whole numbers, with the whole part of the number among them. */
    static NormalForm wholeTerms(NormalForm form, Generators generators) {
        NormalForm.Sum out = new NormalForm.Sum();
        form.terms().forEach((term, factor) -> {
            Rational whole = term.isOne() ? Rational.of(factor.re().floor()) : factor.re();
            if (whole.isInteger() && !whole.isZero() && FloorBounds.isWhole(term, generators)) {
                out.add(term, Gaussian.of(whole));
            }
        });
        return out.form();
    }

    static Optional<Rational> of(NormalForm form, Generators generators) {
        Optional<Rational> swing = ofWaves(form, generators);
        return swing.isPresent() ? swing : ofValues(form, generators);
    }

    /** Exactly, of what is a number and waves: no wave is larger than its coefficient. */
    private static Optional<Rational> ofWaves(NormalForm form, Generators generators) {
        Rational middle = Rational.ZERO;
        Rational swing = Rational.ZERO;
        for (Map.Entry<Monomial, Gaussian> term : form.terms().entrySet()) {
            Gaussian factor = term.getValue();
            if (!term.getKey().only(g -> !generators.isWave(g)).isOne()) {
                return Optional.empty();
            }
            middle = term.getKey().isOne() ? factor.re() : middle;
            swing = term.getKey().isOne() ? swing : swing.plus(factor.re().abs()).plus(factor.im().abs());
        }
        Rational least = Rational.of(middle.minus(swing).floor());
        return least.equals(Rational.of(middle.plus(swing).floor())) ? Optional.of(least) : Optional.empty();
    }

    private static Optional<Rational> ofValues(NormalForm form, Generators generators) {
        Map<String, Enclosure> everywhere = new HashMap<>();
        Mentions mentions = new Mentions(generators);
        form.terms().keySet().forEach(term -> mentions.variables(term).forEach(
                name -> everywhere.put(name, Enclosure.of(Dyadic.MINUS_INFINITY, Dyadic.PLUS_INFINITY))));
        return new FormValue(generators, BITS, everywhere).of(form).bounds()
                .filter(ends -> ends[0].floor().equals(ends[1].floor()))
                .map(ends -> Rational.of(ends[0].floor()));
    }
}
