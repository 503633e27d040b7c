package gradus.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows under headings, in aligned columns. Where the table is wider than the line, its widest column is wrapped.
 *
 * @param rows each with one cell a column
 */
public record Table(List<Column> columns, List<List<String>> rows) {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells in " + columns.size() + " columns");
            }
        }
    }

    /** A heading (empty for none) and on which side its cells are aligned. */
    public record Column(String heading, boolean toTheRight) {
        public static Column left(String heading) {
            return new Column(heading, false);
        }

        public static Column right(String heading) {
            return new Column(heading, true);
        }

        private String aligned(String cell, int width) {
            return toTheRight ? Width.padLeft(cell, width) : Width.padRight(cell, width);
        }
    }

    /** The table's lines, in at most so many columns where its cells allow that. */
    public List<Markup> lines(int width) {
        int[] widths = fitted(width);
        List<Markup> lines = new ArrayList<>();
        if (columns.stream().anyMatch(column -> !column.heading().isEmpty())) {
            add(lines, Style.HEADING, columns.stream().map(Column::heading).toList(), widths);
        }
        for (List<String> row : rows) {
            add(lines, Style.PLAIN, row, widths);
        }
        return List.copyOf(lines);
    }

    private int[] fitted(int width) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(Width.of(columns.get(i).heading()),
                    rows.stream().mapToInt(row -> widest(row.get(column))).max().orElse(0));
        }
        int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - width;
        while (excess > 0 && widths.length > 0) {
            int widest = widest(widths);
            int cut = Math.min(excess, widths[widest] - NARROWEST);
            if (cut <= 0) {
                break;
            }
            widths[widest] -= cut;
            excess -= cut;
        }
        return widths;
    }

    private static int widest(int... widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        return widest;
    }

    private static int widest(String cell) {
        return cell.lines().mapToInt(Width::of).max().orElse(0);
    }

    private void add(List<Markup> lines, Style style, List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(Wrap.lines(Sanitizer.visible(row.get(i)), widths[i]));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int k = 0; k < height; k++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = k < cells.get(i).size() ? cells.get(i).get(k) : "";
                line.append(i == 0 ? "" : GAP).append(columns.get(i).aligned(cell, widths[i]));
            }
            lines.add(Markup.of(style, line.toString().stripTrailing()));
        }
    }
}
