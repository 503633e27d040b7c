package gradus.check;

import gradus.exact.Simplest;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Points chosen from the structure of the expressions: along a line in one variable, the zeros of all edges
 * ({@link Edges}) part the line, and each part gets points in its middle and next to its ends. So a difference
 * that shows only beyond a kink is found wherever the kink lies.
 */
final class CriticalLines {
    private static final double[] GRID = grid();
    private static final int MAX_ZEROS = 24;

    private final List<Expr> edges;

    CriticalLines(List<Expr> edges) {
        this.edges = edges;
    }

    private static double[] grid() {
        TreeSet<Double> values = new TreeSet<>();
        for (int power = -9; power <= 9; power++) {
            for (double digit : new double[] {1, 1.7, 2.9, 4.3, 6.1, 8.3}) {
                double value = digit * StrictMath.pow(10, power);
                values.add(value);
                values.add(-value);
            }
        }
        for (double value = -12.03; value < 12; value += 0.19) {
            values.add(value);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Points on the line through a base point along one variable, one list for the parts, in order. */
    List<SortedMap<String, Rational>> along(String variable, Map<String, Rational> base) {
        List<Rational> zeros = zeros(variable, base);
        List<SortedMap<String, Rational>> points = new ArrayList<>();
        for (Rational value : between(zeros)) {
            SortedMap<String, Rational> point = new TreeMap<>(base);
            point.put(variable, value);
            points.add(point);
        }
        return points;
    }

    /** The zeros of all edges on a line, in order. */
    List<Rational> zeros(String variable, Map<String, Rational> base) {
        TreeSet<Rational> zeros = new TreeSet<>();
        for (Expr edge : edges) {
            if (Trees.mentions(edge, variable)) {
                addZeros(edge, variable, base, zeros);
            }
        }
        return zeros.stream().limit(MAX_ZEROS).toList();
    }

    private static void addZeros(Expr edge, String variable, Map<String, Rational> base, TreeSet<Rational> zeros) {
        Map<String, Double> bound = new HashMap<>();
        base.forEach((name, value) -> bound.put(name, value.toDouble()));
        double before = Double.NaN;
        double last = 0;
        for (double t : GRID) {
            double value = at(edge, variable, bound, t);
            if (value == 0 && before != 0) {
                zeros.add(Simplest.near(t));
            } else if (before * value < 0) {
                zeros.add(Simplest.near(bisect(edge, variable, bound, last, t, before)));
            }
            before = value;
            last = t;
        }
    }

    private static double at(Expr edge, String variable, Map<String, Double> bound, double t) {
        bound.put(variable, t);
        return Evaluator.evaluate(edge, bound);
    }

    private static double bisect(
            Expr edge, String variable, Map<String, Double> bound, double from, double to, double atFrom) {
        double low = from;
        double high = to;
        for (int i = 0; i < 70; i++) {
            double middle = low + (high - low) / 2;
            double value = at(edge, variable, bound, middle);
            if (value == 0) {
                return middle;
            }
            if (value * atFrom > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** Values in the middle of each part, next to each zero on both sides, and the zeros themselves. */
    private static List<Rational> between(List<Rational> zeros) {
        List<Rational> values = new ArrayList<>();
        if (zeros.isEmpty()) {
            return values;
        }
        Rational first = zeros.get(0);
        Rational last = zeros.get(zeros.size() - 1);
        for (int i = 0; i + 1 < zeros.size(); i++) {
            values.add(zeros.get(i).plus(zeros.get(i + 1)).times(Rational.HALF));
        }
        values.add(first.minus(Rational.ONE));
        values.add(last.plus(Rational.ONE));
        for (Rational zero : zeros) {
            for (int power : new int[] {-2, -5, -8, -11}) {
                Rational step = Rational.of(10).pow(power).times(zero.abs().plus(Rational.ONE));
                values.add(zero.plus(step));
                values.add(zero.minus(step));
            }
        }
        values.add(first.minus(Rational.of(1000)));
        values.add(last.plus(Rational.of(1000)));
        values.addAll(zeros);
        return values;
    }
}
