package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Variable;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Strict linear inequalities over the rationals, solved by elimination (Fourier and Motzkin): a point that satisfies
 * all of them, or the certainty that there is none. Cost: fit for a handful of inequalities.
 */
final class LinearSigns {
    private static final int MAX_ROWS = 400;

    private LinearSigns() {
    }

    /** {@code constant + Σ coefficient·variable > 0}. */
    private record Row(Map<String, Rational> coefficients, Rational constant) {
        Rational of(String variable) {
            return coefficients.getOrDefault(variable, Rational.ZERO);
        }

        /** This plus a positive multiple of another. */
        Row plus(Row other, Rational factor) {
            Map<String, Rational> sum = new HashMap<>(coefficients);
            other.coefficients.forEach((name, c) -> sum.merge(name, c.times(factor), Rational::plus));
            return new Row(sum, constant.plus(other.constant.times(factor)));
        }

        Rational at(Map<String, Rational> point) {
            Rational total = constant;
            for (Map.Entry<String, Rational> entry : coefficients.entrySet()) {
                total = total.plus(entry.getValue().times(point.getOrDefault(entry.getKey(), Rational.ZERO)));
            }
            return total;
        }
    }

    /** The search's outcome; empty where some sign belongs to something that is not linear. */
    static Optional<PieceSearch.Found> solve(Piece piece, List<String> variables) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Atom, Integer> sign : piece.signs().entrySet()) {
            Optional<Row> row = row(sign.getKey(), sign.getValue(), piece);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            rows.add(row.get());
        }
        Optional<SortedMap<String, Rational>> point = point(rows, variables);
        return Optional.of(new PieceSearch.Found(point, point.isEmpty()));
    }

    private static Optional<Row> row(Atom atom, int sign, Piece piece) {
        Rational factor = Rational.of(sign);
        if (atom instanceof Variable variable) {
            return Optional.of(new Row(Map.of(variable.name(), factor), Rational.ZERO));
        }
        if (!(atom instanceof Composite composite) || !composite.sum().isReal()) {
            return Optional.empty();
        }
        Map<String, Rational> coefficients = new HashMap<>();
        Rational constant = Rational.ZERO;
        for (Map.Entry<Monomial, Gaussian> term : composite.sum().terms().entrySet()) {
            Rational value = term.getValue().re().times(factor);
            Optional<Variable> variable = variable(term.getKey(), piece.generators());
            int known = variable.map(v -> piece.signs().getOrDefault(v, 0)).orElse(1);
            boolean signed = variable.isPresent() && term.getKey().powers().size() == 2;
            if (variable.isEmpty() && !term.getKey().isOne() || !signed && known == 0) {
                return Optional.empty();
            }
            variable.ifPresent(v -> coefficients.put(v.name(), signed ? value : value.times(Rational.of(known))));
            constant = variable.isEmpty() ? value : constant;
        }
        return Optional.of(new Row(coefficients, constant));
    }

    /** The variable that a monomial is, or is the size of. */
    private static Optional<Variable> variable(Monomial monomial, Generators generators) {
        for (Monomial.Power power : monomial.powers()) {
            int g = power.generator();
            if (generators.get(g) instanceof Size size && size.of() instanceof Variable variable) {
                Monomial part = Monomial.of(g, Rational.ONE);
                Monomial whole = part.times(Monomial.of(generators.find(new Sign(variable)), Rational.ONE));
                return monomial.equals(part) || monomial.equals(whole) ? Optional.of(variable) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<SortedMap<String, Rational>> point(List<Row> rows, List<String> variables) {
        if (variables.isEmpty()) {
            boolean holds = rows.stream().allMatch(row -> row.constant.signum() > 0);
            return holds ? Optional.of(new TreeMap<>()) : Optional.empty();
        }
        String last = variables.get(variables.size() - 1);
        List<Row> below = rows.stream().filter(row -> row.of(last).signum() > 0).toList();
        List<Row> above = rows.stream().filter(row -> row.of(last).signum() < 0).toList();
        List<Row> rest = new ArrayList<>(rows.stream().filter(row -> row.of(last).isZero()).toList());
        for (Row low : below) {
            for (Row high : above) {
                rest.add(high.plus(low, high.of(last).negate().dividedBy(low.of(last))));
            }
        }
        if (rest.size() > MAX_ROWS) {
            return Optional.empty();
        }
        return point(rest, variables.subList(0, variables.size() - 1)).map(point -> with(point, last, below, above));
    }

    private static SortedMap<String, Rational> with(
            SortedMap<String, Rational> point, String name, List<Row> below, List<Row> above) {
        Optional<Rational> low = below.stream().map(row -> bound(row, name, point)).max(Rational::compareTo);
        Optional<Rational> high = above.stream().map(row -> bound(row, name, point)).min(Rational::compareTo);
        Rational value = low.isPresent() && high.isPresent()
                ? low.get().plus(high.get()).times(Rational.HALF)
                : low.map(l -> l.plus(Rational.ONE)).or(() -> high.map(h -> h.minus(Rational.ONE)))
                        .orElse(Rational.of(1, 3));
        SortedMap<String, Rational> all = new TreeMap<>(point);
        all.put(name, value);
        return all;
    }

    /** Where a row is zero along a variable, the others being given. */
    private static Rational bound(Row row, String name, Map<String, Rational> point) {
        return row.at(point).dividedBy(row.of(name)).negate();
    }
}
