package gradus.check;

/** What a number of a graph comes to. */
public enum CellState {
    RIGHT,
    /** Not the right number, but it follows from the person's own, which were right as far as they were given. */
    ROUNDED,
    /** Not the right number, but it follows from wrong ones before it. */
    FOLLOWED,
    WRONG,
    TOO_FEW_DIGITS,
    UNDECIDED
}
