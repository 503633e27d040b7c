package gradus.cli;

import gradus.bank.BankLibrary;
import gradus.bank.Listing;
import gradus.bank.Question;
import gradus.bank.Topic;
import gradus.bank.Variant;
import gradus.expr.Message;
import gradus.expr.Spelling;
import gradus.expr.Text;
import gradus.text.Notation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows one question as learners see it in every language, and what only its author sees. */
@Command(name = "show", sortOptions = false)
final class BankShowCommand implements Callable<Integer> {
    @ParentCommand
    private BankCommand bank;

    @Parameters(paramLabel = "ID", descriptionKey = "ID")
    private String id = "";

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    @Option(names = "--bank", paramLabel = "PATH")
    private List<Path> banks = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Failure {
        Program program = bank.program();
        BankLibrary library = banks.isEmpty() ? Banks.library(program, List.of()) : Banks.only(program, banks);
        Listing listing = listing(library);
        Question question = library.question(id).orElseThrow();
        Variant variant = question.variant(seed == null ? 0 : listing.variant(seed));
        if (json) {
            program.out().data(new Json().write(new QuestionData(program.catalog()).of(variant, listing)));
        } else {
            new QuestionSheet(page(program)).show(variant, listing, title(library));
        }
        return ExitCode.DONE;
    }

    private Listing listing(BankLibrary library) throws Failure {
        List<String> known = library.listings().stream().map(Listing::id).toList();
        return library.listings().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new Failure(ExitCode.USAGE, Spelling.nearest(id, known)
                        .map(near -> Message.of("cli.unknown-question-perhaps", id, near))
                        .orElseGet(() -> Message.of("cli.unknown-question", id))));
    }

    private Text title(BankLibrary library) {
        String topic = library.question(id).orElseThrow().topic();
        return library.topics().stream().filter(each -> each.id().equals(topic)).map(Topic::title).findFirst()
                .orElseGet(() -> Text.of(topic));
    }

    private static Page page(Program program) {
        Notation notation = program.settings().plain() ? Notation.ASCII : Notation.UNICODE;
        return new Page(program.out(), program.catalog(), TerminalSize.columns(program.host()), notation);
    }
}
