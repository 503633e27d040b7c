package gradus.cli;

import gradus.check.Verdict;
import gradus.expr.Message;
import gradus.expr.Text;
import gradus.quiz.Exercise;
import gradus.quiz.Interview;
import gradus.quiz.JournalException;
import gradus.text.Style;
import gradus.text.Width;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The conversation of a mock interview: questions and answers, and not a word about them before the end. */
final class InterviewTalk {
    private final Interview interview;
    private final Typing typing;
    private final AnswerLines lines;
    private final Page page;
    private final ExerciseView view;

    InterviewTalk(Interview interview, Typing typing, Page page, ExerciseView view) {
        this.interview = interview;
        this.typing = typing;
        this.lines = new AnswerLines(typing, page);
        this.page = page;
        this.view = view;
    }

    /** What the conversation does after a line. */
    private enum Then {
        GO_ON, NEXT, PAUSE, END
    }

    /** Asks until the end; false when the interview was left before, to be taken up again. */
    boolean run() throws IOException, JournalException {
        for (Optional<Exercise> next = interview.next(); next.isPresent(); next = interview.next()) {
            page.blank();
            page.tell(Style.MUTED, "interview.number", interview.number(), interview.count(), clock(interview.left()));
            view.question(next.get());
            typing.beginQuestion(AnswerWords.of(next.get().asked()));
            Then then = work(next.get());
            if (then == Then.PAUSE) {
                interview.pause();
                return false;
            }
            if (then == Then.END) {
                interview.finish();
                break;
            }
        }
        rate();
        return true;
    }

    private Then work(Exercise exercise) throws IOException, JournalException {
        Then then = Then.GO_ON;
        Optional<WrittenWork> written = WrittenWork.of(exercise.asked().ask());
        written.ifPresent(work -> page.tell(Style.MUTED, "interview.work"));
        while (then == Then.GO_ON) {
            Optional<String> line = lines.read(written.map(WrittenWork::prompt).orElse(AnswerLines.PROMPT));
            then = line.isEmpty() ? Then.PAUSE
                    : written.isPresent() ? write(line.get(), written.get(), exercise) : take(line.get(), exercise);
        }
        return then;
    }

    /** One more line of a derivation; an empty one ends it. */
    private Then write(String line, WrittenWork work, Exercise exercise) throws IOException, JournalException {
        if (line.isEmpty() || ColonLine.of(line).isPresent()) {
            return take(line.isEmpty() ? work.text() : line, exercise);
        }
        work.add(line).ifPresent(lines::tell);
        return Then.GO_ON;
    }

    private Then take(String text, Exercise exercise) throws IOException, JournalException {
        Optional<String> command = ColonLine.of(text);
        if (command.isPresent()) {
            return obey(command.get());
        }
        if (text.isEmpty()) {
            page.tell(Style.MUTED, "interview.type-something");
            return Then.GO_ON;
        }
        Optional<Verdict> unreadable = interview.answer(text);
        if (unreadable.isPresent()) {
            lines.tellUnreadable(text, exercise, unreadable.get());
            page.tell(Style.MUTED, "repl.costs-nothing");
            return Then.GO_ON;
        }
        page.tell(Style.MUTED, "interview.noted");
        return followUp(exercise);
    }

    private Then obey(String word) throws JournalException {
        Optional<InterviewWord> known = InterviewWord.of(word.isEmpty() ? "help" : word);
        if (known.isEmpty()) {
            page.tell(Style.ERROR, "repl.unknown-command", word);
            return Then.GO_ON;
        }
        switch (known.get()) {
            case HELP -> help();
            case TIME -> page.tell(Style.PLAIN, "interview.left", clock(interview.left()));
            case SKIP -> {
                interview.skip();
                return Then.NEXT;
            }
            case PAUSE, QUIT -> {
                return Then.PAUSE;
            }
            case END -> {
                return Then.END;
            }
        }
        return Then.GO_ON;
    }

    private void help() {
        for (InterviewWord word : InterviewWord.values()) {
            page.item(Style.CODE, "  " + Width.padRight(":" + word.word(), 8),
                    page.catalog().words("interview.help." + word.word()));
        }
    }

    private Then followUp(Exercise exercise) throws IOException, JournalException {
        Optional<Text> followUp = interview.followUp();
        if (followUp.isEmpty()) {
            return Then.NEXT;
        }
        view.followUp(exercise);
        page.tell(Style.MUTED, "interview.in-words");
        while (true) {
            Optional<String> words = lines.read();
            if (words.isEmpty()) {
                return Then.PAUSE;
            }
            Optional<InterviewWord> word = ColonLine.of(words.get()).flatMap(InterviewWord::of);
            if (word.isEmpty()) {
                interview.followed(words.get());
                return Then.NEXT;
            }
            if (word.get() != InterviewWord.HELP && word.get() != InterviewWord.TIME) {
                return word.get() == InterviewWord.SKIP ? Then.NEXT : word.get() == InterviewWord.END ? Then.END : Then.PAUSE;
            }
            obey(word.get().word());
        }
    }

    /** At the end the person compares their own words with what a good answer says. */
    private void rate() throws IOException, JournalException {
        List<Exercise> unrated = interview.unrated();
        if (!unrated.isEmpty()) {
            page.blank();
            page.tell(Style.PLAIN, "interview.compare");
        }
        for (Exercise exercise : unrated) {
            view.question(exercise);
            page.tell(Style.PLAIN, "interview.you-said", interview.words(exercise));
            view.points(exercise);
            Optional<Integer> had = had(exercise.asked().points().size());
            if (had.isEmpty()) {
                return;
            }
            interview.rate(exercise, had.get());
        }
    }

    private Optional<Integer> had(int points) throws IOException {
        while (true) {
            page.tell(Style.PLAIN, Message.of("repl.which-points", points));
            Optional<String> line = lines.read();
            Optional<Integer> had = line.flatMap(text -> PointCount.of(text, points));
            if (line.isEmpty() || had.isPresent()) {
                return had;
            }
        }
    }

    /** Minutes and seconds, as a clock shows them. */
    static String clock(Duration time) {
        Duration shown = time.plusMillis(500);
        return shown.toMinutes() + ":" + (shown.toSecondsPart() < 10 ? "0" : "") + shown.toSecondsPart();
    }
}
