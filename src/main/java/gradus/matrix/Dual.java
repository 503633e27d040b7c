package gradus.matrix;

import java.util.List;

/**
 * A value and how it changes with each of the variables.
 *
 * @param tangents the partial derivatives; none at all where the value is constant
 * @param <T>      what is calculated with
 */
record Dual<T>(T value, List<T> tangents) {
    Dual {
        tangents = List.copyOf(tangents);
    }

    static <T> Dual<T> constant(T value) {
        return new Dual<>(value, List.of());
    }
}
