package gradus.bank;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Banks as JSON trees, and such trees with something changed somewhere. */
final class BankMutation {
    private static final String[] WORDS = {"", " ", "x", "x^2", "en", "left", "simplified", "Sin", "a b", "7", "1/2", "true",
        "positive", "-", "a-b", "ä", "x".repeat(90)};
    private static final String[] KEYS = {"en", "zh-Hant", "zh", "fr", "x", "a", "n", "from", "to", "step", "by", "at", "order",
        "value", "expression", "derivative", "choice", "correct", "hint", "hints", "level", "id", "where", "name", "digits",
        "form", "assume", "tolerance", "variables", "accept", "calculator", "title", "ask", "", "x y", "1a", "given"};

    private BankMutation() {
    }

    private static JsonNode tree(BankFile file) {
        Problems problems = SourceReader.read(file.name(), file.content());
        return json(BankReader.forFile(file.name()).read(problems).orElseThrow());
    }

    /** Numbers and truth values as YAML means them where nothing is quoted. */
    private static JsonNode json(Node node) {
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = JsonMapper.shared().createObjectNode();
            mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            ArrayNode array = JsonMapper.shared().createArrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        boolean plain = scalar.style() == Node.Style.PLAIN && scalar.text().matches("true|false|-?(0|[1-9]\\d*)(\\.\\d+)?");
        return plain ? JsonMapper.shared().readTree(scalar.text()) : JsonMapper.shared().getNodeFactory().stringNode(scalar.text());
    }

    static List<JsonNode> wholeBanks() {
        return ShippedBanks.files().stream().map(BankMutation::tree).toList();
    }

    /** Banks of one question each: shipped ones, and one in which every key stands. */
    static List<JsonNode> smallBanks() {
        List<JsonNode> banks = new ArrayList<>();
        for (JsonNode whole : wholeBanks()) {
            for (int i = 0; i < whole.get("questions").size(); i += 5) {
                ObjectNode small = ((ObjectNode) whole).deepCopy();
                small.putArray("questions").add(whole.get("questions").get(i));
                banks.add(small);
            }
        }
        JsonNode full = tree(new BankFile("full.yaml", FULL.getBytes(StandardCharsets.UTF_8)));
        for (int i = banks.size(); i > 0; i -= 2) {
            banks.add(full);
        }
        return banks;
    }

    static JsonNode broken(JsonNode bank, Random random) {
        JsonNode copy = bank.deepCopy();
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            List<JsonNode> places = new ArrayList<>();
            collect(copy, places);
            change(places.get(random.nextInt(places.size())), random);
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static void change(JsonNode place, Random random) {
        if (place instanceof ObjectNode object) {
            change(object, random);
        } else if (place instanceof ArrayNode array) {
            change(array, random);
        }
    }

    private static void change(ObjectNode object, Random random) {
        List<String> names = List.copyOf(object.propertyNames());
        String some = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(some);
            case 1 -> object.set(KEYS[random.nextInt(KEYS.length)], value(random, 2));
            case 2 -> {
                JsonNode moved = object.remove(some);
                if (moved != null) {
                    object.set(KEYS[random.nextInt(KEYS.length)], moved);
                }
            }
            case 3 -> object.set(some, JsonMapper.shared().createArrayNode().add(object.get(some)));
            case 4 -> {
                if (random.nextInt(8) == 0) {
                    object.removeAll();
                }
            }
            default -> object.set(some, value(random, 2));
        }
    }

    private static void change(ArrayNode array, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> array.removeAll();
            case 1 -> array.add(value(random, 2));
            case 2 -> array.insert(0, array.isEmpty() ? value(random, 1) : array.get(0).deepCopy());
            default -> {
                if (!array.isEmpty()) {
                    array.set(random.nextInt(array.size()), value(random, 2));
                }
            }
        }
    }

    private static JsonNode value(Random random, int depth) {
        JsonMapper mapper = JsonMapper.shared();
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> mapper.nullNode();
            case 1 -> mapper.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> mapper.getNodeFactory().numberNode(random.nextInt(9) - 1);
            case 3 -> mapper.getNodeFactory().numberNode(random.nextInt(5) / 2.0);
            case 6 -> mapper.createArrayNode().add(value(random, depth - 1));
            case 7 -> mapper.createObjectNode().set(KEYS[random.nextInt(KEYS.length)], value(random, depth - 1));
            default -> mapper.getNodeFactory().stringNode(WORDS[random.nextInt(WORDS.length)]);
        };
    }

    private static final String FULL = """
            topic: full
            title: {en: Full, zh-Hant: 全}
            questions:
              - id: full-question
                level: 3
                prompt: {en: 'Let $f = {f}$.', zh-Hant: '設 $f = {f}$。'}
                variables: [rate]
                variants: {a: [1, 2], b: {from: 1, to: 5, step: 2}}
                where: ['a != b', 'a < 3']
                given: {f: 'a*x^2*y + b*rate*x'}
                ask:
                  - {prompt: 'p', derivative: f, by: x, order: 2, form: simplified, accept: ['2*a*y'], reject: '0', name: bend}
                  - {gradient: f, by: [x, y], at: {x: 1, y: 1/2, rate: 2}, tolerance: {relative: 0.01, digits: 3}}
                  - {taylor: 'exp(x)', by: x, about: 0, order: 2}
                  - {limit: 'sin(x)/x', by: x, to: 0, from: left}
                  - {directional: f, by: [x, y], along: [3, 4], assume: {x: positive}}
                  - {value: 'a*bend', at: {y: 1}}
                  - {choice: ['$x$', {en: 'y', zh-Hant: '叉'}], correct: 1}
                  - {explain: 'why', points: ['p', 'q']}
                  - {jacobian: [f, 'x*y'], by: [x, y]}
                hints: ['h', {en: 'i', zh-Hant: '提'}]
                why: 'w'
                follow-up: 'n'
                references: ['r']
                calculator: true
            """;
}
