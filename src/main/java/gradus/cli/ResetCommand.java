package gradus.cli;

import gradus.expr.Message;
import gradus.quiz.Journal;
import gradus.text.Markup;
import gradus.text.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Forgets what is remembered of questions, after asking and with a copy of the journal. */
@Command(name = "reset", sortOptions = false)
final class ResetCommand implements Callable<Integer> {
    private static final Set<String> YES = Set.of("y", "yes", "是", "好");

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "ID")
    private List<String> questions = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--yes")
    private boolean confirmed;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Program program = root.program();
        if (all != questions.isEmpty()) {
            throw new Failure(ExitCode.USAGE, Message.of("cli.reset-what"));
        }
        Journal journal = Journals.openToChange(program);
        Journals.requireQuestions(questions, journal, Banks.library(program, List.of()));
        if (!confirmed && !confirms(program)) {
            talk(program).line(program.catalog().words("cli.reset-not"));
            return ExitCode.NOT_RIGHT;
        }
        Path backup = Journals.guarded(() -> journal.reset(questions));
        if (json) {
            program.out().data(new Json().write(Map.of("backup", backup.toString())));
        } else {
            program.out().line(program.catalog().words("cli.reset-done", backup.toString()));
        }
        return ExitCode.DONE;
    }

    /** Where the person is asked: what a program reads is kept apart from it. */
    private Output talk(Program program) {
        return json ? program.err() : program.out();
    }

    private boolean confirms(Program program) throws IOException {
        Message what = all ? Message.of("cli.reset-all") : Message.of("cli.reset-some", String.join(", ", questions));
        talk(program).prompt(Markup.of(Style.WARNING, program.catalog().render(what) + " "));
        talk(program).flush();
        InputLines.Line line = new InputLines(program.host().in()).read();
        if (!program.host().typesAtTerminal()) {
            talk(program).line("");
        }
        return line instanceof InputLines.Line.Text text && YES.contains(text.text().strip().toLowerCase(Locale.ROOT));
    }
}
