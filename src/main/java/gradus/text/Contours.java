package gradus.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/**
 * Lines of equal height of a function of two variables, by marching squares: each small square is crossed from edge to
 * edge, straight, and the crossings are joined to long lines. A square with a corner without a value is left out.
 */
public final class Contours {
    private static final int COLUMNS = 96;
    private static final int ROWS = 72;

    private final Window window;
    private final double[][] heights = new double[ROWS + 1][COLUMNS + 1];

    public Contours(DoubleBinaryOperator function, Window window) {
        this.window = window;
        for (int row = 0; row <= ROWS; row++) {
            for (int column = 0; column <= COLUMNS; column++) {
                heights[row][column] = function.applyAsDouble(x(column), y(row));
            }
        }
    }

    private double x(double column) {
        return window.left() + (window.right() - window.left()) * column / COLUMNS;
    }

    private double y(double row) {
        return window.low() + (window.high() - window.low()) * row / ROWS;
    }

    /** All the finite heights that were looked at. */
    public List<Double> heights() {
        List<Double> all = new ArrayList<>();
        for (double[] row : heights) {
            for (double height : row) {
                if (Double.isFinite(height)) {
                    all.add(height);
                }
            }
        }
        return all;
    }

    /** Where the function has the given height. */
    public Curve at(double level) {
        Map<Integer, List<Integer>> neighbours = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                List<Integer> crossed = crossed(row, column, level);
                for (int i = 0; i + 1 < crossed.size(); i += 2) {
                    join(crossed.get(i), crossed.get(i + 1), neighbours, order);
                }
            }
        }
        return new Curve(lines(neighbours, order, level));
    }

    private static void join(int one, int other, Map<Integer, List<Integer>> neighbours, List<Integer> order) {
        neighbours.computeIfAbsent(one, edge -> new ArrayList<>()).add(other);
        neighbours.computeIfAbsent(other, edge -> new ArrayList<>()).add(one);
        order.add(one);
        order.add(other);
    }

    /** The edges of a square that the line crosses, round the square, two by two; a saddle is crossed twice. */
    private List<Integer> crossed(int row, int column, double level) {
        double[] corners = {heights[row][column], heights[row][column + 1], heights[row + 1][column + 1], heights[row + 1][column]};
        int[] edges = {across(row, column), up(row, column + 1), across(row + 1, column), up(row, column)};
        List<Integer> crossed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            if (!Double.isFinite(corners[i])) {
                return List.of();
            }
            if (corners[i] < level != corners[(i + 1) % 4] < level) {
                crossed.add(edges[i]);
            }
        }
        return crossed;
    }

    private static int across(int row, int column) {
        return 2 * (row * (COLUMNS + 1) + column);
    }

    private static int up(int row, int column) {
        return across(row, column) + 1;
    }

    /** Open lines from their ends first, then the closed ones. */
    private List<List<Spot>> lines(Map<Integer, List<Integer>> neighbours, List<Integer> order, double level) {
        List<List<Spot>> lines = new ArrayList<>();
        for (boolean closed : new boolean[] {false, true}) {
            for (int start : order) {
                int degree = neighbours.get(start).size();
                if (degree > 0 && (closed || degree == 1)) {
                    lines.add(followed(start, neighbours, level));
                }
            }
        }
        return lines;
    }

    private List<Spot> followed(int start, Map<Integer, List<Integer>> neighbours, double level) {
        List<Spot> line = new ArrayList<>(List.of(spot(start, level)));
        int edge = start;
        while (!neighbours.get(edge).isEmpty()) {
            int next = neighbours.get(edge).remove(0);
            neighbours.get(next).remove((Integer) edge);
            line.add(spot(next, level));
            edge = next;
        }
        return line;
    }

    private Spot spot(int edge, double level) {
        boolean upwards = edge % 2 == 1;
        int row = edge / 2 / (COLUMNS + 1);
        int column = edge / 2 % (COLUMNS + 1);
        double here = heights[row][column];
        double there = upwards ? heights[row + 1][column] : heights[row][column + 1];
        double share = Math.max(0, Math.min(1, (level - here) / (there - here)));
        return upwards ? new Spot(x(column), y(row + share)) : new Spot(x(column + share), y(row));
    }
}
