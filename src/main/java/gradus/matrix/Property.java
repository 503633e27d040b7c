package gradus.matrix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is known of a symbol besides its shape; points are chosen so that it holds. */
public enum Property {
    SYMMETRIC("symmetric", "sym"),
    /** Symmetric, with positive eigenvalues. */
    POSITIVE_DEFINITE("positive-definite", "positive definite", "pd", "spd"),
    DIAGONAL("diagonal"),
    /** Each entry is positive. */
    POSITIVE("positive");

    private final List<String> names;

    Property(String... names) {
        this.names = List.of(names);
    }

    static Optional<Property> named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return java.util.Arrays.stream(values()).filter(property -> property.names.contains(plain)).findFirst();
    }

    /** Whether a matrix with this property is its own transpose. */
    boolean isSymmetric() {
        return this != POSITIVE;
    }

    public String label() {
        return names.get(0);
    }
}
