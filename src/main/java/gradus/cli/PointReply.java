package gradus.cli;

import gradus.calculus.PointValue;
import gradus.text.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values at a point as they stand in replies: {@code value}, and of what has none why, or at a kink the derivatives
 * from both sides. Of several values those without are listed in {@code absent}, with their places from 1.
 */
final class PointReply {
    private final Catalog catalog;

    PointReply(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param values one value, or lists of lists of them */
    Map<String, Object> of(Object values) throws RequestException {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("value", texts(values));
        if (values instanceof PointValue value) {
            reply.putAll(absence(value));
            return reply;
        }
        List<Object> absent = new ArrayList<>();
        collect(values, List.of(), absent);
        if (!absent.isEmpty()) {
            reply.put("absent", absent);
        }
        return reply;
    }

    private static Object texts(Object values) throws RequestException {
        if (values instanceof PointValue value) {
            return Values.value(value);
        }
        List<Object> texts = new ArrayList<>();
        for (Object entry : (List<?>) values) {
            texts.add(texts(entry));
        }
        return texts;
    }

    private void collect(Object values, List<Object> place, List<Object> absent) {
        if (values instanceof PointValue value) {
            Map<String, Object> absence = absence(value);
            if (!absence.isEmpty()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("entry", place);
                entry.putAll(absence);
                absent.add(entry);
            }
            return;
        }
        List<?> entries = (List<?>) values;
        for (int i = 0; i < entries.size(); i++) {
            List<Object> inner = new ArrayList<>(place);
            inner.add(i + 1);
            collect(entries.get(i), inner, absent);
        }
    }

    private Map<String, Object> absence(PointValue value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value instanceof PointValue.Kink kink) {
            fields.put("left", new JsonNumber(Values.literal(kink.left())));
            fields.put("right", new JsonNumber(Values.literal(kink.right())));
        } else if (value instanceof PointValue.Undefined undefined) {
            fields.put("why", catalog.render(undefined.why()));
        }
        return fields;
    }

    /** The same for a person: the value, and a line for whatever has none. */
    static List<String> lines(Map<String, Object> reply, Catalog catalog) {
        List<String> lines = new ArrayList<>();
        if (reply.containsKey("value")) {
            lines.add(CommandText.of(reply.get("value")));
        }
        lines.addAll(absence(reply, catalog));
        if (reply.get("absent") instanceof List<?> absent) {
            for (Object item : absent) {
                Map<?, ?> entry = (Map<?, ?>) item;
                absence(entry, catalog).forEach(why ->
                        lines.add(catalog.words("cli.absent", CommandText.of(entry.get("entry")), why)));
            }
        }
        return lines;
    }

    private static List<String> absence(Map<?, ?> fields, Catalog catalog) {
        if (fields.containsKey("left")) {
            return List.of(catalog.words("cli.kink", CommandText.of(fields.get("left")),
                    CommandText.of(fields.get("right"))));
        }
        return fields.containsKey("why") ? List.of(fields.get("why").toString()) : List.of();
    }
}
