package gradus.cli;

import gradus.expr.Expr;
import java.util.List;
import java.util.Map;

/** An expression's value at a point. */
final class EvaluateRequest implements Request {
    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        Expr expression = fields.expression("of");
        return Map.of("value", Values.value(Values.point(fields, List.of(expression)).value(expression)));
    }
}
