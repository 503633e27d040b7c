package gradus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** JSON lines in, JSON lines out. */
@Command(name = "batch", sortOptions = false)
final class BatchCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "FILE")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Program program = root.program();
        if (file.isEmpty() || file.get().toString().equals("-")) {
            serve(program, program.host().in());
            return ExitCode.DONE;
        }
        try (InputStream in = InputFile.open(file.get())) {
            serve(program, in);
        }
        return ExitCode.DONE;
    }

    private static void serve(Program program, InputStream in) throws IOException {
        new Batch(new InputLines(in), program.out(), program.catalog()).run();
    }
}
