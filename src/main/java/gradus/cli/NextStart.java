package gradus.cli;

import gradus.bank.BankLibrary;
import gradus.quiz.Exercise;
import gradus.quiz.Journal;
import gradus.quiz.Session;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Gets the question ready with which the next start begins, so that it is there at once. */
final class NextStart {
    private final Program program;
    private final BankLibrary library;
    private final Journal journal;

    NextStart(Program program, BankLibrary library, Journal journal) {
        this.program = program;
        this.library = library;
        this.journal = journal;
    }

    /** Where a person was at a terminal, with a journal of the usual place. What cannot be foreseen is dropped. */
    void prepare() throws Failure {
        Host host = program.host();
        boolean usual = host.typesAtTerminal() && host.showsOnTerminal() && journal.saves()
                && program.settings().equals(Settings.STANDARD);
        if (!usual) {
            return;
        }
        long seed = host.seeds().getAsLong();
        Session session = new Session(library, PracticeAim.of(PracticeWish.STANDARD, library), journal, seed);
        Optional<Exercise> next = journal.isUnused() ? Optional.empty() : session.next();
        Optional<Instant> until = next.flatMap(exercise -> until(exercise, session));
        if (until.isEmpty()) {
            FirstScreen.drop(host);
            return;
        }
        int columns = TerminalSize.columns(host);
        new FirstScreen(FirstScreen.name(next.get()), columns, seed)
                .keep(host, until.get().toEpochMilli(), text(session, next.get()));
    }

    /** What was left open comes first; something new does until something is due; what is due changes with the time. */
    private static Optional<Instant> until(Exercise exercise, Session session) {
        if (GraphDialogue.asks(exercise) || WorkAnswer.asks(exercise)) {
            return Optional.empty();
        }
        Instant never = Instant.ofEpochMilli(Long.MAX_VALUE);
        return exercise.resumed() ? Optional.of(never)
                : exercise.standing() == Exercise.Standing.NEW ? Optional.of(session.nextDue().orElse(never)) : Optional.empty();
    }

    private String text(Session session, Exercise exercise) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Page page = PracticeRun.page(program, program.outInto(bytes));
        ExerciseView view = new ExerciseView(page, library.topics(), PracticeRun.sets(program));
        Typing person = new StreamTyping(new InputLines(InputStream.nullInputStream()), page.out(), true);
        new Practice(session, person, new PracticeScreen(page), view, new ColonCommands(program)).put(exercise);
        page.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
