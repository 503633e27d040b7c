package gradus.exchange;

import gradus.expr.Language;
import gradus.expr.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ask object of a table's cell: JSON to texts, lists and maps, words among them in the bank's notation. */
final class AskJson {
    private static final Set<String> WORDS = Set.of("choice", "explain", "points");
    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

    private AskJson() {
    }

    static Optional<Map<String, Object>> read(String text, int line, ImportNotes notes) {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root.isObject()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                root.properties().forEach(field ->
                        fields.put(field.getKey(), value(field.getValue(), WORDS.contains(field.getKey()))));
                return Optional.of(fields);
            }
        } catch (JacksonException noJson) {
            notes.add(line, 1, "exchange.import.ask", shortened(text));
            return Optional.empty();
        }
        notes.add(line, 1, "exchange.import.ask", shortened(text));
        return Optional.empty();
    }

    private static Object value(JsonNode node, boolean words) {
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item, words)));
            return items;
        }
        if (node.isObject()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue(), words)));
            return fields;
        }
        return words ? Words.ofBank(node.asString("")) : node.asString("");
    }

    /** Words as they stand in an ask object: one text, or one a language. */
    static Object words(Text text) {
        String first = text.in(Language.EN);
        boolean same = text.words().values().stream().allMatch(first::equals);
        if (same) {
            return first;
        }
        Map<String, Object> words = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            words.put(language.tag(), text.in(language));
        }
        return words;
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
