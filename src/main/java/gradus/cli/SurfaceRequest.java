package gradus.cli;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.text.Catalog;
import gradus.text.Contours;
import gradus.text.Curve;
import gradus.text.Markup;
import gradus.text.Plot;
import gradus.text.Spot;
import gradus.text.Table;
import gradus.text.Table.Column;
import gradus.text.Window;
import gradus.text.Wrap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A function of two variables as contours, and on them the way down from a start.
 *
 * @param path the places on the way; empty without a start
 */
record SurfaceRequest(Descent descent, Window window, List<Descent.Stop> path) {
    private static final int MOST_NODES = 5_000;
    private static final int MOST_STEPS = 500;
    private static final int STEPS = 20;
    private static final int LEVELS = 8;
    private static final double REACH = 5;
    private static final double MARGIN = 0.2;
    private static final MathContext DIGITS = new MathContext(6);
    private static final MathContext ROUND = new MathContext(2);

    SurfaceRequest {
        path = List.copyOf(path);
    }

    static SurfaceRequest of(Fields fields) throws RequestException {
        List<Expr> given = fields.outputs("of");
        List<String> by = fields.variables("by");
        Set<String> names = Trees.variables(given.get(0));
        by.forEach(names::remove);
        if (given.size() > 1 || by.size() != 2 || by.get(0).equals(by.get(1)) || !names.isEmpty()) {
            throw new RequestException(Message.of("plot.two-variables"));
        }
        Descent descent = new Descent(given.get(0), by, method(fields), fields.has("rate") ? PlotRequest.number(fields, "rate") : 0.1);
        try {
            Trees.size(given.get(0), MOST_NODES);
            List<Descent.Stop> path = path(fields, descent);
            return new SurfaceRequest(descent, window(fields, path), path);
        } catch (TooComplexException e) {
            throw new RequestException(e.what());
        }
    }

    private static Descent.Method method(Fields fields) throws RequestException {
        String name = fields.has("method") ? fields.text("method") : Descent.Method.GRADIENT.label();
        return Descent.Method.of(name).orElseThrow(() ->
                new RequestException(Message.of("cli.wrong-value", "--method", name, "gradient, newton")));
    }

    private static List<Descent.Stop> path(Fields fields, Descent descent) throws RequestException {
        if (!fields.has("start")) {
            return List.of();
        }
        String[] place = fields.text("start").split("[,，]", -1);
        if (place.length != 2) {
            throw new RequestException(Message.of("plot.start", fields.text("start")));
        }
        double x = PlotRequest.number(new Fields(Map.of("start", place[0])), "start");
        double y = PlotRequest.number(new Fields(Map.of("start", place[1])), "start");
        List<Descent.Stop> path = descent.path(x, y, fields.count("steps", STEPS, MOST_STEPS));
        if (path.isEmpty()) {
            throw new RequestException(Message.of("plot.start", fields.text("start")));
        }
        return path;
    }

    /** The given interval both ways; else what shows the way, and the origin's surroundings without one. */
    private static Window window(Fields fields, List<Descent.Stop> path) throws RequestException {
        if (fields.has("from") || fields.has("to") || path.isEmpty()) {
            double low = fields.has("from") ? PlotRequest.number(fields, "from") : -REACH;
            double high = fields.has("to") ? PlotRequest.number(fields, "to") : Math.max(REACH, low + 2 * REACH);
            return square(low, high, low, high);
        }
        double[] x = path.stream().mapToDouble(Descent.Stop::x).sorted().toArray();
        double[] y = path.stream().mapToDouble(Descent.Stop::y).sorted().toArray();
        double reach = Math.max(x[x.length - 1] - x[0], y[y.length - 1] - y[0]);
        double margin = reach > 0 ? reach * MARGIN : 1;
        double middleX = (x[0] + x[x.length - 1]) / 2;
        double middleY = (y[0] + y[y.length - 1]) / 2;
        double half = reach / 2 + margin;
        return square(middleX - half, middleX + half, middleY - half, middleY + half);
    }

    private static Window square(double left, double right, double low, double high) throws RequestException {
        if (!(left < right) || !(low < high)) {
            throw new RequestException(Message.of("plot.no-interval"));
        }
        return new Window(left, right, low, high);
    }

    Plot plot(Catalog catalog) {
        List<Plot.Line> lines = new ArrayList<>();
        if (!path.isEmpty()) {
            List<Spot> spots = path.stream().map(stop -> new Spot(stop.x(), stop.y())).toList();
            lines.add(new Plot.Line(label(catalog), Curve.through(spots), List.of(spots.get(0), spots.get(spots.size() - 1))));
        }
        Contours contours = new Contours(descent.heights(), window);
        List<BigDecimal> levels = levels(contours.heights());
        List<List<Spot>> branches = new ArrayList<>();
        levels.forEach(level -> branches.addAll(contours.at(level.doubleValue()).branches()));
        lines.add(new Plot.Line(catalog.words("plot.contours", descent.function(),
                String.join(", ", levels.stream().map(Values::literal).toList()), descent.by().get(1)), new Curve(branches), List.of()));
        return new Plot(window, descent.by().get(0), lines);
    }

    private String label(Catalog catalog) {
        Descent.Stop start = path.get(0);
        Descent.Stop end = path.get(path.size() - 1);
        return catalog.words("plot.path." + descent.method().label(), path.size() - 1, place(start), place(end),
                literal(end.height()));
    }

    private static String place(Descent.Stop stop) {
        return "(" + literal(stop.x()) + ", " + literal(stop.y()) + ")";
    }

    private static String literal(double value) {
        return Values.literal(new BigDecimal(value).round(DIGITS));
    }

    /** Round numbers; the closer together further down, the more of the picture is low, so that a bowl has even rings. */
    private static List<BigDecimal> levels(List<Double> heights) {
        double[] sorted = heights.stream().mapToDouble(height -> height).sorted().toArray();
        List<BigDecimal> levels = new ArrayList<>();
        for (int i = 1; i <= LEVELS && sorted.length > 0; i++) {
            double low = sorted[0];
            double high = sorted[sorted.length - 1 - sorted.length / 20];
            double half = (sorted[sorted.length / 2] - low) / (high - low);
            double power = half > 0 ? Math.max(1, Math.min(4, Math.log(half) / Math.log(0.5))) : 1;
            BigDecimal level = new BigDecimal(low + (high - low) * Math.pow((double) i / (LEVELS + 1), power)).round(ROUND);
            if (!levels.contains(level)) {
                levels.add(level);
            }
        }
        return levels;
    }

    /** The way as a table, for those who hear it. */
    List<Markup> table(int width, Catalog catalog) {
        List<Column> columns = List.of(Column.right("n"), Column.right(descent.by().get(0)), Column.right(descent.by().get(1)),
                Column.right("f"), Column.right("|grad f|"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            Descent.Stop stop = path.get(i);
            rows.add(List.of(String.valueOf(i), literal(stop.x()), literal(stop.y()), literal(stop.height()), literal(stop.slope())));
        }
        List<Markup> lines = new ArrayList<>();
        plot(catalog).lines().forEach(line -> Wrap.lines(line.label(), width).forEach(text -> lines.add(Markup.of(text))));
        lines.addAll(path.isEmpty() ? List.of() : new Table(columns, rows).lines(width));
        return lines;
    }

    Map<String, Object> data(Catalog catalog) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("by", descent.by());
        data.put("method", descent.method().label());
        data.put("path", path.stream().map(stop -> List.of(number(stop.x()), number(stop.y()), number(stop.height()))).toList());
        List<Plot.Line> lines = plot(catalog).lines();
        data.put("contours", lines.get(lines.size() - 1).curve().branches().stream().map(branch ->
                branch.stream().map(spot -> List.of(number(spot.x()), number(spot.y()))).toList()).toList());
        return data;
    }

    private static JsonNumber number(double value) {
        return new JsonNumber(Values.literal(new BigDecimal(value)));
    }
}
