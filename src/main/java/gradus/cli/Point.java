package gradus.cli;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Trees;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where expressions are evaluated: an exact constant for each variable. */
final class Point {
    private static final String UNDEFINED = "undefined";

    private final SortedMap<String, Expr> values;

    private Point(SortedMap<String, Expr> values) {
        this.values = values;
    }

    static Point of(Fields fields) throws RequestException {
        return new Point(fields.has("at") ? fields.point() : new TreeMap<>());
    }

    /** The value as a JSON number, or {@code undefined}. */
    Object value(Expr expression) throws RequestException {
        for (String name : Trees.variables(expression)) {
            if (!values.containsKey(name)) {
                throw new RequestException(Message.of("request.no-value", name));
            }
        }
        return number(Evaluator.evaluate(Trees.substitute(expression, values), Map.of()));
    }

    /** A double as JSON writes it, whole numbers without a point. */
    static Object number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return UNDEFINED;
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return new JsonNumber(whole ? new BigDecimal(value).toPlainString() : Double.toString(value));
    }
}
