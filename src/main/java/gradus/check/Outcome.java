package gradus.check;

/** What a verdict comes to. */
public enum Outcome {
    CORRECT("correct"),
    PARTIAL("partial"),
    INCORRECT("incorrect"),
    WRONG_FORM("wrong-form"),
    UNREADABLE("unreadable"),
    UNDECIDED("undecided");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The stable name in replies and the journal. */
    public String label() {
        return label;
    }

    /** Whether an answer with this outcome was judged at all. */
    boolean costsAttempt() {
        return this == CORRECT || this == PARTIAL || this == INCORRECT;
    }
}
