package gradus.quiz;

import gradus.expr.Message;

/** The journal cannot be used; nothing that it already holds is lost. */
public final class JournalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message what;

    JournalException(Message what, Throwable cause) {
        super(what.id() + what.arguments(), cause, false, false);
        this.what = what;
    }

    public Message what() {
        return what;
    }
}
