package gradus.grade;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of a report go. In CSV each table is a file of its own, because a file holds one; a folder gets
 * everything.
 */
record ReportFiles(Path report, ReportKind kind) {
    /** The files that hold a line a row, which grow while rows are judged. */
    Map<Path, RowFormat> rows() {
        Map<Path, RowFormat> rows = new LinkedHashMap<>();
        table("rows").ifPresent(path -> rows.put(kind == ReportKind.CSV ? report : path, RowFormat.CSV));
        lines().ifPresent(path -> rows.put(path, RowFormat.JSON_LINES));
        return rows;
    }

    /** A table in CSV: {@code class-learners.csv} beside {@code class.csv}, {@code learners.csv} in a folder. */
    Optional<Path> table(String name) {
        if (kind == ReportKind.FOLDER) {
            return Optional.of(report.resolve(name + ".csv"));
        }
        String own = report.getFileName().toString();
        return kind == ReportKind.CSV
                ? Optional.of(report.resolveSibling(own.substring(0, own.length() - ".csv".length()) + "-" + name + ".csv"))
                : Optional.empty();
    }

    Optional<Path> lines() {
        return kind == ReportKind.FOLDER ? Optional.of(report.resolve("report.jsonl"))
                : Optional.of(report).filter(path -> kind == ReportKind.JSON_LINES);
    }

    Optional<Path> page() {
        return kind == ReportKind.FOLDER ? Optional.of(report.resolve("report.html"))
                : Optional.of(report).filter(path -> kind == ReportKind.HTML);
    }

    Path checkpoint() {
        return kind == ReportKind.FOLDER ? report.resolve("checkpoint.json")
                : report.resolveSibling(report.getFileName() + ".checkpoint");
    }
}
