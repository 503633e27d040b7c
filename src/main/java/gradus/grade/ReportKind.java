package gradus.grade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a report is written as, by the ending of its name. */
enum ReportKind {
    CSV, JSON_LINES, HTML, FOLDER;

    /** Empty where the name ends in something else. */
    static Optional<ReportKind> of(Path report) {
        String name = report.getFileName() == null ? "" : report.getFileName().toString().toLowerCase(Locale.ROOT);
        if (Files.isDirectory(report) || name.indexOf('.') < 0) {
            return Optional.of(FOLDER);
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> Optional.of(CSV);
            case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
            case "html", "htm" -> Optional.of(HTML);
            default -> Optional.empty();
        };
    }
}
