package gradus.matrix;

/**
 * The shape of a matrix. Each dimension is a name or a whole number; a column has one column, a scalar is 1×1.
 */
public record Dimensions(String rows, String columns) {
    static final String ONE = "1";
    public static final Dimensions SCALAR = new Dimensions(ONE, ONE);

    static Dimensions column(String rows) {
        return new Dimensions(rows, ONE);
    }

    static Dimensions square(String size) {
        return new Dimensions(size, size);
    }

    public Dimensions transposed() {
        return new Dimensions(columns, rows);
    }

    public boolean isScalar() {
        return equals(SCALAR);
    }

    /** Whether this is a column of more than one entry. */
    public boolean isColumn() {
        return columns.equals(ONE) && !isScalar();
    }

    boolean isRow() {
        return rows.equals(ONE) && !isScalar();
    }

    public boolean isSquare() {
        return rows.equals(columns);
    }

    /** {@code n×d}. */
    @Override
    public String toString() {
        return rows + "×" + columns;
    }
}
