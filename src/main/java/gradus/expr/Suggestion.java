package gradus.expr;

/** Holds a corrected input to its promise: it is offered only when it can be read. */
final class Suggestion {
    private static final int MAX_LENGTH = 500;

    private Suggestion() {
    }

    /** A way to read a text, for its errors only. */
    interface Attempt {
        Object read(String text) throws SyntaxException;
    }

    /** The error, without its suggestion when that is unreadable too. */
    static SyntaxException verified(SyntaxException error, Attempt attempt) {
        return error.suggestion().isEmpty() || readable(error.suggestion().get(), attempt)
                ? error
                : error.withoutSuggestion();
    }

    private static boolean readable(String text, Attempt attempt) {
        try {
            return text.length() <= MAX_LENGTH && !text.isBlank() && attempt.read(text) != null;
        } catch (SyntaxException unreadable) {
            return false;
        }
    }
}
