package gradus.check;

import gradus.exact.Enclosure;
import gradus.exact.Simplest;
import gradus.expr.Expr;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where only one of two functions of one variable has a value, as conditions on the variable: the edges of both
 * part the line into cells, and each cell is asked at one point.
 */
final class DomainParting {
    private static final int BITS = 192;
    private static final int MAX_EDGES = 12;
    private static final int MAX_PARTS = 3;
    private static final int MAX_DIGITS = 20;

    private final String variable;
    private final List<Rational> edges;
    private final List<Parting> cells = new ArrayList<>();

    /** Which of the two has a value on a cell. */
    private enum Parting { NOT_PARTED, FIRST, SECOND }

    private DomainParting(String variable, List<Rational> edges) {
        this.variable = variable;
        this.edges = edges;
    }

    /**
     * Empty where the edges are not simple, or the same.
     *
     * @param parted whether the two are known to part somewhere, be their edges the same
     */
    static Optional<DomainParting> of(Subject one, Subject other, Assumptions assumptions, boolean parted) {
        SortedSet<String> names = one.variables();
        names.addAll(other.variables());
        Set<Expr> all = edges(one);
        Set<Expr> others = edges(other);
        if (names.size() != 1 || !parted && all.equals(others)) {
            return Optional.empty();
        }
        all.addAll(others);
        TreeSet<Rational> zeros = new TreeSet<>();
        for (Expr edge : all) {
            new EdgeLine(edge, names.first(), Map.of()).zeros().forEach(zero -> zeros.add(Simplest.near(zero)));
        }
        boolean simple = !zeros.isEmpty() && zeros.size() <= MAX_EDGES
                && zeros.stream().allMatch(edge -> edge.bits() <= MAX_DIGITS);
        if (!simple) {
            return Optional.empty();
        }
        DomainParting parting = new DomainParting(names.first(), List.copyOf(zeros));
        parting.ask(one, other, assumptions);
        return Optional.of(parting);
    }

    private static Set<Expr> edges(Subject subject) {
        Set<Expr> edges = new LinkedHashSet<>(Edges.domains(subject.value()));
        subject.guards().forEach(guard -> edges.addAll(Edges.domains(guard)));
        return edges;
    }

    /** The cells in order: before the first edge, each edge and what follows it. */
    private void ask(Subject one, Subject other, Assumptions assumptions) {
        Rational step = Rational.of(7, 9);
        cells.add(parting(one, other, assumptions, edges.get(0).minus(step)));
        for (int i = 0; i < edges.size(); i++) {
            cells.add(parting(one, other, assumptions, edges.get(i)));
            Rational next = i + 1 < edges.size()
                    ? edges.get(i).plus(edges.get(i + 1)).times(Rational.HALF)
                    : edges.get(i).plus(step);
            cells.add(parting(one, other, assumptions, next));
        }
    }

    private Parting parting(Subject one, Subject other, Assumptions assumptions, Rational value) {
        SortedMap<String, Rational> point = new TreeMap<>(Map.of(variable, value));
        if (!assumptions.hold(point)) {
            return Parting.NOT_PARTED;
        }
        Enclosure first = one.at(point, BITS);
        Enclosure second = other.at(point, BITS);
        return first.isDefined() && second.isUndefined() ? Parting.FIRST
                : second.isDefined() && first.isUndefined() ? Parting.SECOND : Parting.NOT_PARTED;
    }

    /** Where only the first has a value, such as {@code x <= 0}. */
    Optional<String> onlyFirst() {
        return words(Parting.FIRST);
    }

    /** Where only the second has a value. */
    Optional<String> onlySecond() {
        return words(Parting.SECOND);
    }

    private Optional<String> words(Parting wanted) {
        StringJoiner words = new StringJoiner(", ");
        int parts = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) == wanted) {
                int last = i;
                while (last + 1 < cells.size() && cells.get(last + 1) == wanted) {
                    last++;
                }
                words.add(part(i, last, cells.size()));
                parts++;
                i = last;
            }
        }
        return parts == 0 || parts > MAX_PARTS ? Optional.empty() : Optional.of(words.toString());
    }

    /** Odd cells are edges, even ones what lies between. */
    private String part(int first, int last, int count) {
        if (first == last && first % 2 == 1) {
            return variable + " = " + edges.get(first / 2);
        }
        String low = first == 0 ? "" : edges.get((first - 1) / 2) + (first % 2 == 1 ? " <= " : " < ");
        String high = last == count - 1 ? "" : (last % 2 == 1 ? " <= " : " < ") + edges.get(last / 2);
        if (low.isEmpty() || !high.isEmpty()) {
            return low + variable + high;
        }
        return variable + (first % 2 == 1 ? " >= " : " > ") + edges.get((first - 1) / 2);
    }
}
