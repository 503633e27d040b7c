package gradus.bank;

/** A place in a file, as editors count: lines and columns from 1, a column a Unicode character. */
public record Place(int line, int column) {
    public Place {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("place " + line + ":" + column);
        }
    }
}
