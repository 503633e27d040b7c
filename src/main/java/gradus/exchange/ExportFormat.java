package gradus.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats that questions are written in: one row a format. */
public enum ExportFormat {
    ANKI("anki", "Anki", new AnkiWriter()),
    GIFT("gift", "GIFT", new GiftWriter()),
    MOODLE("moodle", "Moodle XML", new MoodleWriter()),
    CSV("csv", "CSV", new CsvBankWriter()),
    MARKDOWN("markdown", "Markdown", new MarkdownWriter()),
    HTML("html", "HTML", new HtmlWriter());

    private final String label;
    private final String title;
    private final BankWriter writer;

    ExportFormat(String label, String title, BankWriter writer) {
        this.label = label;
        this.title = title;
        this.writer = writer;
    }

    /** Writes questions in one format. */
    interface BankWriter {
        void write(Export export, Writer out) throws IOException;
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }

    /** The name that people know it by. */
    public String title() {
        return title;
    }

    public void write(Export export, Writer out) throws IOException {
        writer.write(export, out);
    }

    public static Optional<ExportFormat> labelled(String label) {
        return Arrays.stream(values()).filter(format -> format.label.equalsIgnoreCase(label)).findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(ExportFormat::label).toList();
    }
}
