package gradus.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV file with a header, as a whole.
 *
 * @param columns the names of the columns, small letters
 */
record CsvTable(List<String> columns, List<Row> rows) {
    /** A row, at its line, by the names of the columns; empty cells are left out. */
    record Row(int line, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        boolean has(String column) {
            return cells.containsKey(column);
        }
    }

    /** Reads a file; rows that cannot be read go to the notes. Empty where there is no header. */
    static Optional<CsvTable> read(String text, ImportNotes notes) {
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        char separator = ',';
        StringBuilder record = new StringBuilder();
        int number = 0;
        int first = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (record.isEmpty() && line.isBlank()) {
                continue;
            }
            first = record.isEmpty() ? number : first;
            record.append(record.isEmpty() ? "" : "\n").append(line);
            if (isOpen(record)) {
                continue;
            }
            separator = columns.isEmpty() ? CsvRow.separator(record.toString()) : separator;
            take(record.toString(), first, separator, columns, rows, notes);
            record.setLength(0);
        }
        if (!record.isEmpty()) {
            notes.add(first, 1, "csv.open-quote");
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(new CsvTable(List.copyOf(columns), List.copyOf(rows)));
    }

    /** Whether a quote is open at the end: then the record goes on with the next line. */
    private static boolean isOpen(CharSequence record) {
        return record.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static void take(String record, int line, char separator, List<String> columns, List<Row> rows, ImportNotes notes) {
        try {
            List<String> cells = CsvRow.cells(record.endsWith("\r") ? record.substring(0, record.length() - 1) : record, separator);
            if (columns.isEmpty()) {
                cells.forEach(cell -> columns.add(cell.strip().toLowerCase(Locale.ROOT)));
            } else if (cells.size() != columns.size()) {
                notes.add(line, 1, "grade.cells", cells.size(), columns.size());
            } else {
                rows.add(row(line, cells, columns));
            }
        } catch (CsvException e) {
            notes.add(line, 1, e.what().id(), e.what().arguments().toArray());
        }
    }

    private static Row row(int line, List<String> cells, List<String> columns) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = Csv.unguarded(cells.get(i)).replace("\r\n", "\n");
            if (!cell.isBlank()) {
                row.putIfAbsent(columns.get(i), cell);
            }
        }
        return new Row(line, row);
    }
}
