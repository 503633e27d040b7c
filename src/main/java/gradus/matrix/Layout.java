package gradus.matrix;

import java.util.Optional;

/**
 * Where a derivative's entries stand. In denominator layout the derivative of a number by a matrix has the matrix's
 * shape, and that of m entries by d entries is d×m; in numerator layout both are transposed.
 */
public enum Layout {
    DENOMINATOR("denominator"),
    NUMERATOR("numerator");

    private final String label;

    Layout(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Layout> labelled(String label) {
        return java.util.Arrays.stream(values()).filter(layout -> layout.label.equals(label)).findFirst();
    }
}
