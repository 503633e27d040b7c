package gradus.exact;

/** Exact calculation met something without a value, or something that it cannot treat; no proof comes of it. */
class NoValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoValueException() {
        super("no exact form", null, false, false);
    }
}
