package gradus.cli;

import gradus.expr.Expr;
import gradus.text.Catalog;
import java.util.List;
import java.util.Map;

/** An expression's value at a point. */
final class EvaluateRequest implements Request {
    private final Catalog catalog;

    EvaluateRequest(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        Expr expression = fields.expression("of");
        return new PointReply(catalog).of(Values.point(fields, List.of(expression)).value(expression));
    }
}
