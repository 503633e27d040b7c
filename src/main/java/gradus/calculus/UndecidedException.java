package gradus.calculus;

/** A sign cannot be told with so much precision: more digits may tell. Carries no stack, for it is expected. */
final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndecidedException(String what) {
        super(what, null, false, false);
    }
}
