package gradus.limit;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;

/** What a limit is. */
public sealed interface LimitResult {
    /** A number, or an expression in the other variables. */
    record Value(Expr value) implements LimitResult {
    }

    /** Plus or minus infinity. */
    record Infinite(boolean positive) implements LimitResult {
    }

    /** There is no limit, not even an infinite one. */
    record None(Why why, Message reason) implements LimitResult {
        /** The kinds of reasons. */
        public enum Why { SIDES_DIFFER, OSCILLATION, UNDEFINED }
    }

    /** Not found out; nothing is claimed. */
    record Undecided(Message reason) implements LimitResult {
    }

    /** Plain ASCII: the value, {@code inf}, {@code -inf}, {@code none} or {@code undecided}. */
    default String text() {
        if (this instanceof Value value) {
            return Printer.print(value.value());
        }
        if (this instanceof Infinite infinite) {
            return infinite.positive() ? "inf" : "-inf";
        }
        return this instanceof None ? "none" : "undecided";
    }

    /** The value as an argument of a message. */
    default Object word() {
        return this instanceof Value value ? value.value() : text();
    }
}
