package gradus.cli;

import gradus.bank.BankLibrary;
import gradus.expr.Function;
import gradus.expr.Language;
import gradus.quiz.Journal;
import gradus.quiz.JournalException;
import gradus.quiz.LevelCheck;
import gradus.quiz.Session;
import gradus.text.Notation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a wish to a practice session, and to the end of it. */
final class PracticeRun {
    private final Program program;
    private final ColonCommands commands;
    private final Typing typing;

    private PracticeRun(Program program, ColonCommands commands, Typing typing) {
        this.program = program;
        this.commands = commands;
        this.typing = typing;
    }

    static int run(Program program, PracticeWish wish) throws Failure, IOException {
        return run(program, wish, Optional.empty());
    }

    /** @param first the question that stands on the screen already */
    static int bare(Program program, Optional<FirstScreen> first) throws Failure, IOException {
        return run(program, PracticeWish.STANDARD, first);
    }

    private static int run(Program program, PracticeWish wish, Optional<FirstScreen> first) throws Failure, IOException {
        ColonCommands commands = new ColonCommands(program);
        try (Typing typing = typing(program, completions(commands, program.catalog().language()))) {
            typing.prepare();
            return new PracticeRun(program, commands, typing).practise(wish, first);
        } catch (JournalException e) {
            throw new Failure(ExitCode.JOURNAL, e.what());
        }
    }

    private int practise(PracticeWish wish, Optional<FirstScreen> first) throws Failure, IOException, JournalException {
        Host host = program.host();
        Journal journal = journal(program, wish);
        BankLibrary library = wish.banks().isEmpty()
                ? Banks.library(program, List.of())
                : Banks.only(program, wish.banks());
        Session session = new Session(library, PracticeAim.of(wish, library), journal,
                first.isPresent() ? first.get().seed() : wish.seed().orElseGet(host.seeds()));
        if (wish.pace().isPresent()) {
            session.setPace(wish.pace().getAsInt());
        }
        Optional<LevelCheck> check = wish.equals(PracticeWish.STANDARD) && journal.isUnused()
                ? Optional.of(new LevelCheck(library, journal, host.seeds().getAsLong())) : Optional.empty();
        converse(session, journal, library, check, first);
        new NextStart(program, library, journal).prepare();
        return ExitCode.DONE;
    }

    private static Journal journal(Program program, PracticeWish wish) throws JournalException {
        Host host = program.host();
        if (!wish.saves()) {
            return Journal.forgetful(host.clock(), host.ids());
        }
        Journal journal = Journal.open(program.settings().dataFolder(host), host.clock(), host.ids());
        journal.notices().forEach(program::tell);
        return journal;
    }

    /** @param check offered to a person first, where there is one */
    private void converse(
            Session session, Journal journal, BankLibrary library, Optional<LevelCheck> check,
            Optional<FirstScreen> first) throws IOException, JournalException {
        Page page = page(program, program.out());
        PracticeScreen screen = new PracticeScreen(page);
        ExerciseView view = new ExerciseView(page, library.topics(), sets(program));
        boolean goesOn = check.isEmpty() || !typing.isPerson()
                || new FirstStart(check.get(), typing, page, view).run();
        boolean exhausted = goesOn && new Practice(session, typing, screen, view, commands).run(
                first.filter(shown -> shown.columns() == page.width()).map(FirstScreen::question));
        if (exhausted) {
            screen.nothingLeft(session.hasAsked(), session.holdsBack(), session.nextDue()
                    .map(due -> Duration.between(program.host().clock().instant(), due)));
        }
        screen.farewell(session, journal.saves());
    }

    static Page page(Program program, Output out) {
        Notation notation = program.settings().plain() ? Notation.ASCII : Notation.UNICODE;
        return new Page(out, program.catalog(), TerminalSize.of(program.host()), notation);
    }

    /** Whether formulas are set in two dimensions: for eyes, and not for programs or screen readers. */
    static boolean sets(Program program) {
        return program.host().showsOnTerminal() && !program.settings().plain();
    }

    /** A line editor where there is one to use. */
    static Typing typing(Program program, List<String> words) {
        Host host = program.host();
        boolean person = host.typesAtTerminal() && host.showsOnTerminal();
        if (edits(program)) {
            String type = host.variable("TERM").orElse("windows");
            boolean marks = program.settings().isColored(host);
            return new LineEditor(() -> LineEditor.systemTerminal(type), host.out(), words, marks);
        }
        return new StreamTyping(new InputLines(host.in()), program.out(), person);
    }

    /** Whether a person's lines are edited: at a terminal that can be drawn on, unless they want it plain. */
    static boolean edits(Program program) {
        Host host = program.host();
        return host.typesAtTerminal() && host.showsOnTerminal() && host.isCapable() && !program.settings().plain();
    }

    private static List<String> completions(ColonCommands commands, Language language) {
        List<String> words = new ArrayList<>();
        for (ReplWord word : ReplWord.values()) {
            words.add(":" + word.word());
            if (language == Language.ZH_HANT) {
                words.add(":" + word.chinese());
            }
        }
        commands.names().forEach(name -> words.add(":" + name));
        for (Function function : Function.values()) {
            words.add(function.label());
        }
        return words;
    }
}
