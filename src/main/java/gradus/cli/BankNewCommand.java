package gradus.cli;

import gradus.bank.BankLibrary;
import gradus.bank.BankSchema;
import gradus.bank.Listing;
import gradus.bank.Scaffold;
import gradus.bank.Topic;
import gradus.expr.Message;
import gradus.text.Markup;
import gradus.text.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a bank to start from, and beside it the schema that editors complete by. */
@Command(name = "new", sortOptions = false)
final class BankNewCommand implements Callable<Integer> {
    private static final int QUESTIONS = 3;

    @ParentCommand
    private BankCommand bank;

    @Parameters(paramLabel = "FILE", descriptionKey = "NEW")
    private Path file = Path.of("");

    @Option(names = "--topic", paramLabel = "T")
    private String topic = "";

    @Override
    public Integer call() throws Failure {
        Program program = bank.program();
        requireYaml(file);
        Scaffold scaffold = scaffold(program);
        write(file, scaffold.text(program.catalog().language(), "./" + BankSchema.FILE));
        tell(program, Style.CORRECT, Message.of("bank.new.written", file, QUESTIONS));
        Path schema = file.resolveSibling(BankSchema.FILE);
        if (!Files.exists(schema)) {
            write(schema, BankSchema.text());
            tell(program, Style.PLAIN, Message.of("bank.new.schema", schema));
        }
        tell(program, Style.PLAIN, Message.of("bank.new.next", file));
        return ExitCode.DONE;
    }

    private static void tell(Program program, Style style, Message message) {
        program.out().line(Markup.of(style, program.catalog().render(message)));
    }

    private static void requireYaml(Path file) throws Failure {
        String name = String.valueOf(file.getFileName());
        if (!name.toLowerCase(Locale.ROOT).matches(".+\\.ya?ml")) {
            String stem = Scaffold.id(name.replaceFirst("\\.[^.]*$", ""));
            throw new Failure(ExitCode.USAGE, Message.of("bank.new.no-yaml", file,
                    file.resolveSibling((stem.isEmpty() ? "bank" : stem) + ".yaml")));
        }
    }

    /** The questions' ids begin with the file's name; a topic that is known keeps its title. */
    private Scaffold scaffold(Program program) throws Failure {
        String stem = Scaffold.id(String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", ""));
        String prefix = stem.isEmpty() ? "my" : stem;
        String id = topic.isEmpty() ? prefix : topic;
        if (!id.equals(Scaffold.id(id))) {
            throw new Failure(ExitCode.USAGE, Message.of("cli.wrong-value", "--topic", topic, Scaffold.id(id)));
        }
        BankLibrary library = Banks.library(program, List.of());
        Scaffold scaffold = library.topics().stream().filter(known -> known.id().equals(id)).findFirst()
                .map((Topic known) -> new Scaffold(id, known.title(), prefix))
                .orElseGet(() -> Scaffold.of(id, prefix));
        return scaffold.apart(library.listings().stream().map(Listing::id).toList());
    }

    private static void write(Path file, String text) throws Failure {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Failure(ExitCode.USAGE, Message.of("bank.new.exists", file));
        } catch (NoSuchFileException e) {
            throw new Failure(ExitCode.USAGE,
                    Message.of("bank.new.unwritable", file, Message.of("bank.new.no-folder")));
        } catch (IOException e) {
            throw new Failure(ExitCode.NOT_RIGHT, Message.of("bank.new.unwritable", file, e.getMessage()));
        }
    }
}
