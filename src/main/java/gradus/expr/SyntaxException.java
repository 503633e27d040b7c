package gradus.expr;

import java.util.Optional;

/**
 * What a person typed cannot be read: where, what was found and expected (in the message), and, when there is
 * an obvious one, the input they may have meant.
 */
public final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message what;
    private final transient Span span;
    private final String source;
    private final String suggestion;

    public SyntaxException(Message what, Span span, String source) {
        this(what, span, source, null);
    }

    private SyntaxException(Message what, Span span, String source, String suggestion) {
        super(what.id() + " at " + span.start() + " in: " + source.substring(0, Math.min(source.length(), 200)),
                null, false, false);
        this.what = what;
        this.span = span;
        this.source = source;
        this.suggestion = suggestion;
    }

    /** The same error with a corrected input to offer. */
    public SyntaxException suggesting(String corrected) {
        return new SyntaxException(what, span, source, corrected);
    }

    /** The same error with nothing to offer. */
    SyntaxException withoutSuggestion() {
        return new SyntaxException(what, span, source, null);
    }

    public Message what() {
        return what;
    }

    /** Where in {@link #source()}; empty at the end of the text. */
    public Span span() {
        return span;
    }

    /** The whole text as typed. */
    public String source() {
        return source;
    }

    /** A corrected input, the whole text, that is readable. */
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }
}
