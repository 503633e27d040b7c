package gradus.check;

import gradus.expr.Message;
import gradus.expr.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What should ask a question does not: where in the object, and what is wrong there.
 */
public final class AskException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> path;
    private final transient Message what;
    private final SyntaxException syntax;

    /** @param path keys (text) and indices from 0 (integers) that lead to the fault */
    public AskException(List<Object> path, Message what) {
        this(path, what, null);
    }

    /** An expression in the object cannot be read. */
    public AskException(List<Object> path, SyntaxException syntax) {
        this(path, syntax.what(), syntax);
    }

    private AskException(List<Object> path, Message what, SyntaxException syntax) {
        super(what.id() + " at " + path, syntax, false, false);
        this.path = List.copyOf(path);
        this.what = what;
        this.syntax = syntax;
    }

    /** The same fault where the object calls a field by another name. */
    AskException under(String name, String other) {
        List<Object> renamed = path.stream().map(step -> step.equals(name) ? other : step).toList();
        return new AskException(renamed, what, syntax);
    }

    /** The same fault where the object stands within another one. */
    public AskException within(List<Object> outer) {
        List<Object> longer = new ArrayList<>(outer);
        longer.addAll(path);
        return new AskException(longer, what, syntax);
    }

    public List<Object> path() {
        return path;
    }

    public Message what() {
        return what;
    }

    /** The unreadable expression, with its place inside the text, when that is the fault. */
    public Optional<SyntaxException> syntax() {
        return Optional.ofNullable(syntax);
    }
}
