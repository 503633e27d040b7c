package gradus.cli;

import gradus.exact.Enclosure;
import gradus.exact.EnclosureArithmetic;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.text.Curve;
import gradus.text.Spot;
import java.util.List;
import java.util.Map;

/**
 * A function that is drawn.
 *
 * @param kind  what it is to the person: {@code function}, {@code derivative}, {@code tangent} or {@code taylor}
 * @param label what the legend says of it
 * @param where expressions outside whose domains it is not drawn; a derivative's own formula may reach farther
 * @param spots single points on it that matter
 */
record PlottedFunction(String kind, String label, Expr value, List<Expr> where, String by, List<Spot> spots) {
    private static final int BITS = 53;
    /** Nodes that are evaluated in doubles, and in enclosures, for one curve at most. */
    private static final int MOST_NODES = 10_000_000;
    private static final int MOST_ENCLOSED = 500_000;

    PlottedFunction {
        where = List.copyOf(where);
        spots = List.copyOf(spots);
    }

    /** The value, NaN where there is none. */
    double at(double x) {
        Map<String, Double> point = Map.of(by, x);
        for (Expr needed : where) {
            if (Double.isNaN(Evaluator.evaluate(needed, point))) {
                return Double.NaN;
            }
        }
        return Evaluator.evaluate(value, point);
    }

    /** Whether it certainly has a value, and a bounded one, everywhere from a to b. */
    boolean isSure(double a, double b) {
        EnclosureArithmetic numbers = new EnclosureArithmetic(BITS);
        Enclosure interval = Enclosure.between(Rational.ofExactly(a), Rational.ofExactly(b), BITS);
        try {
            Enclosure values = Evaluator.evaluate(value, Map.of(by, interval), numbers);
            return values.isDefined() && values.sizeBits() < Long.MAX_VALUE;
        } catch (TooComplexException tooComplex) {
            return false;
        }
    }

    Curve.Continuity continuity() {
        int size = Trees.size(value, MOST_NODES);
        int[] left = {MOST_ENCLOSED / size};
        return (a, b) -> left[0]-- <= 0 || isSure(a, b);
    }

    /** The values that may be asked for to draw it well. */
    int looks() {
        return Math.max(1_000, MOST_NODES / (200 * Trees.size(value, MOST_NODES)));
    }
}
