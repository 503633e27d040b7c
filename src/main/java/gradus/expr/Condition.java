package gradus.expr;

/** That an expression stands in a relation to zero: {@code left > 0}, {@code left >= 0}, {@code left != 0}. */
public record Condition(Expr left, Relation relation) {
    /** A relation to zero. */
    public enum Relation { POSITIVE, NON_NEGATIVE, NON_ZERO }

    /** Whether a double is in the relation; NaN is in none. */
    public boolean holds(double value) {
        return switch (relation) {
            case POSITIVE -> value > 0;
            case NON_NEGATIVE -> value >= 0;
            case NON_ZERO -> value < 0 || value > 0;
        };
    }
}
