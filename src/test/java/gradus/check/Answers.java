package gradus.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The answers table: what is accepted, what is not, and why. */
public final class Answers {
    static final Path TABLE = Path.of("src", "test", "resources", "gradus", "check", "answers.jsonl");

    private Answers() {
    }

    /** One row: an ask, an answer and the verdict that it must get. */
    public record Row(String id, Map<String, Object> ask, String answer, String expect, String mistake, String why) {
        public Verdict verdict() throws AskException {
            return Ask.of(ask).judge(answer);
        }

        @Override
        public String toString() {
            return id + " " + ask + " answered " + answer + (why.isEmpty() ? "" : " (" + why + ")");
        }
    }

    public static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            rows.add(row(object(line)));
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Row row(Map<String, Object> fields) {
        return new Row(fields.get("id").toString(), (Map<String, Object>) fields.get("ask"),
                fields.get("answer").toString(), fields.get("expect").toString(),
                fields.getOrDefault("mistake", "").toString(), fields.getOrDefault("why", "").toString());
    }

    /** One JSON object; scalars stay the texts that they were written as. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String line) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            return (Map<String, Object>) value(parser);
        }
    }

    private static Object value(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, value(parser));
            }
            return fields;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return items;
        }
        return parser.getString();
    }
}
