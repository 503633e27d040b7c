package gradus.bank;

import gradus.expr.Expr;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The parameters of a question, and the combinations of their values that satisfy its constraints. Combinations
 * are made as they are asked for, in an order that never changes; where there are very many, the first ones are
 * spread over all of them.
 */
record Parameters(List<Parameter> parameters, List<Constraint> where) {
    /** No more variants than this are made of one question. */
    static final int MOST_VARIANTS = 10_000;
    /** More combinations, with those that the constraints refuse, are not looked at. */
    static final int MOST_LOOKED_AT = 200_000;
    /** More combinations are not counted. */
    static final long MOST_COMBINATIONS = 1_000_000_000_000L;
    static final Parameters NONE = new Parameters(List.of(), List.of());

    /** A name and the constant expressions it stands for, one at a time. */
    record Parameter(String name, List<Expr> values) {
        public Parameter {
            values = List.copyOf(values);
        }
    }

    public Parameters {
        parameters = List.copyOf(parameters);
        where = List.copyOf(where);
    }

    /** How many combinations there are before the constraints, as far as they are counted. */
    long combinations() {
        long total = 1;
        for (Parameter parameter : parameters) {
            total = total > MOST_COMBINATIONS ? total : total * parameter.values().size();
        }
        return total;
    }

    /** How many variants there are, at most {@link #MOST_VARIANTS}. Cost: the combinations where constrained. */
    int count() {
        return where.isEmpty()
                ? (int) Math.min(combinations(), MOST_VARIANTS)
                : (int) all().count();
    }

    /** Whether more variants could be made than are. Cost: as of {@link #count()}. */
    boolean isSample() {
        return combinations() > MOST_VARIANTS
                && (where.isEmpty() || combinations() > MOST_LOOKED_AT || allowed().count() > MOST_VARIANTS);
    }

    /** The variants in their order, made one by one. */
    Stream<SortedMap<String, Expr>> all() {
        return allowed().limit(MOST_VARIANTS);
    }

    private Stream<SortedMap<String, Expr>> allowed() {
        long total = combinations();
        long stride = stride(total);
        return LongStream.range(0, Math.min(total, MOST_LOOKED_AT))
                .mapToObj(i -> combination(i * stride % total))
                .filter(values -> where.stream().allMatch(constraint -> constraint.holds(values)));
    }

    /** The values of one variant, from 0. Cost: the combinations before it where constrained. */
    SortedMap<String, Expr> variant(int index) {
        return where.isEmpty()
                ? combination(index * stride(combinations()) % combinations())
                : all().skip(index).findFirst().orElseThrow(() -> new IndexOutOfBoundsException(index));
    }

    /** 1 where all are made, else a step through all of them that comes back only at the end. */
    private static long stride(long total) {
        if (total <= MOST_VARIANTS) {
            return 1;
        }
        long stride = (long) (total * 0.618) | 1;
        while (greatestCommonDivisor(stride, total) != 1) {
            stride += 2;
        }
        return stride;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    private SortedMap<String, Expr> combination(long index) {
        SortedMap<String, Expr> values = new TreeMap<>();
        long rest = index;
        for (int i = parameters.size() - 1; i >= 0; i--) {
            Parameter parameter = parameters.get(i);
            int size = parameter.values().size();
            values.put(parameter.name(), parameter.values().get((int) (rest % size)));
            rest /= size;
        }
        return Collections.unmodifiableSortedMap(values);
    }
}
