package gradus.cli;

import gradus.check.Ask;
import gradus.check.AskException;
import gradus.check.MatrixAsk;
import gradus.expr.Message;
import gradus.text.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A matrix expression at symbolic shapes, or its derivative, with the shape of the result. */
final class MatrixCalculusRequest implements Request {
    private static final List<String> TAKEN = List.of("by", "order", "layout");

    private final Catalog catalog;

    MatrixCalculusRequest(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        MatrixAsk ask = ask(fields);
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("result", ask.formula().orElseThrow(() -> new RequestException(Message.of("matrix.no-closed-form"))));
        reply.put("shape", ask.target().shape().toString());
        reply.put("layout", ask.target().layout().label());
        if (fields.truth("steps")) {
            reply.put("steps", MatrixView.steps(ask, catalog));
        }
        return reply;
    }

    private static MatrixAsk ask(Fields fields) throws RequestException {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("matrix", fields.text("of"));
        for (String name : TAKEN) {
            if (fields.has(name)) {
                asked.put(name, fields.text(name));
            }
        }
        for (String name : List.of("shapes", "variables")) {
            if (fields.has(name)) {
                asked.put(name, fields.tree(name));
            }
        }
        try {
            return (MatrixAsk) Ask.of(asked);
        } catch (AskException fault) {
            throw RequestException.of(fault);
        }
    }
}
