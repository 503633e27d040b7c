package gradus.series;

/** A sign cannot be told with so much precision: more digits may tell. Carries no stack, for it is expected. */
public final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UndecidedException(String what) {
        super(what, null, false, false);
    }
}
