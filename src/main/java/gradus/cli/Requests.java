package gradus.cli;

import gradus.calculus.NotDifferentiableException;
import gradus.expr.Message;
import gradus.expr.Spelling;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.text.Catalog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every request of the batch protocol, by the name in {@code do}. A new one is one line here. */
final class Requests {
    private final Map<String, Request> byName = new LinkedHashMap<>();

    Requests(Catalog catalog) {
        byName.put("parse", new ParseRequest());
        byName.put("evaluate", new EvaluateRequest(catalog));
        byName.put("derivative", new DerivativeRequest(catalog));
        byName.put("gradient", new MatrixRequest(catalog, MatrixRequest::gradient));
        byName.put("directional", new MatrixRequest(catalog, MatrixRequest::directional));
        byName.put("jacobian", new MatrixRequest(catalog, MatrixRequest::jacobian));
        byName.put("hessian", new MatrixRequest(catalog, MatrixRequest::hessian));
        byName.put("taylor", new TaylorRequest(catalog));
        byName.put("limit", new LimitRequest(catalog));
        byName.put("graph", new GraphRequest());
        byName.put("matrix", new MatrixCalculusRequest(catalog));
        byName.put("check", new CheckRequest(catalog));
        byName.put("work", new WorkRequest(catalog));
    }

    Map<String, Object> reply(Map<String, Object> request) throws RequestException {
        Fields fields = new Fields(request);
        return reply(fields.text("do"), fields);
    }

    Map<String, Object> reply(String name, Fields fields) throws RequestException {
        Request request = byName.get(name);
        if (request == null) {
            throw new RequestException(unknown(name));
        }
        return guarded(request, fields);
    }

    /** The expression's value, or how it is read where it has variables that have no value. */
    Map<String, Object> valueOrReading(Fields fields) throws RequestException {
        boolean constant = Trees.isConstant(fields.expression("of"));
        return guarded(byName.get(constant || fields.has("at") ? "evaluate" : "parse"), fields);
    }

    private static Map<String, Object> guarded(Request request, Fields fields) throws RequestException {
        try {
            return request.reply(fields);
        } catch (TooComplexException e) {
            throw new RequestException(e.what());
        } catch (NotDifferentiableException e) {
            throw new RequestException(e.what());
        }
    }

    private Message unknown(String name) {
        Optional<String> nearest = Spelling.nearest(name, byName.keySet());
        String known = String.join(", ", byName.keySet());
        return nearest.isPresent() ? Message.of("request.unknown-perhaps", name, nearest.get())
                : Message.of("request.unknown", name, known);
    }
}
