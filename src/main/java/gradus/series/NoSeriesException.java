package gradus.series;

import gradus.expr.Message;

/** At this point there is no series, and why. Carries no stack, for it is expected. */
public final class NoSeriesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message why;

    public NoSeriesException(Message why) {
        super(why.id(), null, false, false);
        this.why = why;
    }

    public Message why() {
        return why;
    }
}
