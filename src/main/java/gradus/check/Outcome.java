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

    /** Whether the question is over for the person when no attempts are left: only a judged answer counts. */
    public boolean costsAttempt() {
        return this == CORRECT || this == PARTIAL || this == INCORRECT;
    }
}
