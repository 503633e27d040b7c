package gradus.expr;

import java.util.List;

/** What an answer can be: one expression, or entries in brackets, nested to any depth. */
public sealed interface Value {
    /** One expression. */
    record Scalar(Expr expression) implements Value {
    }

    /** Entries in order; a matrix is a list of rows. */
    record Entries(List<Value> entries) implements Value {
        public Entries {
            entries = List.copyOf(entries);
        }
    }
}
