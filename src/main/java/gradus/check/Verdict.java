package gradus.check;

import gradus.expr.Message;
import gradus.expr.Rational;
import java.util.List;
import java.util.Optional;

/**
 * The judgement of one answer.
 *
 * @param score    the share that is right, from 0 to 1: entries of a vector or matrix count one by one
 * @param read     how the answer was understood, in the language; empty when it is unreadable
 * @param evidence how the verdict is known; empty where nothing was compared
 * @param mistakes what went wrong, the likeliest first; empty when nothing fits or nothing is wrong
 * @param messages what to tell the person, line by line, the verdict's own words not among them
 */
public record Verdict(
        Outcome outcome,
        Rational score,
        String read,
        Optional<Evidence> evidence,
        List<Diagnosis> mistakes,
        List<Message> messages) {
    public Verdict {
        mistakes = List.copyOf(mistakes);
        messages = List.copyOf(messages);
    }

    /** Whether the answer counts: one that cannot be read, or that others would read as right, does not. */
    public boolean costsAttempt() {
        return outcome.costsAttempt()
                && mistakes.stream().noneMatch(mistake -> mistake.id().equals("reading.ambiguous"));
    }
}
