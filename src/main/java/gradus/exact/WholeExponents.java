package gradus.exact;

import gradus.exact.Generator.Opaque;
import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Exponents that are whole numbers wherever the expressions are defined, because a negative value was raised to
 * them, and whether each is even or odd. All whole combinations of them are whole too: they form a lattice, which is
 * kept as rows in echelon form. The parity of a row is a sign of its own, cos(π·row); that of any other member
 * follows. So (−1)^(a + b) is (−1)^a·(−1)^b where all three exponents occur, and not where only the first does.
 */
final class WholeExponents {
    private static final int MAX_ROWS = 8;

    private final Generators generators;
    private final List<SortedMap<Monomial, Rational>> rows = new ArrayList<>();

    private int changes;
    /** Rows of what is whole by its make, such as floor(x), and restricts nothing. */
    private int given;

    /** One is whole. */
    WholeExponents(Generators generators) {
        this.generators = generators;
        rows.add(new TreeMap<>(Map.of(Monomial.ONE, Rational.ONE)));
    }

    /** Whether any exponent had to be whole that need not be: the expressions are defined on a thin set at most. */
    boolean isThin() {
        return rows.size() > 1 + given;
    }

    /** How often something was learned: what was calculated before that may name parities that are out of use. */
    int changes() {
        return changes;
    }

    /**
     * (−1)^exponent as a product of signs, and learns that the exponent is whole.
     *
     * @throws EmptyDomainException where that contradicts what is known
     */
    NormalForm parity(NormalForm exponent) {
        SortedMap<Monomial, Rational> vector = plain(vector(exponent));
        vector.keySet().stream().filter(term -> FloorBounds.isWhole(term, generators)).forEach(this::give);
        if (!isMember(vector)) {
            learn(vector);
        }
        SortedMap<Monomial, Rational> rest = new TreeMap<>(vector);
        NormalForm total = NormalForm.ONE;
        for (SortedMap<Monomial, Rational> row : rows) {
            Rational times = reduce(rest, row);
            total = times.numerator().testBit(0) ? total.times(parityOf(row)) : total;
        }
        return total;
    }

    /** With n for n², which is as even or odd, where n is known to be whole. */
    private SortedMap<Monomial, Rational> plain(SortedMap<Monomial, Rational> vector) {
        SortedMap<Monomial, Rational> plain = new TreeMap<>();
        vector.forEach((term, factor) -> plain.merge(factor.isInteger() ? root(term) : term, factor, Rational::plus));
        plain.values().removeIf(Rational::isZero);
        return plain;
    }

    private Monomial root(Monomial term) {
        if (term.powers().size() != 1 || !term.powers().get(0).exponent().isInteger()
                || term.powers().get(0).exponent().signum() <= 0) {
            return term;
        }
        Monomial base = Monomial.of(term.powers().get(0).generator(), Rational.ONE);
        return isMember(new TreeMap<>(Map.of(base, Rational.ONE))) ? base : term;
    }

    private void give(Monomial whole) {
        SortedMap<Monomial, Rational> row = new TreeMap<>(Map.of(whole, Rational.ONE));
        if (!isMember(row)) {
            int before = rows.size();
            learn(row);
            given += rows.size() - before;
        }
    }

    private NormalForm parityOf(SortedMap<Monomial, Rational> row) {
        if (row.firstKey().isOne() && row.size() == 1) {
            return NormalForm.of(Rational.MINUS_ONE);
        }
        int pi = generators.number(new Size(new Generator.Pi()));
        NormalForm.Sum angle = new NormalForm.Sum();
        row.forEach((term, factor) ->
                angle.add(term.times(Monomial.of(pi, Rational.ONE)), Gaussian.of(factor)));
        Sign sign = new Sign(new Opaque(Function.COS, List.of(angle.form())));
        return NormalForm.of(Monomial.of(generators.number(sign), Rational.ONE), Gaussian.ONE);
    }

    private static SortedMap<Monomial, Rational> vector(NormalForm exponent) {
        SortedMap<Monomial, Rational> vector = new TreeMap<>();
        exponent.terms().forEach((term, factor) -> {
            if (!factor.isReal()) {
                throw new NoValueException();
            }
            vector.put(term, factor.re());
        });
        return vector;
    }

    private boolean isMember(SortedMap<Monomial, Rational> vector) {
        SortedMap<Monomial, Rational> rest = new TreeMap<>(vector);
        return rows.stream().allMatch(row -> reduce(rest, row).isInteger()) && rest.isEmpty();
    }

    /** Takes a multiple of a row away so that nothing is left at the row's first place; that multiple. */
    private static Rational reduce(SortedMap<Monomial, Rational> rest, SortedMap<Monomial, Rational> row) {
        Rational times = rest.getOrDefault(row.firstKey(), Rational.ZERO).dividedBy(row.get(row.firstKey()));
        subtract(rest, row, times);
        return times;
    }

    private static void subtract(
            SortedMap<Monomial, Rational> from, SortedMap<Monomial, Rational> row, Rational times) {
        row.forEach((term, factor) -> from.merge(term, factor.times(times).negate(), Rational::plus));
        from.values().removeIf(Rational::isZero);
    }

    /** Adds a vector to the rows, by Euclid's algorithm where one begins at the same place. */
    private void learn(SortedMap<Monomial, Rational> vector) {
        changes++;
        SortedMap<Monomial, Rational> rest = new TreeMap<>(vector);
        int same = rowAt(rest);
        while (same >= 0) {
            rest = euclid(same, rest);
            same = rowAt(rest);
        }
        insert(rest);
        requireOneToBeLeast();
    }

    /** The row that begins where the vector does, or −1. */
    private int rowAt(SortedMap<Monomial, Rational> vector) {
        for (int i = 0; i < rows.size() && !vector.isEmpty(); i++) {
            if (rows.get(i).firstKey().equals(vector.firstKey())) {
                return i;
            }
        }
        return -1;
    }

    /** Leaves in the row the greatest common divisor at their first place; what is left of the other has none there. */
    private SortedMap<Monomial, Rational> euclid(int i, SortedMap<Monomial, Rational> vector) {
        SortedMap<Monomial, Rational> rest = vector;
        Monomial place = rest.firstKey();
        while (rest.containsKey(place)) {
            Rational times = rest.get(place).dividedBy(rows.get(i).get(place));
            subtract(rest, rows.get(i), Rational.of(times.floor()));
            rest = rest.containsKey(place) ? rows.set(i, rest) : rest;
        }
        return rest;
    }

    /** Rows stay in such an order that none has anything at the first place of an earlier one. */
    private void insert(SortedMap<Monomial, Rational> rest) {
        if (rows.size() >= MAX_ROWS) {
            throw new NoValueException();
        }
        if (!rest.isEmpty()) {
            int place = 0;
            while (place < rows.size() && rows.get(place).firstKey().compareTo(rest.firstKey()) < 0) {
                place++;
            }
            rows.add(place, rest);
        }
    }

    /** A broken number cannot be whole. */
    private void requireOneToBeLeast() {
        for (SortedMap<Monomial, Rational> row : rows) {
            Rational number = row.size() == 1 ? row.getOrDefault(Monomial.ONE, Rational.ONE) : Rational.ONE;
            if (number.numerator().abs().compareTo(BigInteger.ONE) != 0 || !number.isInteger()) {
                throw new EmptyDomainException();
            }
        }
    }
}
