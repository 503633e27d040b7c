package gradus.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells of a terminal that lines are drawn on, each of two by four dots (Unicode's braille patterns), or in ASCII of
 * one. Every series has its own style and its own dashes, so that it can be told without colour; what is drawn later
 * lies on top.
 */
final class DotCanvas {
    /** The bit of a dot, by its row and column in the cell. */
    private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
    private static final char BRAILLE = '\u2800';
    private static final List<Style> STYLES =
            List.of(Style.FIRST_CURVE, Style.SECOND_CURVE, Style.THIRD_CURVE, Style.FOURTH_CURVE);
    private static final String ASCII = "*+ox";
    /** Dots that are drawn and dots that are left out, in turn. */
    private static final int[][] DASHES = {{1, 0}, {4, 3}, {1, 2}, {6, 2}};

    private final int columns;
    private final int rows;
    private final boolean braille;
    private final int[][] dots;
    private final int[][] series;
    private final String[][] marks;

    DotCanvas(int columns, int rows, Notation notation) {
        this.columns = columns;
        this.rows = rows;
        this.braille = notation == Notation.UNICODE;
        this.dots = new int[rows][columns];
        this.series = new int[rows][columns];
        this.marks = new String[rows][columns];
    }

    private int width() {
        return braille ? columns * 2 : columns;
    }

    private int height() {
        return braille ? rows * 4 : rows;
    }

    static Style style(int series) {
        return STYLES.get(series % STYLES.size());
    }

    /** The column of a share of the width from the left. */
    int column(double share) {
        return dot(share, width()) * columns / width();
    }

    /** The row of a share of the height from below. */
    int row(double share) {
        return dot(1 - share, height()) * rows / height();
    }

    private static int dot(double share, int size) {
        return (int) Math.round(Math.max(0, Math.min(1, share)) * (size - 1));
    }

    /** A character that covers what is drawn in its cell. */
    void mark(double across, double up, String character) {
        marks[row(up)][column(across)] = character;
    }

    /** A broken line through points, each given by its shares of width and height; what lies outside is left out. */
    void path(List<double[]> points, int line) {
        Pen pen = new Pen(line);
        if (points.size() == 1 && isInside(points.get(0))) {
            pen.at(dot(points.get(0)[0], width()), dot(1 - points.get(0)[1], height()));
        }
        for (int i = 1; i < points.size(); i++) {
            Clip.toUnitSquare(points.get(i - 1), points.get(i)).ifPresent(pen::stroke);
        }
    }

    private static boolean isInside(double[] point) {
        return point[0] >= 0 && point[0] <= 1 && point[1] >= 0 && point[1] <= 1;
    }

    /** Draws one line, and knows how far its dashes are. */
    private final class Pen {
        private final int line;
        private int drawn;
        private int lastX = -1;
        private int lastY = -1;

        Pen(int line) {
            this.line = line;
        }

        void stroke(double[] ends) {
            double x = ends[0] * (width() - 1);
            double y = (1 - ends[1]) * (height() - 1);
            double toX = ends[2] * (width() - 1);
            double toY = (1 - ends[3]) * (height() - 1);
            int steps = (int) Math.ceil(Math.max(Math.abs(toX - x), Math.abs(toY - y)));
            for (int i = 0; i <= steps; i++) {
                double share = steps == 0 ? 0 : (double) i / steps;
                at((int) Math.round(x + (toX - x) * share), (int) Math.round(y + (toY - y) * share));
            }
        }

        void at(int x, int y) {
            if (x == lastX && y == lastY) {
                return;
            }
            lastX = x;
            lastY = y;
            int[] dash = DASHES[line % DASHES.length];
            if (!braille || drawn++ % (dash[0] + dash[1]) < dash[0]) {
                int row = braille ? y / 4 : y;
                int column = braille ? x / 2 : x;
                dots[row][column] |= braille ? BITS[y % 4][x % 2] : 1;
                series[row][column] = line;
            }
        }
    }

    /** The rows from the top, in which the background shows through empty cells. */
    List<Markup> lines(List<String> background) {
        List<Markup> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Markup line = Markup.EMPTY;
            for (int from = 0; from < columns; ) {
                int to = from + 1;
                while (to < columns && style(row, to) == style(row, from)) {
                    to++;
                }
                StringBuilder text = new StringBuilder();
                for (int column = from; column < to; column++) {
                    text.append(cell(row, column, background.get(row).charAt(column)));
                }
                line = line.plus(style(row, from), text.toString());
                from = to;
            }
            lines.add(line);
        }
        return lines;
    }

    private Style style(int row, int column) {
        return marks[row][column] != null ? Style.EMPHASIS
                : dots[row][column] == 0 ? Style.MUTED : style(series[row][column]);
    }

    private String cell(int row, int column, char empty) {
        if (marks[row][column] != null) {
            return marks[row][column];
        }
        if (dots[row][column] == 0) {
            return String.valueOf(empty);
        }
        return braille ? String.valueOf((char) (BRAILLE + dots[row][column])) : sample(series[row][column], 1);
    }

    /** A piece of a series' line, for the legend. */
    private static String sample(int line, int length) {
        return String.valueOf(ASCII.charAt(line % ASCII.length())).repeat(length);
    }

    /** Four columns of a series' line, for the legend. */
    static Markup sample(int line, Notation notation) {
        if (notation == Notation.ASCII) {
            return Markup.of(style(line), sample(line, 3));
        }
        DotCanvas canvas = new DotCanvas(4, 1, notation);
        canvas.path(List.of(new double[] {0, 0.34}, new double[] {1, 0.34}), line);
        return canvas.lines(List.of("    ")).get(0);
    }
}
