package gradus.cli;

import gradus.bank.Part;
import gradus.check.AskException;
import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.check.Work;
import gradus.quiz.Exercise;
import gradus.quiz.JournalException;
import gradus.quiz.Session;
import gradus.text.Style;
import java.io.IOException;
import java.util.Optional;

/**
 * A question worked out by hand: Enter judges the line, an empty line ends. A wrong line costs an attempt as a wrong
 * answer does; the line that comes to the answer is the answer.
 */
final class WorkDialogue {
    private final Session session;
    private final Typing typing;
    private final PracticeScreen screen;

    WorkDialogue(Session session, Typing typing, PracticeScreen screen) {
        this.session = session;
        this.typing = typing;
        this.screen = screen;
    }

    /** Whether there is likely something to work out; to be sure takes longer. */
    static boolean suits(Part part) {
        return part.ask().kind().equals("derivative") || part.ask().kind().equals("gradient");
    }

    private static Optional<Work> begun(Part part) {
        try {
            return Optional.of(Work.on(part.fields()));
        } catch (AskException nothingToDerive) {
            return Optional.empty();
        }
    }

    /** Takes lines until the answer is reached or the person has enough; gives a line that was meant for practice. */
    Optional<Typing.Typed> run(Exercise exercise) throws IOException, JournalException {
        Optional<Work> work = begun(exercise.asked());
        if (work.isEmpty() || session.isPartOver()) {
            screen.tell(Style.MUTED, session.isPartOver() ? "repl.over-already" : "repl.no-work");
            return Optional.empty();
        }
        screen.tell(Style.MUTED, "repl.work-how");
        while (!session.isPartOver()) {
            screen.flush();
            Typing.Typed typed = typing.read(work.get().verdicts().size() + 1 + ". ");
            String line = typed instanceof Typing.Typed.Text text ? text.text().strip() : "";
            if (typed instanceof Typing.Typed.End || ColonLine.of(line).isPresent()) {
                return Optional.of(typed);
            }
            if (line.isEmpty()) {
                screen.tell(Style.MUTED, "repl.work-ended");
                return Optional.empty();
            }
            judge(work.get(), line, exercise);
        }
        return Optional.empty();
    }

    private void judge(Work work, String line, Exercise exercise) throws JournalException {
        boolean before = work.isReached();
        Optional<Verdict> number = number(line, exercise);
        Verdict verdict = number.isPresent() ? number.get() : work.judge(line);
        if (verdict.outcome() == Outcome.UNREADABLE) {
            verdict.messages().forEach(message -> screen.tell(Style.ERROR, message));
            screen.tell(Style.MUTED, "repl.costs-nothing");
            return;
        }
        screen.judged(verdict, KeyText.isNumeric(exercise.asked().ask().key()));
        if (verdict.costsAttempt() && !verdict.outcome().isRight()) {
            session.answer(line, verdict);
            warn(verdict);
        } else if ((work.isReached() || number.isPresent()) && verdict.outcome().isRight()) {
            reached(line, verdict, exercise, before);
        }
    }

    /** Of a question about one point the right number may be said at once, though its name means the function everywhere. */
    private static Optional<Verdict> number(String line, Exercise exercise) {
        boolean oneEquation = line.chars().filter(c -> c == '=' || c == '＝').count() <= 1;
        return oneEquation && KeyText.isNumeric(exercise.asked().ask().key())
                ? Optional.of(exercise.asked().ask().judge(lastSide(line))).filter(own -> own.outcome() == Outcome.CORRECT)
                : Optional.empty();
    }

    private static String lastSide(String line) {
        return line.substring(Math.max(line.lastIndexOf('='), line.lastIndexOf('＝')) + 1).strip();
    }

    private void warn(Verdict verdict) {
        if (!session.isPartOver()) {
            screen.attemptsLeft(verdict, session.attemptsLeft(), session.hintsLeft());
        }
    }

    /**
     * What the question wants besides the value, such as a form, is asked of the last side too.
     *
     * @param before whether a line before had the value already
     */
    private void reached(String line, Verdict verdict, Exercise exercise, boolean before) throws JournalException {
        String last = lastSide(line);
        Verdict own = exercise.asked().ask().judge(last);
        if (own.outcome() == Outcome.WRONG_FORM) {
            screen.judged(own, true);
        } else if (own.outcome().isRight() || !before) {
            session.answer(last, own.outcome().isRight() ? own : verdict);
            screen.tell(Style.CORRECT, "repl.work-reached");
        }
    }
}
