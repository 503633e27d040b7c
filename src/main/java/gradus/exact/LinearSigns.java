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

    /** {@code constant + Σ coefficient·variable > 0}. */
    private record Row(Map<String, Rational> coefficients, Rational constant) {
        static final Row ZERO = new Row(Map.of(), Rational.ZERO);

        Rational of(String variable) {
            return coefficients.getOrDefault(variable, Rational.ZERO);
        }

        /** This plus a multiple of another. */
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

    private final Piece piece;
    private final Map<Atom, Integer> signs;

    private LinearSigns(Piece piece) {
        this.piece = piece;
        this.signs = piece.signs();
    }

    /**
     * The search's outcome. Where some sign belongs to something that is not linear, the others may still exclude
     * each other; empty where they do not, or there is too much.
     */
    static Optional<PieceSearch.Found> solve(Piece piece, List<String> variables) {
        List<Row> rows = new LinearSigns(piece).rows();
        try {
            Optional<SortedMap<String, Rational>> point = point(rows, variables);
            boolean known = point.isEmpty() || rows.size() == piece.signs().size();
            return known ? Optional.of(new PieceSearch.Found(point, point.isEmpty())) : Optional.empty();
        } catch (NoValueException tooMuch) {
            return Optional.empty();
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        signs.forEach((atom, sign) -> row(atom, sign).ifPresent(rows::add));
        return rows;
    }

    private Optional<Row> row(Atom atom, int sign) {
        try {
            return Optional.of(Row.ZERO.plus(value(atom), Rational.of(sign)));
        } catch (NoValueException notLinear) {
            return Optional.empty();
        }
    }

    private Row value(Atom atom) {
        if (atom instanceof Variable variable) {
            return new Row(Map.of(variable.name(), Rational.ONE), Rational.ZERO);
        }
        if (!(atom instanceof Composite composite) || !composite.sum().isReal()) {
            throw new NoValueException();
        }
        Row total = Row.ZERO;
        for (Map.Entry<Monomial, Gaussian> term : composite.sum().terms().entrySet()) {
            total = total.plus(value(term.getKey()), term.getValue().re());
        }
        return total;
    }

    /** A product of signs that are known and at most one size; with its own sign that is the value itself. */
    private Row value(Monomial term) {
        Rational factor = Rational.ONE;
        Optional<Atom> sized = Optional.empty();
        for (Monomial.Power power : term.powers()) {
            boolean size = piece.generators().get(power.generator()) instanceof Size;
            if (size && (sized.isPresent() || !power.exponent().isOne())) {
                throw new NoValueException();
            }
            sized = size ? Optional.of(((Size) piece.generators().get(power.generator())).of()) : sized;
        }
        boolean signed = false;
        for (Monomial.Power power : term.powers()) {
            Generator generator = piece.generators().get(power.generator());
            boolean own = generator instanceof Sign sign && sized.filter(sign.of()::equals).isPresent();
            signed |= own;
            factor = own || generator instanceof Size ? factor : factor.times(known(generator));
        }
        if (sized.isEmpty()) {
            return new Row(Map.of(), factor);
        }
        Rational turned = signed || Tidying.isPositive(sized.get(), piece.generators()) ? factor
                : factor.times(known(new Sign(sized.get())));
        return Row.ZERO.plus(value(sized.get()), turned);
    }

    private Rational known(Generator generator) {
        int sign = generator instanceof Sign of ? signs.getOrDefault(of.of(), 0) : 0;
        if (sign == 0) {
            throw new NoValueException();
        }
        return Rational.of(sign);
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
            throw new NoValueException();
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
