package gradus.calculus;

import gradus.expr.Message;

/** Vectors or matrices do not fit together; the message names both shapes. */
public final class ShapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message what;

    ShapeException(Message what) {
        super(what.id() + what.arguments(), null, false, false);
        this.what = what;
    }

    public Message what() {
        return what;
    }

    static void require(boolean fits, String id, Object... arguments) {
        if (!fits) {
            throw new ShapeException(Message.of(id, arguments));
        }
    }
}
