package gradus.matrix;

/**
 * A factor that is not taken apart any further.
 *
 * @param key     what it is, the same for equal ones
 * @param turned  whether it is transposed
 * @param inverse whether it is inverted
 * @param rows    of the atom as it is not transposed
 */
record Atom(String key, boolean symmetric, boolean turned, boolean inverse, String rows, String columns)
        implements Comparable<Atom> {
    static Atom of(String key, boolean symmetric, Dimensions shape) {
        return new Atom(key, symmetric, false, false, shape.rows(), shape.columns());
    }

    Atom transposed() {
        return symmetric ? this : new Atom(key, false, !turned, inverse, rows, columns);
    }

    Atom inverted() {
        return new Atom(key, symmetric, turned, !inverse, rows, columns);
    }

    boolean isSquare() {
        return rows.equals(columns);
    }

    /** How many rows it has where it stands. */
    String above() {
        return turned ? columns : rows;
    }

    String beside() {
        return turned ? rows : columns;
    }

    /** Whether the two make an identity matrix. */
    boolean undoes(Atom next) {
        return next.equals(inverted());
    }

    @Override
    public int compareTo(Atom other) {
        return text().compareTo(other.text());
    }

    String text() {
        return key + (inverse ? "^-1" : "") + (turned ? "'" : "");
    }
}
