package gradus.check;

import gradus.exact.Simplest;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Points chosen from the structure of the expressions: along a line in one variable, the zeros of all edges
 * ({@link Edges}) part the line, and each part gets points in its middle and next to its ends. So a difference
 * that shows only beyond a kink is found wherever the kink lies.
 */
final class CriticalLines {
    private static final int MAX_ZEROS = 24;
    private static final int MAX_APPROACHES = 4;
    private static final int ROUNDS = 4;

    private final List<Expr> edges;

    CriticalLines(List<Expr> edges) {
        this.edges = edges;
    }

    /**
     * Base points for more lines: next to the zeros of those edges that have none on the lines through the given
     * points, such as the rim of a small ball.
     */
    List<SortedMap<String, Rational>> approached(Set<String> variables, List<SortedMap<String, Rational>> bases) {
        List<SortedMap<String, Rational>> found = new ArrayList<>();
        for (Expr edge : edges) {
            Set<String> own = Trees.variables(edge);
            boolean met = own.size() < 2 || bases.stream().anyMatch(base -> own.stream()
                    .anyMatch(variable -> !new EdgeLine(edge, variable, base).zeros().isEmpty()));
            if (!met && found.size() < MAX_APPROACHES) {
                found.add(approached(edge, own, bases.get(0)));
            }
        }
        return found;
    }

    /** Goes to where an edge is nearest to zero along one variable after the other. */
    private static SortedMap<String, Rational> approached(
            Expr edge, Set<String> variables, SortedMap<String, Rational> base) {
        SortedMap<String, Rational> point = new TreeMap<>(base);
        for (int round = 0; round < ROUNDS; round++) {
            for (String variable : variables) {
                double nearest = new EdgeLine(edge, variable, point).nearest();
                point.put(variable, Simplest.near(nearest));
            }
        }
        return point;
    }

    /** Points on the line through a base point along one variable, one list for the parts, in order. */
    List<SortedMap<String, Rational>> along(String variable, Map<String, Rational> base) {
        return along(variable, base, zeros(variable, base));
    }

    /** The same where the zeros of all edges on the line are known. */
    static List<SortedMap<String, Rational>> along(
            String variable, Map<String, Rational> base, List<Rational> zeros) {
        List<SortedMap<String, Rational>> points = new ArrayList<>();
        between(zeros).forEach(value -> points.add(Points.on(base, variable, value)));
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
        EdgeLine line = new EdgeLine(edge, variable, base);
        line.zeros().forEach(zero -> zeros.add(Simplest.near(zero)));
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
