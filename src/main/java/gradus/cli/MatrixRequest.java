package gradus.cli;

import gradus.calculus.Differentiator;
import gradus.calculus.Point;
import gradus.expr.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Partial derivatives side by side: a gradient, a Jacobian (one row an output) or a Hessian. */
enum MatrixRequest implements Request {
    GRADIENT {
        @Override
        List<List<Expr>> derivatives(List<Expr> of, List<String> by) {
            return JACOBIAN.derivatives(of, by);
        }

        @Override
        Object values(Point point, List<Expr> of, List<String> by) throws RequestException {
            return Values.row(point.gradient(of.get(0), by));
        }
    },
    JACOBIAN {
        @Override
        List<List<Expr>> derivatives(List<Expr> of, List<String> by) {
            return of.stream().map(output -> by.stream()
                    .map(name -> Differentiator.derivative(output, name)).toList()).toList();
        }

        @Override
        Object values(Point point, List<Expr> of, List<String> by) throws RequestException {
            return Values.rows(point.jacobian(of, by));
        }
    },
    HESSIAN {
        @Override
        List<List<Expr>> derivatives(List<Expr> of, List<String> by) {
            return JACOBIAN.derivatives(JACOBIAN.derivatives(of, by).get(0), by);
        }

        @Override
        Object values(Point point, List<Expr> of, List<String> by) throws RequestException {
            return Values.rows(point.hessian(of.get(0), by));
        }
    };

    abstract List<List<Expr>> derivatives(List<Expr> of, List<String> by);

    abstract Object values(Point point, List<Expr> of, List<String> by) throws RequestException;

    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        List<Expr> of = this == JACOBIAN ? fields.outputs("of") : List.of(fields.expression("of"));
        List<String> by = fields.variables("by");
        List<Object> result = Values.texts(derivatives(of, by));
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("result", this == GRADIENT ? result.get(0) : result);
        if (fields.has("at")) {
            reply.put("value", values(Values.point(fields, of), of, by));
        }
        return reply;
    }
}
