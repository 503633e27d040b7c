package gradus.expr;

/** A calculation would go beyond its budget of nodes, digits or steps; nothing is wrong but its size. */
public final class TooComplexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message what;

    public TooComplexException(Message what) {
        super(what.id() + what.arguments(), null, false, false);
        this.what = what;
    }

    /** More calculation than is allowed, of whatever kind. */
    public static TooComplexException ofWork() {
        return new TooComplexException(Message.of("point.too-complex"));
    }

    public Message what() {
        return what;
    }
}
