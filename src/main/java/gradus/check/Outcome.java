package gradus.check;

/** What a verdict comes to. */
public enum Outcome {
    CORRECT("correct"),
    /** Wrong in itself, but right from what was answered to an earlier part. */
    FOLLOW_THROUGH("follow-through"),
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
        return isRight() || this == PARTIAL || this == INCORRECT;
    }

    /** Whether what this part asks for was done right. */
    public boolean isRight() {
        return this == CORRECT || this == FOLLOW_THROUGH;
    }
}
