package gradus.cli;

import gradus.check.LimitWords;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.limit.Approach;
import gradus.limit.Limit;
import gradus.limit.LimitDerivation;
import gradus.limit.LimitResult;
import gradus.limit.LimitStep;
import gradus.text.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An exact limit, {@code inf}, {@code -inf} or {@code none}, with its steps when they are asked for. */
final class LimitRequest implements Request {
    private final Catalog catalog;

    LimitRequest(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        Expr of = fields.expression("of");
        String by = fields.variableOf(of);
        Approach to = approach(fields);
        Approach.Side side = side(fields);
        LimitResult result = Limit.of(of, by, to, side);
        if (result instanceof LimitResult.Undecided undecided) {
            throw new RequestException(undecided.reason());
        }
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("result", result.text());
        if (result instanceof LimitResult.None none) {
            reply.put("reason", catalog.render(none.reason()));
        }
        if (fields.truth("steps")) {
            LimitDerivation derivation = Limit.explain(of, by, to, side);
            reply.put("steps", derivation.steps().stream().map(this::step).toList());
        }
        return reply;
    }

    private Map<String, Object> step(LimitStep step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", step.rule().id());
        fields.put("text", catalog.render(step.words()));
        return fields;
    }

    private static Approach approach(Fields fields) throws RequestException {
        Optional<Approach> infinity = LimitWords.infinity(fields.text("to"));
        return infinity.isPresent() ? infinity.get()
                : new Approach.To(Fields.expression(fields.text("to"), fields.names()));
    }

    private static Approach.Side side(Fields fields) throws RequestException {
        String from = fields.has("from") ? fields.text("from").strip() : "";
        return switch (from) {
            case "" -> Approach.Side.BOTH;
            case "left" -> Approach.Side.LEFT;
            case "right" -> Approach.Side.RIGHT;
            default -> throw new RequestException(Message.of("ask.side-expected", from));
        };
    }
}
