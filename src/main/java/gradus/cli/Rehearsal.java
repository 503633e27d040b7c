package gradus.cli;

import gradus.bank.Part;
import gradus.check.Recognised;
import gradus.expr.Printer;
import gradus.expr.Value;
import gradus.quiz.Exercise;

/**
 * While a person thinks about a question, answers to it are judged that nobody gave: the right one and some whose
 * mistakes are known. The first verdict of a fresh process is then as quick as later ones, for its code is loaded, and
 * what the question's mistakes come to is worked out. Nothing of it is shown or kept, and no verdict depends on it.
 */
final class Rehearsal {
    private static final int WRONG_ANSWERS = 3;

    private final PracticeScreen unseen;
    private volatile int answered;

    /** @param unseen where nobody sees it */
    Rehearsal(PracticeScreen unseen) {
        this.unseen = unseen;
    }

    /** The work that can be done until {@link #end}, in a thread of its own. */
    Runnable of(Exercise exercise) {
        int before = answered;
        return () -> rehearse(exercise.asked(), before);
    }

    /** What was not begun is not begun any more: the person has answered. */
    void end() {
        answered++;
    }

    private void rehearse(Part part, int before) {
        try {
            part.ask().key().ifPresent(key -> judge(part, key, before));
            if (goesOn(before)) {
                part.ask().recognised(WRONG_ANSWERS).stream().map(Recognised::answer)
                        .forEach(wrong -> judge(part, wrong, before));
            }
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            return; // the person's own answer has the same budgets, and is told where they end
        }
    }

    private boolean goesOn(int before) {
        return answered == before;
    }

    private void judge(Part part, Value answer, int before) {
        if (goesOn(before)) {
            unseen.verdict(part.ask().judge(Printer.print(answer)), false);
        }
    }
}
