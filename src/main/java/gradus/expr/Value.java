package gradus.expr;

import java.util.List;
import java.util.Optional;

/** What an answer can be: one expression, or entries in brackets, nested to any depth. */
public sealed interface Value {
    /**
     * One expression.
     *
     * @param decimal its digits, where it is one decimal number such as {@code -0.667} or {@code 1.2e-3}
     */
    record Scalar(Expr expression, Optional<Decimal> decimal) implements Value {
        /** An expression that was not typed as a decimal. */
        public static Scalar of(Expr expression) {
            return new Scalar(expression, Optional.empty());
        }
    }

    /** Entries in order; a matrix is a list of rows. */
    record Entries(List<Value> entries) implements Value {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /** Expressions as a vector. */
    static Value vector(List<Expr> entries) {
        return new Entries(entries.stream().map(e -> (Value) Scalar.of(e)).toList());
    }
}
