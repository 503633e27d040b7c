package gradus.cli;

import gradus.expr.Message;
import gradus.quiz.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the journal for another machine to take over. */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "FILE")
    private String file = "-";

    @Override
    public Integer call() throws Exception {
        Program program = root.program();
        Path folder = program.settings().dataFolder(program.host());
        List<String> lines = Journals.guarded(() -> Journal.exported(folder));
        if (file.equals("-")) {
            lines.forEach(program.out()::data);
        } else {
            write(Path.of(file), lines, program);
            program.out().line(program.catalog().words("cli.exported", lines.size(), file));
        }
        return ExitCode.DONE;
    }

    private static void write(Path target, List<String> lines, Program program) throws Failure {
        try {
            SavedFile.write(target, program, out -> {
                for (String line : lines) {
                    out.write(line + "\n");
                }
            });
        } catch (IOException e) {
            throw new Failure(ExitCode.NOT_RIGHT, Message.of("cli.unwritable", String.valueOf(e.getMessage())));
        }
    }
}
