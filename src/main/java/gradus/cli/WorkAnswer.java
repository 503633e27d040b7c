package gradus.cli;

import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.check.Work;
import gradus.check.WorkAsk;
import gradus.expr.SyntaxException;
import gradus.quiz.Exercise;
import gradus.quiz.JournalException;
import gradus.quiz.Session;
import gradus.text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A derivation that a question asks for, line by line: each is judged at once. A right line stays, a wrong one costs an
 * attempt and is written again, one that cannot be read costs nothing. The lines that stay are the answer in the journal.
 */
final class WorkAnswer {
    private final Session session;
    private final PracticeScreen screen;
    private final List<String> lines = new ArrayList<>();
    private Optional<WorkAsk> current = Optional.empty();

    WorkAnswer(Session session, PracticeScreen screen) {
        this.session = session;
        this.screen = screen;
    }

    /** Puts the lines from before where a question is gone on with. */
    void begin(Exercise exercise) {
        lines.clear();
        current = exercise.asked().ask() instanceof WorkAsk ask ? Optional.of(ask) : Optional.empty();
        if (current.isEmpty()) {
            return;
        }
        screen.tell(Style.MUTED, "repl.work-asked");
        Optional<String> before = session.answered().filter(answer -> exercise.resumed());
        before.ifPresent(answer -> restore(current.get(), answer.lines().toList()));
    }

    /** The lines from before, up to the first that is not right. */
    private void restore(WorkAsk ask, List<String> written) {
        List<Verdict> verdicts = ask.worked(String.join("\n", written)).verdicts();
        for (int i = 0; i < verdicts.size() && verdicts.get(i).outcome() == Outcome.CORRECT; i++) {
            lines.add(written.get(i));
            screen.tell(Style.PLAIN, "repl.work-line", i + 1, written.get(i));
        }
    }

    static boolean asks(Exercise exercise) {
        return exercise.asked().ask() instanceof WorkAsk;
    }

    boolean isAsked() {
        return current.isPresent() && !session.isPartOver();
    }

    /** The number of the line that comes. */
    Optional<String> prompt() {
        return isAsked() ? Optional.of(lines.size() + 1 + ". ") : Optional.empty();
    }

    void answer(String line) throws JournalException {
        WorkAsk ask = current.orElseThrow();
        Work work = ask.worked(String.join("\n", lines));
        Verdict verdict = work.judge(line);
        Optional<SyntaxException> complaint = work.complaint();
        if (complaint.isPresent()) {
            screen.syntaxError(complaint.get());
            return;
        }
        String all = with(line);
        screen.judged(verdict, true);
        if (verdict.outcome() == Outcome.CORRECT) {
            lines.add(line);
            goOn(ask, work, all, verdict);
        } else {
            session.answer(verdict.costsAttempt() ? all : String.join("\n", lines), verdict);
            mend(verdict);
        }
    }

    private String with(String line) {
        List<String> all = new ArrayList<>(lines);
        all.add(line);
        return String.join("\n", all);
    }

    private void goOn(WorkAsk ask, Work work, String all, Verdict line) throws JournalException {
        Verdict whole = work.isReached() ? ask.judge(all) : ask.unfinished(line);
        session.answer(all, whole);
        if (session.isPartOver()) {
            screen.tell(Style.CORRECT, "repl.work-reached");
        } else if (work.isReached()) {
            screen.judged(whole, true);
        }
    }

    private void mend(Verdict verdict) {
        if (!session.isPartOver()) {
            screen.attemptsLeft(verdict, session.attemptsLeft(), session.hintsLeft());
            screen.tell(Style.MUTED, "repl.work-mend", lines.size() + 1);
        }
    }
}
