package gradus.cli;

import gradus.calculus.Point;
import gradus.calculus.PointValue;
import gradus.calculus.Taylor;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Trees;
import gradus.text.Catalog;
import gradus.text.Curve;
import gradus.text.Plot;
import gradus.text.Spot;
import gradus.text.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be drawn: functions of one variable over an interval.
 *
 * @param functions those that were given first of each, then what is drawn beside it
 */
record PlotRequest(String by, Window window, List<PlottedFunction> functions) {
    private static final int MOST_FUNCTIONS = 8;
    private static final double REACH = 5;
    private static final double FARTHEST = 1e300;
    /** Parts of the interval that doubles must be able to tell apart. */
    private static final double FINEST = 1e4;

    PlotRequest {
        functions = List.copyOf(functions);
    }

    static PlotRequest of(Fields fields, Catalog catalog) throws RequestException {
        List<Expr> given = fields.outputs("of");
        if (given.size() > MOST_FUNCTIONS) {
            throw new RequestException(Message.of("plot.too-many", MOST_FUNCTIONS));
        }
        String by = variable(fields, given);
        Companions companions = Companions.of(fields, by, given.size(), catalog);
        List<PlottedFunction> functions = new ArrayList<>();
        List<PlottedFunction> main = new ArrayList<>();
        for (Expr expression : given) {
            main.add(companions.function(expression));
            functions.addAll(companions.with(expression));
        }
        return new PlotRequest(by, window(fields, main, companions.centre()), functions);
    }

    /** The variable that is named, or the only one; x for constants. */
    private static String variable(Fields fields, List<Expr> given) throws RequestException {
        Set<String> all = new TreeSet<>();
        given.forEach(expression -> all.addAll(Trees.variables(expression)));
        String by = fields.has("by") ? fields.variables("by").get(0) : all.isEmpty() ? "x" : all.iterator().next();
        if (fields.has("by") && fields.variables("by").size() > 1) {
            throw new RequestException(Message.of("request.one-variable"));
        }
        all.remove(by);
        if (!all.isEmpty()) {
            throw new RequestException(Message.of("plot.one-variable", by, String.join(", ", all)));
        }
        return by;
    }

    private static Window window(Fields fields, List<PlottedFunction> functions, double centre)
            throws RequestException {
        boolean chosen = fields.has("from") || fields.has("to");
        double left = fields.has("from") ? number(fields, "from")
                : fields.has("to") ? number(fields, "to") - 2 * REACH : centre - REACH;
        double right = fields.has("to") ? number(fields, "to")
                : fields.has("from") ? left + 2 * REACH : centre + REACH;
        boolean near = Math.abs(left) < FARTHEST && Math.abs(right) < FARTHEST;
        if (!near || !(left + (right - left) / FINEST > left) || !(right - (right - left) / FINEST < right)) {
            throw new RequestException(Message.of("plot.no-interval"));
        }
        return chosen ? valued(functions, left, right) : narrowed(functions, left, right);
    }

    /** Where nothing has a value at one end, that end is moved inwards. */
    private static Window narrowed(List<PlottedFunction> functions, double left, double right) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (PlottedFunction function : functions) {
            for (Spot spot : Curve.sampled(function::at, left, right)) {
                first = Double.isNaN(spot.y()) ? first : Math.min(first, spot.x());
                last = Double.isNaN(spot.y()) ? last : Math.max(last, spot.x());
            }
        }
        double margin = (last - first) * 0.05;
        return first < last ? valued(functions, Math.max(left, first - margin), Math.min(right, last + margin))
                : valued(functions, left, right);
    }

    /** High enough for the given functions; what is drawn beside them may leave the picture. */
    private static Window valued(List<PlottedFunction> functions, double left, double right) {
        List<Double> values = new ArrayList<>();
        boolean poles = false;
        for (PlottedFunction function : functions) {
            List<Spot> spots = Curve.sampled(function::at, left, right);
            Curve.Continuity continuity = function.continuity();
            for (int i = 0; i < spots.size(); i++) {
                values.add(spots.get(i).y());
                poles |= i > 0 && !continuity.isSure(spots.get(i - 1).x(), spots.get(i).x());
            }
        }
        return Window.of(left, right, values, poles);
    }

    /** A constant as a double. */
    static double number(Fields fields, String name) throws RequestException {
        Expr constant = constant(fields, name);
        if (new Point(Map.of()).value(constant) instanceof PointValue.Finite finite) {
            return finite.toDouble();
        }
        throw new RequestException(Message.of("plot.no-number", name, constant));
    }

    static Expr constant(Fields fields, String name) throws RequestException {
        Expr constant = Fields.expression(fields.text(name), Names.NONE);
        if (!Trees.isConstant(constant)) {
            throw new RequestException(Message.of("request.no-constant", name, constant));
        }
        return constant;
    }

    static int order(Fields fields) throws RequestException {
        return fields.count("taylor", 0, Taylor.MAX_ORDER);
    }

    Plot plot() {
        return new Plot(window, by, functions.stream().map(function -> new Plot.Line(function.label(),
                Curve.of(function::at, function.continuity(), window, function.looks()), function.spots())).toList());
    }
}
