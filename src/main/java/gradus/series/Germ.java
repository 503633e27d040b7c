package gradus.series;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a function does on one side of a point along a line: its series in h for small h &gt; 0 at the point plus
 * h times the direction. Where fractional powers of h occur the series is one in t with h = t^q.
 *
 * @param jet      the series in t
 * @param q        the ramification index, 1 for an ordinary series
 * @param branched whether the other side may be different
 */
public record Germ<T>(Jet<T> jet, int q, boolean branched) {
    /** Roots of higher index, or of roots of roots, are given up. */
    private static final int MAX_RAMIFICATION = 60;
    /** How many more powers of h than the order to look through for the first one that counts. */
    private static final int PATIENCE = 10;

    /**
     * A line through a point.
     *
     * @param start each variable's value
     * @param slope how the variables move that do
     */
    public record Line<T>(Map<String, T> start, Map<String, T> slope) {
        public Line<T> reversed(Coefficients<T> numbers) {
            Map<String, T> back = new HashMap<>();
            T minus = numbers.number(Rational.MINUS_ONE);
            slope.forEach((name, value) -> back.put(name, numbers.multiply(minus, value)));
            return new Line<>(start, back);
        }

        private Map<String, Jet<T>> jets(Coefficients<T> numbers, int q) {
            Map<String, Jet<T>> jets = new HashMap<>();
            start.forEach((name, value) -> jets.put(name, Jet.of(numbers, List.of(value))));
            slope.forEach((name, value) -> {
                List<T> line = new ArrayList<>(Collections.nCopies(q, numbers.number(Rational.ZERO)));
                line.set(0, start.get(name));
                line.add(value);
                jets.put(name, Jet.of(numbers, line));
            });
            return jets;
        }
    }

    /**
     * The germ, its coefficients known as far as h^order.
     *
     * @throws NoSeriesException   where the function has no series on that side
     * @throws UndecidedException  where the numbers are not precise enough to tell
     * @throws TooComplexException where roots of too many different indices meet
     */
    public static <T> Germ<T> of(Expr f, Line<T> line, Coefficients<T> numbers, int order) {
        int q = 1;
        while (q <= MAX_RAMIFICATION) {
            try {
                return of(f, line, numbers, order, q);
            } catch (RamifiedException ramified) {
                q *= ramified.index();
            }
        }
        throw TooComplexException.ofWork();
    }

    private static <T> Germ<T> of(Expr f, Line<T> line, Coefficients<T> numbers, int order, int q) {
        JetArithmetic<T> jets = new JetArithmetic<>(numbers, order * q, (order + PATIENCE) * q);
        Jet<T> jet = Evaluator.evaluate(f, line.jets(numbers, q), jets);
        for (int k = 0; k <= order * q; k++) {
            jet.at(k);
        }
        return new Germ<>(jet, q, jets.branched() || q > 1);
    }

    /**
     * The coefficient of h^k.
     *
     * @throws NoSeriesException where a negative or fractional power of h stands below it
     */
    public T coefficient(int k) {
        for (int j = jet.start(); j < k * q; j++) {
            if ((j < 0 || j % q != 0) && !jet.numbers().isZero(jet.at(j))) {
                throw new NoSeriesException(Message.of(j < 0 ? "point.unbounded" : "point.steep"));
            }
        }
        return jet.at(k * q);
    }
}
