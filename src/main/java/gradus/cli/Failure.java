package gradus.cli;

import gradus.expr.Message;

/** The program cannot go on: what to tell the person, and the exit code. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient Message what;

    Failure(int code, Message what) {
        super(what.id(), null, false, false);
        this.code = code;
        this.what = what;
    }

    int code() {
        return code;
    }

    Message what() {
        return what;
    }
}
