package gradus.exact;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The whole part of what stays between two whole numbers whatever the variables are: floor(cos(x)^2/2) is zero. */
final class Floors {
    private static final int BITS = 96;

    private Floors() {
    }

    /** With numbers for whole parts of what stays between two whole numbers by its make: floor(tanh(x)^2/2) is zero. */
    static Expr withNumbers(Expr e) {
        if (!Trees.calls(e, Function.FLOOR)) {
            return e;
        }
        Expr same = Trees.withParts(e, e.parts().stream().map(Floors::withNumbers).toList());
        return same instanceof Expr.Call call && call.function() == Function.FLOOR
                ? ofEverywhere(call.argument()).map(Expr::num).orElse(same) : same;
    }

    private static Optional<Rational> ofEverywhere(Expr e) {
        Map<String, Enclosure> everywhere = new HashMap<>();
        Trees.variables(e).forEach(
                name -> everywhere.put(name, Enclosure.of(Dyadic.MINUS_INFINITY, Dyadic.PLUS_INFINITY)));
        return whole(Evaluator.evaluate(e, everywhere, new EnclosureArithmetic(BITS)));
    }

    private static Optional<Rational> whole(Enclosure value) {
        return value.bounds().filter(ends -> ends[0].floor().equals(ends[1].floor()))
                .map(ends -> Rational.of(ends[0].floor()));
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
        return whole(new FormValue(generators, BITS, everywhere).of(form));
    }
}
