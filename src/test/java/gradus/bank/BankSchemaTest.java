package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema knows the keys that the compiler knows. */
class BankSchemaTest {
    private final JsonNode schema = JsonMapper.shared().readTree(BankSchema.text());

    private Set<String> keys(String definition) {
        return new TreeSet<>(schema.get("definitions").get(definition).get("properties").propertyNames());
    }

    @Test
    void questionsHaveTheSameKeys() {
        assertEquals(new TreeSet<>(QuestionReader.KEYS), keys("question"));
    }

    @Test
    void asksHaveTheSameKeys() {
        List<String> known = new ArrayList<>(AskShape.KINDS);
        known.addAll(AskShape.OPTIONS);
        known.addAll(List.of("prompt", "name", "accept", "reject"));
        assertEquals(new TreeSet<>(known), keys("ask"));
    }

    @Test
    void asksAreOfOneKind() {
        List<String> kinds = new ArrayList<>();
        schema.get("definitions").get("ask").get("oneOf").forEach(kind -> kinds.add(kind.get("required").get(0).asString()));
        assertEquals(AskShape.KINDS, kinds);
    }
}
