package gradus.grade;

import gradus.expr.Message;

/** A row that cannot be judged: what is wrong with it. */
final class BadRowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message what;

    BadRowException(String id, Object... arguments) {
        this(Message.of(id, arguments));
    }

    BadRowException(Message what) {
        super(what.id(), null, false, false);
        this.what = what;
    }

    Message what() {
        return what;
    }
}
