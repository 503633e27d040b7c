package gradus.cli;

import gradus.bank.BankLibrary;
import gradus.bank.BankSchema;
import gradus.bank.Listing;
import gradus.bank.Topic;
import gradus.expr.Language;
import gradus.expr.Message;
import gradus.text.Catalog;
import gradus.text.Table.Column;
import gradus.text.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the questions of the shipped and own banks, or of those that are named. */
@Command(name = "list", sortOptions = false)
final class BankListCommand implements Callable<Integer> {
    private static final int LEVELS = 5;

    @ParentCommand
    private BankCommand bank;

    @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "PATH")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--bank", paramLabel = "PATH")
    private List<Path> banks = new ArrayList<>();

    @Option(names = "--topic", paramLabel = "T")
    private List<String> topics = new ArrayList<>();

    @Option(names = "--level", paramLabel = "N")
    private Integer level;

    @Option(names = "--kind", paramLabel = "K")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--language", paramLabel = "L")
    private String language = "";

    @Option(names = "--counts")
    private boolean counts;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Failure {
        Program program = bank.program();
        paths.addAll(banks);
        BankLibrary library = paths.isEmpty() ? Banks.library(program, List.of()) : Banks.only(program, paths);
        requireKinds();
        Optional<Language> spoken = language();
        for (String topic : topics) {
            Banks.requireTopic(topic, library);
        }
        List<Listing> listings = library.listings().stream()
                .filter(listing -> topics.isEmpty() || topics.contains(listing.topic()))
                .filter(listing -> level == null || listing.level() == level)
                .filter(listing -> kinds.isEmpty() || listing.kinds().stream().anyMatch(kinds::contains))
                .filter(listing -> spoken.isEmpty() || listing.languages().contains(spoken.get()))
                .toList();
        if (json) {
            program.out().data(new Json().write(Map.of("questions", listings.stream().map(this::data).toList())));
        } else {
            Table table = counts ? counts(library, listings, program.catalog()) : table(listings, program.catalog());
            table.lines(width(program.host())).forEach(program.out()::line);
        }
        return library.problems().isEmpty() ? ExitCode.DONE : ExitCode.BANK;
    }

    private void requireKinds() throws Failure {
        for (String kind : kinds) {
            if (!BankSchema.kinds().contains(kind)) {
                throw new Failure(ExitCode.USAGE, Message.of("cli.wrong-value", "--kind", kind,
                        String.join(", ", BankSchema.kinds())));
            }
        }
    }

    private Optional<Language> language() throws Failure {
        Optional<Language> found = Language.tagged(language);
        if (!language.isEmpty() && found.isEmpty()) {
            throw new Failure(ExitCode.USAGE, Message.of("cli.wrong-value", "--language", language,
                    String.join(", ", Arrays.stream(Language.values()).map(Language::tag).toList())));
        }
        return found;
    }

    /** For a program that reads the table, nothing is wrapped. */
    private static int width(Host host) {
        return host.showsOnTerminal() ? TerminalSize.columns(host) : Integer.MAX_VALUE;
    }

    private Map<String, Object> data(Listing listing) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", listing.id());
        data.put("topic", listing.topic());
        data.put("level", listing.level());
        data.put("asks", listing.kinds());
        data.put("variants", listing.variants());
        data.put("languages", listing.languages().stream().map(Language::tag).toList());
        data.put("bank", listing.bank());
        return data;
    }

    private static Table table(List<Listing> listings, Catalog catalog) {
        return new Table(
                List.of(Column.left(catalog.words("bank.list.id")), Column.left(catalog.words("bank.list.topic")),
                        Column.right(catalog.words("bank.list.level")), Column.left(catalog.words("bank.list.asks")),
                        Column.right(catalog.words("bank.list.variants"))),
                listings.stream().map(listing -> List.of(listing.id(), listing.topic(),
                        String.valueOf(listing.level()), String.join(", ", listing.kinds()),
                        String.valueOf(listing.variants()))).toList());
    }

    /** How many questions of each topic and level, with sums. */
    private static Table counts(BankLibrary library, List<Listing> listings, Catalog catalog) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.left(catalog.words("bank.list.topic")));
        IntStream.rangeClosed(1, LEVELS).forEach(at -> columns.add(Column.right(String.valueOf(at))));
        columns.add(Column.right(catalog.words("bank.list.sum")));
        List<List<String>> rows = new ArrayList<>();
        for (Topic topic : library.topics()) {
            List<Listing> own = listings.stream().filter(listing -> listing.topic().equals(topic.id())).toList();
            if (!own.isEmpty()) {
                rows.add(row(topic.title().in(catalog.language()), own));
            }
        }
        rows.add(row(catalog.words("bank.list.sum"), listings));
        return new Table(columns, rows);
    }

    private static List<String> row(String heading, List<Listing> listings) {
        List<String> row = new ArrayList<>(List.of(heading));
        IntStream.rangeClosed(1, LEVELS).forEach(at -> row.add(String.valueOf(
                listings.stream().filter(listing -> listing.level() == at).count())));
        row.add(String.valueOf(listings.size()));
        return row;
    }
}
