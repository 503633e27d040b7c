package gradus.cli;

import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.quiz.Exercise;
import gradus.quiz.JournalException;
import gradus.quiz.LevelCheck;
import gradus.text.Style;
import java.io.IOException;
import java.util.Optional;

/** The very first minutes: what this is, and five questions that find the level to begin at, for who likes that. */
final class FirstStart {
    private final LevelCheck check;
    private final AnswerLines lines;
    private final Typing typing;
    private final Page page;
    private final ExerciseView view;

    FirstStart(LevelCheck check, Typing typing, Page page, ExerciseView view) {
        this.check = check;
        this.typing = typing;
        this.lines = new AnswerLines(typing, page);
        this.page = page;
        this.view = view;
    }

    /** Where a line leads. */
    private enum Then {
        NEXT, PRACTICE, LEAVE
    }

    /** Welcomes, and checks the level where that is wanted; false when the person leaves. */
    boolean run() throws IOException, JournalException {
        page.tell(Style.HEADING, "first.welcome");
        page.tell(Style.PLAIN, "first.typing");
        page.tell(Style.PLAIN, "first.daily");
        page.blank();
        page.tell(Style.EMPHASIS, "first.offer", LevelCheck.QUESTIONS);
        Then then = offered();
        return then == Then.NEXT ? check() : then != Then.LEAVE;
    }

    private Then offered() throws IOException {
        while (true) {
            Optional<String> line = lines.read();
            if (line.isEmpty() || is(line.get(), ReplWord.QUIT)) {
                return Then.LEAVE;
            }
            if (line.get().isEmpty()) {
                return Then.NEXT;
            }
            if (is(line.get(), ReplWord.SKIP)) {
                return Then.PRACTICE;
            }
            page.tell(Style.MUTED, "first.offer", LevelCheck.QUESTIONS);
        }
    }

    private static boolean is(String line, ReplWord word) {
        return ColonLine.of(line).flatMap(ReplWord::of).filter(word::equals).isPresent();
    }

    private boolean check() throws IOException, JournalException {
        for (Optional<Exercise> next = check.next(); next.isPresent(); next = check.next()) {
            page.blank();
            page.tell(Style.MUTED, "first.number", check.number(), LevelCheck.QUESTIONS);
            view.question(next.get());
            typing.beginQuestion(AnswerWords.of(next.get().asked()));
            if (ask(next.get()) == Then.LEAVE) {
                return false;
            }
        }
        page.blank();
        int level = check.finish();
        page.tell(Style.HINT, level == 1 ? "first.level-one" : "first.level", level);
        return true;
    }

    private Then ask(Exercise exercise) throws IOException, JournalException {
        while (true) {
            Optional<String> line = lines.read();
            if (line.isEmpty() || is(line.get(), ReplWord.QUIT)) {
                return Then.LEAVE;
            }
            if (line.get().isEmpty() || is(line.get(), ReplWord.SKIP)) {
                check.pass();
                view.key(exercise);
                return Then.NEXT;
            }
            if (ColonLine.of(line.get()).isPresent()) {
                page.tell(Style.MUTED, "first.words");
                continue;
            }
            Verdict verdict = check.answer(line.get());
            if (verdict.costsAttempt()) {
                judged(verdict, exercise);
                return Then.NEXT;
            }
            unjudged(line.get(), exercise, verdict);
        }
    }

    private void judged(Verdict verdict, Exercise exercise) {
        boolean right = verdict.outcome() == Outcome.CORRECT;
        page.tell(right ? Style.CORRECT : Style.WRONG, "repl.verdict." + verdict.outcome().label());
        if (!right) {
            view.key(exercise);
        }
    }

    private void unjudged(String line, Exercise exercise, Verdict verdict) {
        if (verdict.outcome() == Outcome.UNREADABLE) {
            lines.tellUnreadable(line, exercise, verdict);
        } else {
            verdict.mistakes().forEach(mistake -> page.tell(Style.PLAIN, mistake.message()));
            verdict.messages().forEach(message -> page.tell(Style.PLAIN, message));
        }
        page.tell(Style.MUTED, "repl.costs-nothing");
    }
}
