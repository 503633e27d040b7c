package gradus.check;

import gradus.exact.Enclosure;
import gradus.exact.EnclosureArithmetic;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * One side of a comparison.
 *
 * @param value      what is compared
 * @param guards     must all have a value where this is to have one: the function behind a derivative
 * @param exclusions the value does not exist where one of these is zero: the kinks of that function
 */
record Subject(Expr value, List<Expr> guards, List<Expr> exclusions) {
    private static final int FEW_BITS = 64;

    Subject {
        guards = List.copyOf(guards);
        exclusions = List.copyOf(exclusions);
    }

    static Subject of(Expr value) {
        return new Subject(value, List.of(), List.of());
    }

    /** A derivative, which exists only where its function does and has no kink. */
    static Subject derivative(Expr value, Expr function) {
        return new Subject(value, List.of(function), Edges.kinks(function));
    }

    SortedSet<String> variables() {
        SortedSet<String> names = Trees.variables(value);
        guards.forEach(guard -> names.addAll(Trees.variables(guard)));
        return names;
    }

    /** The value at a point, to so many bits. */
    Enclosure at(Map<String, Rational> point, int bits) {
        EnclosureArithmetic arithmetic = new EnclosureArithmetic(bits);
        Map<String, Enclosure> bound = new HashMap<>();
        point.forEach((name, number) -> bound.put(name, Enclosure.of(number, bits)));
        Enclosure.Existence existence = Enclosure.Existence.DEFINED;
        for (Expr guard : guards) {
            existence = worse(existence, Evaluator.evaluate(guard, bound, arithmetic).existence());
        }
        for (Expr exclusion : exclusions) {
            Enclosure edge = Evaluator.evaluate(exclusion, bound, arithmetic);
            if (edge.isExactlyZero()) {
                return Enclosure.UNDEFINED;
            }
            existence = edge.containsZero() ? worse(existence, Enclosure.Existence.UNSURE) : existence;
        }
        return Evaluator.evaluate(value, bound, arithmetic).given(existence);
    }

    /** Whether interval arithmetic shows that there is no value, whatever those of the variables. */
    boolean isUndefinedEverywhere() {
        Map<String, Enclosure> everywhere = new HashMap<>();
        variables().forEach(name -> everywhere.put(name, Enclosure.REALS));
        return Evaluator.evaluate(value, everywhere, new EnclosureArithmetic(FEW_BITS)).isUndefined();
    }

    /** The value at a point in doubles; NaN where it seems not to exist. */
    double inDoubles(Map<String, Rational> point) {
        Map<String, Double> bound = new HashMap<>();
        point.forEach((name, number) -> bound.put(name, number.toDouble()));
        return inDoublesAt(bound);
    }

    /** The value in doubles, each variable bound to one; NaN where it seems not to exist. */
    double inDoublesAt(Map<String, Double> bound) {
        for (Expr guard : guards) {
            if (Double.isNaN(Evaluator.evaluate(guard, bound))) {
                return Double.NaN;
            }
        }
        return Evaluator.evaluate(value, bound);
    }

    private static Enclosure.Existence worse(Enclosure.Existence a, Enclosure.Existence b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
