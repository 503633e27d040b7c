package gradus.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that questions are taken in from: one row a format. */
public enum ImportFormat {
    CSV("csv", new CsvImporter(), ".csv"),
    GIFT("gift", new GiftImporter(), ".gift", ".txt"),
    MOODLE("moodle", new MoodleImporter(), ".xml");

    private final String label;
    private final Importer importer;
    private final List<String> endings;

    ImportFormat(String label, Importer importer, String... endings) {
        this.label = label;
        this.importer = importer;
        this.endings = List.of(endings);
    }

    /** Reads questions in one format; what cannot be taken in goes to the notes. Never throws for what is in the text. */
    interface Importer {
        List<Imported> read(String text, ImportNotes notes);
    }

    List<Imported> read(String text, ImportNotes notes) {
        return importer.read(text, notes);
    }

    public static Optional<ImportFormat> labelled(String label) {
        return Arrays.stream(values()).filter(format -> format.label.equalsIgnoreCase(label)).findFirst();
    }

    public static Optional<ImportFormat> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.endings.stream().anyMatch(lower::endsWith)).findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(format -> format.label).toList();
    }
}
