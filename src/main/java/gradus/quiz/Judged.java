package gradus.quiz;

import gradus.check.Outcome;
import gradus.check.Verdict;

/**
 * What was typed and what it was worth.
 *
 * @param verdict the outcome's label
 * @param score   the share that is right, as a fraction such as {@code 1/2}
 */
public record Judged(String answer, String verdict, String score) {
    static Judged of(String answer, Verdict verdict) {
        return new Judged(answer, verdict.outcome().label(), verdict.score().toString());
    }

    boolean isReadable() {
        return !verdict.equals(Outcome.UNREADABLE.label());
    }
}
