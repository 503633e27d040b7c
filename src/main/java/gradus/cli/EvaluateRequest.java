package gradus.cli;

import java.util.Map;

/** An expression's value at a point. */
final class EvaluateRequest implements Request {
    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        return Map.of("value", Point.of(fields).value(fields.expression("of")));
    }
}
