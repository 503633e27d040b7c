package gradus.cli;

import gradus.exchange.BankImport;
import gradus.exchange.ImportFormat;
import gradus.exchange.NotTaken;
import gradus.expr.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes in questions from other systems as a bank. */
@Command(name = "import", sortOptions = false)
final class BankImportCommand implements Callable<Integer> {
    @ParentCommand
    private BankCommand bank;

    @Parameters(paramLabel = "FILE", descriptionKey = "IMPORTED")
    private Path file;

    @Option(names = "--format", paramLabel = "csv|gift|moodle")
    private String format = "";

    @Option(names = "--out", paramLabel = "FILE|DIR")
    private Path out;

    @Option(names = "--topic", paramLabel = "T")
    private Optional<String> topic = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Failure, IOException {
        Program program = bank.program();
        if (json && out == null) {
            throw new Failure(ExitCode.USAGE, Message.of("cli.missing", "--out", "gradus bank import"));
        }
        if (topic.isPresent() && !topic.get().matches("[a-z0-9-]{1,80}")) {
            throw new Failure(ExitCode.USAGE, Message.of("bank.bad-id", topic.get()));
        }
        BankImport.Result result = BankImport.read(text(), format(), topic, file.getFileName().toString());
        List<String> written = write(result, program);
        report(result, written, program);
        return ExitCode.DONE;
    }

    private ImportFormat format() throws Failure {
        Optional<ImportFormat> found = format.isEmpty() ? ImportFormat.ofFile(file.toString()) : ImportFormat.labelled(format);
        return found.orElseThrow(() -> new Failure(ExitCode.USAGE, format.isEmpty()
                ? Message.of("exchange.import.which-format", ImportFormat.labels())
                : Message.of("exchange.no-format", format, ImportFormat.labels())));
    }

    private String text() throws Failure {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BankImport.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, Message.of("cli.unreadable-file", file.toString()));
        }
        if (bytes.length > BankImport.MAX_BYTES) {
            throw new Failure(ExitCode.USAGE, Message.of("exchange.import.too-large", file.toString(), BankImport.MAX_BYTES >> 20));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Failure(ExitCode.USAGE, Message.of("exchange.import.not-utf8", file.toString()));
        }
    }

    /** Writes a bank to a file or standard output, several into a folder, and gives the names of the files. */
    private List<String> write(BankImport.Result result, Program program) throws Failure, IOException {
        boolean folder = out != null && (Files.isDirectory(out) || result.banks().size() > 1 && !Files.exists(out)
                && out.getFileName().toString().indexOf('.') < 0);
        if (result.banks().size() > 1 && !folder) {
            throw new Failure(ExitCode.USAGE, Message.of("exchange.import.topics",
                    result.banks().stream().map(BankImport.Taken::topic).toList()));
        }
        List<String> written = new ArrayList<>();
        for (BankImport.Taken taken : result.banks()) {
            if (out == null) {
                program.out().document(taken.yaml());
                program.out().flush();
                continue;
            }
            Path path = folder ? Files.createDirectories(out).resolve(taken.topic() + ".yaml") : out;
            SavedFile.write(path, program, writer -> writer.write(taken.yaml()));
            written.add(path.toString());
        }
        return written;
    }

    private void report(BankImport.Result result, List<String> written, Program program) {
        int questions = result.banks().stream().mapToInt(BankImport.Taken::questions).sum();
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("questions", questions);
            summary.put("out", written);
            summary.put("notes", result.notes().stream().map(note -> data(note, program)).toList());
            program.out().data(new Json().write(summary));
            return;
        }
        for (NotTaken note : result.notes()) {
            program.err().line(file + ":" + note.line() + ":" + note.column() + ": " + program.catalog().render(note.what()));
        }
        program.err().line(program.catalog().words("exchange.import.done", questions));
        program.err().flush();
    }

    private Map<String, Object> data(NotTaken note, Program program) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", file.toString());
        data.put("line", note.line());
        data.put("column", note.column());
        data.put("message", program.catalog().render(note.what()));
        return data;
    }
}
