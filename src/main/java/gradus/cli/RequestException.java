package gradus.cli;

import gradus.check.AskException;
import gradus.expr.Message;
import gradus.expr.SyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A request cannot be served: why, and where in its text when that can be told (a column from 1). */
final class RequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Message what;
    private final transient OptionalInt column;
    private final SyntaxException syntax;

    RequestException(Message what) {
        this(what, OptionalInt.empty(), null);
    }

    RequestException(Message what, OptionalInt column) {
        this(what, column, null);
    }

    private RequestException(Message what, OptionalInt column, SyntaxException syntax) {
        this(what.id(), what, column, syntax);
    }

    private RequestException(String code, Message what, OptionalInt column, SyntaxException syntax) {
        super(code, syntax, false, false);
        this.code = code;
        this.what = what;
        this.column = column;
        this.syntax = syntax;
    }

    /** An expression in the request cannot be read. */
    static RequestException of(SyntaxException syntax) {
        return new RequestException(syntax.what(), OptionalInt.of(syntax.span().start() + 1), syntax);
    }

    /** The object that asks something cannot be read. */
    static RequestException of(AskException fault) {
        if (fault.syntax().isPresent()) {
            return of(fault.syntax().get());
        }
        Message what = fault.path().isEmpty() ? fault.what()
                : Message.of("request.in-ask", dotted(fault.path()), fault.what());
        return new RequestException(fault.what().id(), what, OptionalInt.empty(), null);
    }

    private static String dotted(List<Object> path) {
        return String.join(".", path.stream().map(Object::toString).toList());
    }

    /** The error's stable code. */
    String code() {
        return code;
    }

    /** What to tell. */
    Message what() {
        return what;
    }

    OptionalInt column() {
        return column;
    }

    /** The unreadable expression when that is the fault. */
    Optional<SyntaxException> syntax() {
        return Optional.ofNullable(syntax);
    }
}
