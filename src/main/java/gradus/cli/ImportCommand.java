package gradus.cli;

import gradus.expr.Message;
import gradus.quiz.Journal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes over the journal of another machine. */
@Command(name = "import", sortOptions = false)
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private String file;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Program program = root.program();
        Path folder = program.settings().dataFolder(program.host());
        Journals.openToChange(program);
        String text = text(program);
        Journal.Import done = Journals.guarded(() -> Journal.imported(folder, text, program.host().clock()));
        if (done.refused() > 0) {
            program.tell(Message.of("cli.import-refused", done.refused()));
        }
        if (done.taken() + done.known() == 0) {
            throw new Failure(ExitCode.USAGE, Message.of("cli.import-nothing", file));
        }
        Journals.open(program);
        if (json) {
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("taken", done.taken());
            counts.put("known", done.known());
            counts.put("refused", done.refused());
            program.out().data(new Json().write(counts));
        } else {
            program.out().line(program.catalog().words("cli.imported", done.taken(), done.known()));
        }
        return ExitCode.DONE;
    }

    private String text(Program program) throws Failure {
        byte[] bytes;
        // Without the buffer the JDK would ask a pipe at standard input for its position, which it has none.
        try (InputStream in = file.equals("-") ? new BufferedInputStream(program.host().in()) : Files.newInputStream(Path.of(file))) {
            bytes = in.readNBytes(Journal.MOST_BYTES + 1);
        } catch (IOException e) {
            throw InputFile.unreadable(file);
        }
        if (bytes.length > Journal.MOST_BYTES) {
            throw new Failure(ExitCode.USAGE, Message.of("exchange.import.too-large", file, Journal.MOST_BYTES >> 20));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
