package gradus.exchange;

import gradus.exchange.Imported.ImportedAsk;
import gradus.expr.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a bank as a person would: texts in single quotes, those of several lines as blocks. */
final class BankYaml {
    private final StringBuilder out = new StringBuilder();
    private final TreeMap<Integer, Imported> lines = new TreeMap<>();
    private int counted;
    private int line = 1;

    private BankYaml() {
    }

    /**
     * A bank that was written.
     *
     * @param lines the question that starts at each line
     */
    record Written(String text, TreeMap<Integer, Imported> lines) {
    }

    static Written write(String topic, Text title, List<Imported> questions) {
        BankYaml yaml = new BankYaml();
        yaml.out.append("topic: ").append(topic).append('\n');
        yaml.value(0, "title", AskJson.words(title));
        yaml.out.append("questions:\n");
        questions.forEach(yaml::question);
        return new Written(yaml.out.toString(), yaml.lines);
    }

    private void question(Imported question) {
        for (; counted < out.length(); counted++) {
            line += out.charAt(counted) == '\n' ? 1 : 0;
        }
        lines.put(line, question);
        out.append("  - id: ").append(question.id()).append('\n');
        out.append("    level: ").append(question.level()).append('\n');
        value(4, "prompt", AskJson.words(question.prompt()));
        if (!question.variables().isEmpty()) {
            value(4, "variables", question.variables().stream().sorted().toList());
        }
        if (question.calculator()) {
            out.append("    calculator: true\n");
        }
        List<Map<String, Object>> asks = question.asks().stream().map(BankYaml::fields).toList();
        value(4, "ask", asks.size() == 1 ? asks.get(0) : asks);
        value(4, "hints", question.hints().stream().map(AskJson::words).toList());
        question.why().ifPresent(why -> value(4, "why", AskJson.words(why)));
        question.followUp().ifPresent(next -> value(4, "follow-up", AskJson.words(next)));
        if (!question.references().isEmpty()) {
            value(4, "references", question.references());
        }
    }

    private static Map<String, Object> fields(ImportedAsk ask) {
        Map<String, Object> fields = new LinkedHashMap<>(ask.fields());
        ask.prompt().ifPresent(prompt -> fields.put("prompt", AskJson.words(prompt)));
        if (!ask.accept().isEmpty()) {
            fields.put("accept", ask.accept());
        }
        if (!ask.reject().isEmpty()) {
            fields.put("reject", ask.reject());
        }
        return fields;
    }

    /** A key with its value: on the line, or below it, two columns further in. */
    private void value(int indent, String key, Object value) {
        out.append(" ".repeat(indent)).append(key).append(':');
        below(indent + 2, value);
    }

    private void below(int indent, Object value) {
        if (value instanceof Map<?, ?> map) {
            out.append('\n');
            map.forEach((key, item) -> value(indent, key(key.toString()), item));
        } else if (value instanceof List<?> list) {
            out.append('\n');
            for (Object item : list) {
                out.append(" ".repeat(indent)).append('-');
                item(indent, item);
            }
        } else {
            out.append(' ').append(scalar(indent, value.toString())).append('\n');
        }
    }

    /** The first key of a mapping stands beside the dash. */
    private void item(int indent, Object item) {
        if (item instanceof Map<?, ?> map && !map.isEmpty()) {
            int start = out.length();
            map.forEach((key, inner) -> value(indent + 2, key(key.toString()), inner));
            out.replace(start, start + indent + 1, "");
        } else {
            below(indent + 2, item);
        }
    }

    private static String key(String key) {
        return key.matches("[A-Za-z][A-Za-z0-9_-]*") ? key : "'" + key.replace("'", "''") + "'";
    }

    private static String scalar(int indent, String text) {
        if (text.indexOf('\n') < 0) {
            return text.matches("[a-z]|\\d{1,9}") ? text : "'" + text.replace("'", "''") + "'";
        }
        String margin = " ".repeat(indent);
        return "|-\n" + text.strip().lines().map(line -> line.isBlank() ? "" : margin + line)
                .collect(Collectors.joining("\n"));
    }
}
