package gradus.series;

import gradus.expr.Arithmetic;
import java.util.ArrayList;
import java.util.List;

/**
 * An arithmetic whose numbers can be the coefficients of a series: which of them exist, and on which side of
 * zero they are, can be asked.
 *
 * @param <T> the numbers
 */
public interface Coefficients<T> extends Arithmetic<T> {
    /**
     * Whether the value exists.
     *
     * @throws UndecidedException where this precision cannot tell
     */
    boolean exists(T value);

    /**
     * −1, 0 or 1.
     *
     * @throws UndecidedException where this precision cannot tell
     */
    int sign(T value);

    /**
     * Whether an existing value is zero.
     *
     * @throws UndecidedException where this precision cannot tell
     */
    default boolean isZero(T value) {
        return sign(value) == 0;
    }

    /** An empty list for numbers, which only grows. */
    default List<T> list() {
        return new ArrayList<>();
    }

    /**
     * Σ aᵢ·bⱼ with i from {@code from} to {@code to} and j = {@code total} − i.
     *
     * @param zero the sum of nothing
     */
    default T dot(Jet<T> a, Jet<T> b, int from, int to, int total, T zero) {
        if (from > to) {
            return zero;
        }
        T sum = multiply(a.at(from), b.at(total - from));
        for (int i = from + 1; i <= to; i++) {
            sum = add(sum, multiply(a.at(i), b.at(total - i)));
        }
        return sum;
    }
}
