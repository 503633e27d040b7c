package gradus.cli;

import gradus.bank.Part;
import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.expr.SyntaxException;
import gradus.expr.Text;
import gradus.quiz.Exercise;
import gradus.quiz.JournalException;
import gradus.quiz.Session;
import gradus.text.Style;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The conversation of a practice session: what is typed goes to the session, what comes of it to the screen. */
final class Practice {
    private static final String ANSWER_PROMPT = "> ";

    private final Session session;
    private final Typing typing;
    private final PracticeScreen screen;
    private final ExerciseView view;
    private final CommandLineRunner commands;
    private final GraphDialogue graphs;
    private final WorkAnswer works;
    private final Asides asides;
    private final Rehearsal rehearsal;
    private Optional<Typing.Typed> ahead = Optional.empty();
    private boolean cleared;
    private boolean rests;

    /** Runs one of the program's other commands, typed after a colon. */
    interface CommandLineRunner {
        List<String> names();

        void run(String line);

        void run(List<String> words);
    }

    Practice(
            Session session, Typing typing, PracticeScreen screen, ExerciseView view, CommandLineRunner commands) {
        this.view = view;
        this.session = session;
        this.typing = typing;
        this.screen = screen;
        this.commands = commands;
        this.graphs = new GraphDialogue(session, screen, view.graphs(), typing.isPerson());
        this.works = new WorkAnswer(session, screen);
        this.rehearsal = new Rehearsal(screen.unseen());
        this.asides = new Asides(session, screen, view, commands, graphs);
    }

    /** What the conversation does after a line. */
    private enum Then {
        GO_ON, NEXT, LEAVE
    }

    /**
     * Asks until the person leaves or there is nothing to ask; tells which.
     *
     * @param shown the first question, where it stands on the screen already
     */
    boolean run(Optional<String> shown) throws IOException, JournalException {
        Optional<String> before = shown;
        for (Optional<Exercise> next = session.next(); next.isPresent(); next = session.next()) {
            putUnlessShown(next.get(), before);
            before = Optional.empty();
            screen.flush();
            session.asked();
            typing.beginQuestion(AnswerWords.of(next.get().asked()));
            typing.beside(rehearsal.of(next.get()));
            if (work(next.get()) == Then.LEAVE) {
                return false;
            }
        }
        return true;
    }

    private void putUnlessShown(Exercise exercise, Optional<String> shown) {
        if (shown.isPresent() && shown.get().equals(FirstScreen.name(exercise))) {
            return;
        }
        shown.ifPresent(name -> screen.tell(Style.MUTED, whyAnother(name, exercise)));
        put(exercise);
    }

    private String whyAnother(String shown, Exercise exercise) {
        String question = FirstScreen.question(shown);
        return question.equals(exercise.variant().id()) ? "repl.bank-edited"
                : session.has(question) ? "repl.another-first" : "repl.question-gone";
    }

    /** Puts a question. */
    void put(Exercise exercise) {
        view.question(exercise);
        graphs.begin(exercise);
        works.begin(exercise);
        remind(exercise);
    }

    /** A person is told what can be done now. */
    private void remind(Exercise exercise) {
        if (typing.isPerson()) {
            screen.keys(asides.offers(exercise));
        }
    }

    private Then work(Exercise exercise) throws IOException, JournalException {
        Then then = Then.GO_ON;
        while (then == Then.GO_ON) {
            Typing.Typed typed = read(exercise);
            if (typed instanceof Typing.Typed.End) {
                return Then.LEAVE;
            }
            if (typed instanceof Typing.Typed.Cleared && cleared) {
                screen.tell(Style.MUTED, "repl.how-to-leave");
            }
            cleared = typed instanceof Typing.Typed.Cleared;
            if (typed instanceof Typing.Typed.Unusable unusable) {
                screen.tell(Style.ERROR, unusable.why());
            }
            if (typed instanceof Typing.Typed.Text text) {
                then = take(text.text().strip(), exercise);
            }
        }
        return then;
    }

    private Typing.Typed read(Exercise exercise) throws IOException {
        if (ahead.isPresent()) {
            Typing.Typed typed = ahead.get();
            ahead = Optional.empty();
            return typed;
        }
        screen.flush();
        boolean asksRest = session.isPartOver() && typing.isPerson();
        boolean again = rests;
        rests = asksRest;
        return typing.read(asksRest ? screen.restPrompt(asides.offers(exercise), again)
                : graphs.prompt().or(works::prompt).orElse(ANSWER_PROMPT));
    }

    private Then take(String text, Exercise exercise) throws IOException, JournalException {
        Optional<String> command = ColonLine.of(text);
        if (command.isPresent()) {
            return command(command.get(), exercise);
        }
        if (session.isPartOver()) {
            return rest(text);
        }
        return text.isEmpty() ? blank() : answer(text, exercise);
    }

    private Then blank() {
        if (typing.isPerson()) {
            screen.tell(Style.MUTED, "repl.type-something");
        }
        return Then.GO_ON;
    }

    /** Enter goes on. A script may leave it out: what is not empty is then the next question's answer. */
    private Then rest(String text) {
        if (!text.isEmpty() && typing.isPerson()) {
            screen.tell(Style.MUTED, "repl.over-already");
            return Then.GO_ON;
        }
        ahead = text.isEmpty() ? Optional.empty() : Optional.of(new Typing.Typed.Text(text));
        return Then.NEXT;
    }

    private Then answer(String text, Exercise exercise) throws IOException, JournalException {
        if (graphs.isAsked()) {
            graphs.answer(text);
            return Then.GO_ON;
        }
        if (works.isAsked()) {
            works.answer(text);
            showWhereLost(exercise);
            return Then.GO_ON;
        }
        rehearsal.end();
        Part part = exercise.asked();
        Verdict verdict = session.answer(text);
        if (!part.points().isEmpty()) {
            return rate(exercise);
        }
        if (verdict.outcome() == Outcome.UNREADABLE && unreadable(text, part)) {
            return Then.GO_ON;
        }
        screen.verdict(verdict, !session.isPartOver() && KeyText.isNumeric(part.ask().key()));
        if (!session.isPartOver()) {
            screen.attemptsLeft(verdict, session.attemptsLeft(), session.hintsLeft());
        } else if (verdict.outcome() != Outcome.CORRECT) {
            view.key(exercise);
        }
        return Then.GO_ON;
    }

    /** Shows where an answer cannot be read; false when its reader has no complaint. */
    private boolean unreadable(String text, Part part) {
        Optional<SyntaxException> complaint = part.ask().complaint(text);
        complaint.ifPresent(screen::syntaxError);
        return complaint.isPresent();
    }

    private Then rate(Exercise exercise) throws IOException, JournalException {
        int points = exercise.asked().points().size();
        view.points(exercise);
        screen.tell(Style.PLAIN, "repl.which-points", points);
        while (true) {
            screen.flush();
            Typing.Typed typed = typing.read(ANSWER_PROMPT);
            if (typed instanceof Typing.Typed.End) {
                return Then.LEAVE;
            }
            String text = typed instanceof Typing.Typed.Text line ? line.text().strip() : "";
            if (ColonLine.of(text).flatMap(ReplWord::of).filter(ReplWord.QUIT::equals).isPresent()) {
                return Then.LEAVE;
            }
            Optional<Integer> had = PointCount.of(text, points);
            if (had.isPresent()) {
                session.rate(had.get());
                screen.tell(Style.PLAIN, "repl.rated", had.get(), points);
                view.followUp(exercise);
                return Then.GO_ON;
            }
            screen.tell(Style.MUTED, "repl.which-points", points);
        }
    }

    private Then command(String text, Exercise exercise) throws IOException, JournalException {
        String[] words = text.split("\\s+", 2);
        String word = text.isEmpty() ? "help" : words[0];
        Optional<ReplWord> known = ReplWord.of(word);
        if (known.isPresent()) {
            return obey(known.get(), words.length > 1 ? words[1] : "", exercise);
        }
        if (commands.names().contains(word)) {
            commands.run(text);
        } else {
            screen.unknownCommand(word, ReplWord.nearest(word, commands.names()));
        }
        return Then.GO_ON;
    }

    /** @param rest what stands behind the word */
    private Then obey(ReplWord word, String rest, Exercise exercise) throws IOException, JournalException {
        switch (word) {
            case HINT -> hint(exercise);
            case SHOW -> show(exercise);
            case HELP, STEPS, WHY, PLOT, GRAPH, FORMULA, SCRATCH -> asides.tell(word, rest, exercise);
            case WORK -> work(exercise, rest);
            case AGAIN -> {
                return again();
            }
            case EASY -> ease();
            case UNDO -> {
                return undo();
            }
            case SUSPEND -> {
                return suspend();
            }
            case DRILL -> {
                return drill();
            }
            case SKIP -> {
                return skip();
            }
            case QUIT -> {
                return Then.LEAVE;
            }
        }
        return Then.GO_ON;
    }

    private void hint(Exercise exercise) throws JournalException {
        Optional<Text> hint = session.isPartOver() ? Optional.empty() : session.hint();
        hint.ifPresentOrElse(text -> view.hint(text, exercise), () -> screen.tell(Style.MUTED,
                session.isPartOver() ? "repl.over-already" : "repl.no-more-hints"));
    }

    private void show(Exercise exercise) throws JournalException {
        if (!session.isPartOver()) {
            session.show();
        }
        view.key(exercise);
    }

    private void work(Exercise exercise, String file) throws IOException, JournalException {
        if (!file.isEmpty()) {
            commands.run("work " + file);
            return;
        }
        if (works.isAsked()) {
            screen.tell(Style.MUTED, "repl.work-asked");
            return;
        }
        boolean over = session.isPartOver();
        ahead = new WorkDialogue(session, typing, screen).run(exercise);
        if (!over) {
            showWhereLost(exercise);
        }
    }

    private void showWhereLost(Exercise exercise) {
        if (session.isPartOver() && !session.isSolved()) {
            view.key(exercise);
        }
    }

    private Then again() {
        boolean another = session.again();
        if (!another) {
            screen.tell(Style.MUTED, session.isPartOver() ? "repl.no-variant" : "repl.answer-first");
        }
        return another ? Then.NEXT : Then.GO_ON;
    }

    private Then skip() throws JournalException {
        if (session.isPartOver()) {
            return Then.NEXT;
        }
        session.skip();
        screen.tell(Style.MUTED, "repl.skipped");
        return Then.NEXT;
    }

    private void ease() throws JournalException {
        screen.tell(Style.MUTED, session.ease() ? "repl.eased" : "repl.not-easy");
    }

    /** Goes on where the question whose grade is taken back may come again at once. */
    private Then undo() throws JournalException {
        boolean resting = session.isPartOver();
        boolean undone = session.undo().isPresent();
        screen.tell(Style.MUTED, undone ? "repl.undone" : "repl.nothing-to-undo");
        return undone && resting ? Then.NEXT : Then.GO_ON;
    }

    private Then suspend() throws JournalException {
        session.suspend();
        screen.tell(Style.MUTED, "repl.suspended");
        return Then.NEXT;
    }

    private Then drill() {
        int questions = session.drill();
        if (questions == 0) {
            screen.tell(Style.MUTED, "repl.nothing-to-drill");
            return Then.GO_ON;
        }
        screen.tell(Style.HINT, "repl.drill", questions);
        return Then.NEXT;
    }
}
