package gradus.matrix;

import gradus.expr.Rational;
import gradus.matrix.Matrix.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A point: a number for each dimension, no two the same where there are few, and small rational entries for each
 * symbol that have its properties.
 */
record Instance(SortedMap<String, Integer> sizes, SortedMap<String, Grid<Rational>> values) {
    private static final int EIGHTHS = 24;

    /** Points differ with the seed; every second one has positive entries alone. */
    static Instance of(Declarations declared, int seed, boolean positive) {
        Random random = new Random(0x5EEDL + 7919L * seed);
        SortedMap<String, Integer> sizes = sizes(new ArrayList<>(declared.dimensions()), random);
        SortedMap<String, Grid<Rational>> values = new TreeMap<>();
        for (Map.Entry<String, Symbol> entry : declared.symbols().entrySet()) {
            values.put(entry.getKey(), values(entry.getValue(), sizes, random, positive));
        }
        return new Instance(sizes, values);
    }

    private static SortedMap<String, Integer> sizes(List<String> names, Random random) {
        List<Integer> numbers = new ArrayList<>(names.size() > 3 ? List.of(2, 3, 4, 5) : List.of(2, 3, 4));
        SortedMap<String, Integer> sizes = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (i % numbers.size() == 0) {
                Collections.shuffle(numbers, random);
            }
            sizes.put(names.get(i), numbers.get(i % numbers.size()));
        }
        return sizes;
    }

    static int size(String dimension, Map<String, Integer> sizes) {
        return Character.isDigit(dimension.charAt(0)) ? Integer.parseInt(dimension) : sizes.get(dimension);
    }

    private static Grid<Rational> values(Symbol symbol, Map<String, Integer> sizes, Random random, boolean positive) {
        int rows = size(symbol.shape().rows(), sizes);
        int columns = size(symbol.shape().columns(), sizes);
        boolean all = positive || symbol.property().filter(p -> p == Property.POSITIVE).isPresent();
        Grid<Rational> drawn = Grid.of(rows, columns, (i, j) -> entry(random, all));
        return symbol.property().map(property -> with(property, drawn)).orElse(drawn);
    }

    private static Rational entry(Random random, boolean positive) {
        int size = 1 + random.nextInt(EIGHTHS);
        return Rational.of(positive || random.nextBoolean() ? size : -size, 8);
    }

    private static Grid<Rational> with(Property property, Grid<Rational> drawn) {
        int n = drawn.rows();
        return switch (property) {
            case POSITIVE -> drawn;
            case SYMMETRIC -> Grid.of(n, n, (i, j) -> drawn.at(Math.min(i, j), Math.max(i, j)));
            case DIAGONAL -> Grid.of(n, n, (i, j) -> i == j ? drawn.at(i, i) : Rational.ZERO);
            case POSITIVE_DEFINITE -> Grid.of(n, n, (i, j) -> {
                Rational total = i == j ? Rational.ONE : Rational.ZERO;
                for (int k = 0; k < n; k++) {
                    total = total.plus(drawn.at(i, k).times(drawn.at(j, k)));
                }
                return total;
            });
        };
    }
}
