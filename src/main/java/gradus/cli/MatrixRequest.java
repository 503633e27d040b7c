package gradus.cli;

import gradus.calculus.Directional;
import gradus.calculus.Gradient;
import gradus.calculus.Hessian;
import gradus.calculus.Jacobian;
import gradus.calculus.JacobianProducts;
import gradus.calculus.Point;
import gradus.calculus.ShapeException;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.text.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Several derivatives side by side, as formulas and, where a point is given, as numbers. */
final class MatrixRequest implements Request {
    private final Catalog catalog;
    private final Question question;

    /** Which derivatives the fields ask for. */
    interface Question {
        /** @throws ShapeException where vectors do not fit */
        Derivatives of(Fields fields) throws RequestException;
    }

    /**
     * What is asked for.
     *
     * @param formulas expressions, in lists of lists
     * @param mention  what must have values at the point
     * @param values   the values at a point, in lists like those of the formulas
     */
    record Derivatives(Object formulas, List<Expr> mention, Function<Point, Object> values) {
    }

    MatrixRequest(Catalog catalog, Question question) {
        this.catalog = catalog;
        this.question = question;
    }

    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        try {
            Derivatives derivatives = question.of(fields);
            Map<String, Object> reply = new LinkedHashMap<>();
            reply.put("result", Values.texts(derivatives.formulas()));
            if (fields.has("at")) {
                Point point = Values.point(fields, derivatives.mention());
                reply.putAll(new PointReply(catalog).of(derivatives.values().apply(point)));
            }
            return reply;
        } catch (ShapeException e) {
            throw new RequestException(e.what());
        }
    }

    static Derivatives gradient(Fields fields) throws RequestException {
        Expr of = fields.expression("of");
        List<String> by = fields.variables("by");
        return new Derivatives(Gradient.of(of, by), List.of(of), point -> point.gradient(of, by));
    }

    static Derivatives hessian(Fields fields) throws RequestException {
        Expr of = fields.expression("of");
        List<String> by = fields.variables("by");
        return new Derivatives(Hessian.of(of, by), List.of(of), point -> point.hessian(of, by));
    }

    /** Along a direction brought to length 1: the rate of change for a step of that length. */
    static Derivatives directional(Fields fields) throws RequestException {
        Expr of = fields.expression("of");
        List<String> by = fields.variables("by");
        List<Expr> along = fields.outputs("along");
        List<Expr> unit = Directional.unit(by, along);
        return new Derivatives(Directional.of(of, by, along), with(List.of(of), along),
                point -> point.directional(of, named(by, unit)));
    }

    /** J, or its product with a vector on the right ({@code along}) or on the left ({@code weights}). */
    static Derivatives jacobian(Fields fields) throws RequestException {
        List<Expr> of = fields.outputs("of");
        List<String> by = fields.variables("by");
        if (fields.has("along") && fields.has("weights")) {
            throw new RequestException(Message.of("request.along-or-weights"));
        }
        if (fields.has("along")) {
            List<Expr> along = fields.outputs("along");
            return new Derivatives(JacobianProducts.jacobianVector(of, by, along), with(of, along),
                    point -> point.jacobianVector(of, named(by, along)));
        }
        if (fields.has("weights")) {
            List<Expr> weights = fields.outputs("weights");
            return new Derivatives(JacobianProducts.vectorJacobian(weights, of, by), with(of, weights),
                    point -> point.vectorJacobian(weights, of, by));
        }
        return new Derivatives(Jacobian.of(of, by), of, point -> point.jacobian(of, by));
    }

    private static List<Expr> with(List<Expr> outputs, List<Expr> vector) {
        List<Expr> all = new ArrayList<>(outputs);
        all.addAll(vector);
        return all;
    }

    private static Map<String, Expr> named(List<String> by, List<Expr> vector) {
        Map<String, Expr> direction = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            direction.put(by.get(i), vector.get(i));
        }
        return direction;
    }
}
