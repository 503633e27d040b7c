package gradus.check;

import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import java.util.List;
import java.util.Optional;

/** Verdicts that need no comparison. */
final class Verdicts {
    private Verdicts() {
    }

    /** The answer cannot be read: what is wrong, and what it may have meant to be. */
    static Verdict unreadable(SyntaxException e) {
        Message where = Message.of("check.unreadable", e.span().start() + 1, e.what());
        List<Message> messages = e.suggestion()
                .map(meant -> List.of(where, Message.of("check.suggestion", meant)))
                .orElse(List.of(where));
        return new Verdict(Outcome.UNREADABLE, Rational.ZERO, "", Optional.empty(), List.of(), messages);
    }

    static Verdict plain(Outcome outcome, Rational score, String read, List<Message> messages) {
        return new Verdict(outcome, score, read, Optional.empty(), List.of(), messages);
    }
}
