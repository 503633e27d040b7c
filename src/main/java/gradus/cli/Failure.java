package gradus.cli;

import gradus.expr.Message;
import gradus.expr.SyntaxException;
import java.util.Optional;

/** The program cannot go on: what to tell the person, and the exit code. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient Message what;

    private final SyntaxException syntax;

    Failure(int code, Message what) {
        this(code, what, null);
    }

    private Failure(int code, Message what, SyntaxException syntax) {
        super(what.id(), syntax, false, false);
        this.code = code;
        this.what = what;
        this.syntax = syntax;
    }

    /** An expression cannot be read. */
    static Failure of(SyntaxException syntax) {
        return new Failure(ExitCode.USAGE, syntax.what(), syntax);
    }

    int code() {
        return code;
    }

    Message what() {
        return what;
    }

    /** The unreadable expression when that is the fault. */
    Optional<SyntaxException> syntax() {
        return Optional.ofNullable(syntax);
    }
}
