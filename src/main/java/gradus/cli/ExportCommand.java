package gradus.cli;

import gradus.expr.Message;
import gradus.quiz.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
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
            write(Path.of(file), lines, folder);
            program.out().line(program.catalog().words("cli.exported", lines.size(), file));
        }
        return ExitCode.DONE;
    }

    /** All or nothing: a file that was there stays until the new one is complete. */
    private static void write(Path target, List<String> lines, Path folder) throws Failure {
        Path absolute = target.toAbsolutePath();
        Optional<Path> above = Optional.ofNullable(absolute.getParent());
        try {
            if (Files.exists(target) && Files.exists(folder) && above.isPresent()
                    && Files.isSameFile(above.get(), folder)) {
                throw new Failure(ExitCode.USAGE, Message.of("cli.export-into-journal", target.toString()));
            }
            Path fresh = Files.createTempFile(above.orElse(absolute), "gradus-", ".tmp");
            Files.write(fresh, lines, StandardCharsets.UTF_8);
            Files.move(fresh, absolute, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure(ExitCode.NOT_RIGHT, Message.of("cli.unwritable", String.valueOf(e.getMessage())));
        }
    }
}
