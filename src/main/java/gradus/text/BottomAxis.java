package gradus.text;

import java.math.BigDecimal;
import java.util.List;

/** The horizontal axis below a picture, and its numbers. */
record BottomAxis(Window window, DotCanvas canvas, int columns, Notation notation) {
    private static final int APART = 10;

    /** The axis and the line of its numbers, with the variable's name at the end. */
    List<Markup> lines(int margin, String name) {
        boolean unicode = notation == Notation.UNICODE;
        StringBuilder axis = new StringBuilder((unicode ? "─" : "-").repeat(columns));
        StringBuilder numbers = new StringBuilder(" ".repeat(columns));
        int free = 0;
        int end = columns - Width.of(name) - 1;
        for (BigDecimal tick : Ticks.of(window.left(), window.right(), Math.max(2, columns / APART)).values()) {
            int column = canvas.column(window.across(tick.doubleValue()));
            axis.setCharAt(column, unicode ? '┬' : '+');
            String label = Ticks.label(tick, notation);
            int from = Math.max(0, Math.min(end - label.length(), column - label.length() / 2));
            if (from >= free && from + label.length() <= end) {
                numbers.replace(from, from + label.length(), label);
                free = from + label.length() + 1;
            }
        }
        String indent = " ".repeat(margin + 1);
        return List.of(Markup.of(Style.MUTED, indent + (unicode ? "└" : "+") + axis),
                Markup.of(Style.MUTED, indent + " " + numbers.substring(0, Math.max(0, end)) + " " + name));
    }
}
