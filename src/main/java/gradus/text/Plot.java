package gradus.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Curves in a window, with axes, round numbers along them and a legend.
 *
 * @param across the variable of the horizontal axis
 */
public record Plot(Window window, String across, List<Line> lines) {
    private static final int NARROWEST = 8;
    private static final int LOWEST = 6;
    private static final int HIGHEST = 18;

    public Plot {
        lines = List.copyOf(lines);
    }

    /**
     * One of the curves.
     *
     * @param label what the legend says of it
     * @param spots single points on it that matter
     */
    public record Line(String label, Curve curve, List<Spot> spots) {
        public Line {
            spots = List.copyOf(spots);
        }
    }

    /** The picture in at most so many columns, and its legend below. */
    public List<Markup> lines(int width, Notation notation) {
        int rows = Math.max(LOWEST, Math.min(HIGHEST, width / 4 - 1));
        Ticks heights = Ticks.of(window.low(), window.high(), Math.max(2, rows / 3));
        int margin = heights.values().stream().mapToInt(value -> Width.of(Ticks.label(value, notation))).max().orElse(0);
        int columns = Math.max(NARROWEST, width - margin - 2);
        DotCanvas canvas = drawn(new DotCanvas(columns, rows, notation), notation);
        List<Markup> picture = new ArrayList<>();
        List<Markup> cells = canvas.lines(background(canvas, columns, rows, notation));
        for (int row = 0; row < rows; row++) {
            picture.add(Markup.of(Style.MUTED, side(canvas, heights, row, margin, notation)).plus(cells.get(row)));
        }
        picture.addAll(new BottomAxis(window, canvas, columns, notation).lines(margin, across));
        for (int i = 0; i < lines.size(); i++) {
            picture.addAll(legend(i, width, notation));
        }
        return picture;
    }

    private DotCanvas drawn(DotCanvas canvas, Notation notation) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            for (List<Spot> branch : lines.get(i).curve().branches()) {
                canvas.path(branch.stream().map(this::share).toList(), i);
            }
        }
        for (Line line : lines) {
            line.spots().stream().map(this::share).forEach(share ->
                    canvas.mark(share[0], share[1], notation == Notation.UNICODE ? "●" : "@"));
        }
        return canvas;
    }

    private double[] share(Spot spot) {
        return new double[] {window.across(spot.x()), window.up(spot.y())};
    }

    /** The axes through zero, faint behind the curves. */
    private List<String> background(DotCanvas canvas, int columns, int rows, Notation notation) {
        boolean unicode = notation == Notation.UNICODE;
        int zeroRow = isShown(window.up(0)) ? canvas.row(window.up(0)) : -1;
        int zeroColumn = isShown(window.across(0)) ? canvas.column(window.across(0)) : -1;
        List<String> background = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder((row != zeroRow ? " " : unicode ? "┈" : ".").repeat(columns));
            if (zeroColumn >= 0) {
                line.setCharAt(zeroColumn, unicode ? '┊' : ':');
            }
            background.add(line.toString());
        }
        return background;
    }

    private static boolean isShown(double share) {
        return share >= 0 && share <= 1;
    }

    private String side(DotCanvas canvas, Ticks heights, int row, int margin, Notation notation) {
        for (BigDecimal tick : heights.values()) {
            if (canvas.row(window.up(tick.doubleValue())) == row) {
                return Width.padLeft(Ticks.label(tick, notation), margin) + (notation == Notation.UNICODE ? " ┤" : " +");
            }
        }
        return " ".repeat(margin) + (notation == Notation.UNICODE ? " │" : " |");
    }

    private List<Markup> legend(int line, int width, Notation notation) {
        Markup sample = DotCanvas.sample(line, notation).plus(" ");
        List<Markup> legend = new ArrayList<>();
        for (String part : Wrap.lines(lines.get(line).label(), Math.max(NARROWEST, width - sample.width()))) {
            legend.add((legend.isEmpty() ? sample : Markup.of(" ".repeat(sample.width()))).plus(part));
        }
        return legend;
    }
}
