package gradus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Positive values on a logarithmic axis, one row a label and one mark a series, in characters that every terminal
 * has. Values outside the axis stand at its ends; where two marks meet there is a star.
 *
 * @param low   the power of ten at the left end
 * @param high  the power of ten at the right end
 * @param marks one character a series
 * @param rows  in order from the top
 */
public record LogPlot(int low, int high, List<Character> marks, List<Row> rows) {
    private static final int LEAST_WIDTH = 20;
    private static final int TICK_EVERY = 4;

    public LogPlot {
        if (low >= high) {
            throw new IllegalArgumentException("axis from " + low + " to " + high);
        }
        marks = List.copyOf(marks);
        rows = List.copyOf(rows);
    }

    /** One row: a value a series, where there is one. */
    public record Row(String label, List<OptionalDouble> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** The plot's lines in at most so many columns: rows, then the axis with its powers of ten. */
    public List<String> lines(int width) {
        int margin = rows.stream().mapToInt(row -> Width.of(row.label())).max().orElse(0) + 1;
        int columns = Math.max(LEAST_WIDTH, Math.min(width, 100) - margin - 2);
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(Width.padRight(row.label(), margin) + "|" + marked(row, columns));
        }
        lines.add(" ".repeat(margin) + "+" + "-".repeat(columns));
        lines.add(" ".repeat(margin + 1) + ticks(columns));
        return lines.stream().map(String::stripTrailing).toList();
    }

    private String marked(Row row, int columns) {
        StringBuilder line = new StringBuilder(" ".repeat(columns));
        for (int i = 0; i < row.values().size(); i++) {
            if (row.values().get(i).isPresent()) {
                int at = column(row.values().get(i).getAsDouble(), columns);
                line.setCharAt(at, line.charAt(at) == ' ' ? marks.get(i) : '*');
            }
        }
        return line.toString();
    }

    private int column(double value, int columns) {
        double power = value > 0 ? StrictMath.log10(value) : low;
        double share = (power - low) / (high - low);
        return (int) Math.max(0, Math.min(columns - 1, Math.round(share * (columns - 1))));
    }

    private String ticks(int columns) {
        StringBuilder line = new StringBuilder(" ".repeat(columns + 6));
        for (int power = low; power <= high; power += TICK_EVERY) {
            String label = "1e" + power;
            int at = column(StrictMath.pow(10, power), columns);
            line.replace(at, at + label.length(), label);
        }
        return line.toString();
    }
}
