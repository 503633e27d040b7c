package gradus.cli;

import gradus.quiz.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts questions away for good, calls them back, and lists those that are away. */
@Command(name = "suspend", sortOptions = false)
final class SuspendCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "ID")
    private List<String> questions = new ArrayList<>();

    @Option(names = "--off")
    private boolean off;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Program program = root.program();
        Journal journal = questions.isEmpty() ? Journals.open(program) : Journals.openToChange(program);
        Journals.requireQuestions(questions, journal, Banks.library(program, List.of()));
        for (String question : questions) {
            Journals.guarded(() -> {
                journal.suspend(question, !off);
                return question;
            });
        }
        list(program, journal.suspended());
        return ExitCode.DONE;
    }

    private void list(Program program, List<String> suspended) {
        if (json) {
            program.out().data(new Json().write(Map.of("suspended", suspended)));
        } else if (suspended.isEmpty()) {
            program.out().line(program.catalog().words("cli.suspend-none"));
        } else {
            suspended.forEach(program.out()::line);
        }
    }
}
