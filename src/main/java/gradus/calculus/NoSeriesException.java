package gradus.calculus;

import gradus.expr.Message;

/** At this point there is no series, and why. Carries no stack, for it is expected. */
final class NoSeriesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message why;

    NoSeriesException(Message why) {
        super(why.id(), null, false, false);
        this.why = why;
    }

    Message why() {
        return why;
    }
}
