package gradus.cli;

import gradus.bank.BankLibrary;
import gradus.bank.Listing;
import gradus.exchange.Export;
import gradus.exchange.ExportFormat;
import gradus.exchange.Losses;
import gradus.exchange.Selection;
import gradus.expr.Message;
import gradus.expr.Spelling;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes questions in the formats of other systems. */
@Command(name = "export", sortOptions = false)
final class BankExportCommand implements Callable<Integer> {
    private static final Map<String, ExportFormat> ENDINGS = Map.of("gift", ExportFormat.GIFT, "xml", ExportFormat.MOODLE,
            "csv", ExportFormat.CSV, "md", ExportFormat.MARKDOWN, "html", ExportFormat.HTML);

    @ParentCommand
    private BankCommand bank;

    @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "PATH")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--bank", paramLabel = "PATH")
    private List<Path> banks = new ArrayList<>();

    @Option(names = "--format", paramLabel = "anki|gift|moodle|csv|markdown|html")
    private String format = "";

    @Option(names = "--out", paramLabel = "FILE")
    private Path out;

    @Option(names = "--topic", paramLabel = "T")
    private List<String> topics = new ArrayList<>();

    @Option(names = "--variants", paramLabel = "N|all")
    private String variants = "1";

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Failure, IOException {
        Program program = bank.program();
        ExportFormat wanted = format();
        int count = count();
        if (json && out == null) {
            throw new Failure(ExitCode.USAGE, Message.of("cli.missing", "--out", "gradus bank export"));
        }
        paths.addAll(banks);
        BankLibrary library = paths.isEmpty() ? Banks.library(program, List.of()) : Banks.only(program, paths);
        if (!library.problems().isEmpty()) {
            throw new Failure(ExitCode.BANK, Message.of("exchange.bank-has-errors", library.problems().size()));
        }
        for (String topic : topics) {
            Banks.requireTopic(topic, library);
        }
        OptionalLong drawn = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        List<Selection> selections = library.listings().stream()
                .filter(listing -> topics.isEmpty() || topics.contains(listing.topic()))
                .map(listing -> Selection.of(library.question(listing.id()).orElseThrow(), count, drawn)).toList();
        Export export = new Export(selections, Export.titles(library.topics()), program.catalog(), new Losses());
        write(export, wanted, program);
        report(export, wanted, library, program);
        return ExitCode.DONE;
    }

    private void write(Export export, ExportFormat wanted, Program program) throws Failure, IOException {
        if (out == null) {
            try (Writer writer = program.out().writer()) {
                wanted.write(export, writer);
            }
        } else {
            SavedFile.write(out, program, writer -> wanted.write(export, writer));
        }
    }

    /** The format that is named, or that the file's name ends like. */
    private ExportFormat format() throws Failure {
        if (format.isEmpty() && out != null) {
            String name = out.toString().toLowerCase(Locale.ROOT);
            ExportFormat byName = ENDINGS.get(name.substring(name.lastIndexOf('.') + 1));
            if (byName != null) {
                return byName;
            }
        }
        if (format.isEmpty()) {
            throw new Failure(ExitCode.USAGE, Message.of("exchange.which-format", ExportFormat.labels()));
        }
        return ExportFormat.labelled(format).orElseThrow(() -> new Failure(ExitCode.USAGE,
                Spelling.nearest(format, ExportFormat.labels())
                        .map(near -> Message.of("exchange.no-format-perhaps", format, near))
                        .orElseGet(() -> Message.of("exchange.no-format", format, ExportFormat.labels()))));
    }

    private int count() throws Failure {
        boolean number = variants.matches("\\d{1,9}") && Integer.parseInt(variants) > 0;
        if (!number && !variants.equals("all")) {
            throw new Failure(ExitCode.USAGE, Message.of("cli.wrong-value", "--variants", variants, "1, 2, …, all"));
        }
        return number ? Integer.parseInt(variants) : Selection.ALL;
    }

    private void report(Export export, ExportFormat wanted, BankLibrary library, Program program) {
        Map<String, String> files = library.listings().stream()
                .collect(Collectors.toMap(Listing::id, Listing::bank));
        List<LostFromQuestion> lost = LostFromQuestion.all(export.losses(), files);
        int count = export.selections().stream().mapToInt(selection -> selection.indices().size()).sum();
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("format", wanted.label());
            summary.put("out", out.toString());
            summary.put("questions", export.selections().size());
            summary.put("variants", count);
            summary.put("lost", lost.stream().map(each -> each.data(program.catalog())).toList());
            program.out().data(new Json().write(summary));
            return;
        }
        lost.forEach(each -> program.err().line(each.line(wanted, program.catalog())));
        program.err().line(program.catalog().words("exchange.written", wanted.title(), export.selections().size(), count));
        program.err().flush();
    }
}
