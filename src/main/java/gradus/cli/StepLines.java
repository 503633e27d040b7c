package gradus.cli;

import gradus.bank.Part;
import gradus.check.MatrixAsk;
import gradus.text.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Worked steps for a person, a line each; what a step rests on stands before it, further in. */
final class StepLines {
    private static final int DEEPEST = 20;
    private static final Set<String> KINDS = Set.of("derivative", "limit", "gradient", "graph");

    private final Catalog catalog;

    StepLines(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The steps of a reply that are lines already. */
    static List<String> plain(Map<String, Object> reply) {
        return reply.get("steps") instanceof List<?> steps ? steps.stream().map(Object::toString).toList() : List.of();
    }

    /** The steps of a reply, in the order of the work. */
    static List<String> of(Map<String, Object> reply) {
        List<String> lines = new ArrayList<>();
        if (reply.get("steps") instanceof List<?> steps) {
            steps.forEach(step -> lines.add(line((Map<?, ?>) step)));
        }
        return lines;
    }

    private static String line(Map<?, ?> step) {
        int depth = step.get("depth") instanceof Integer deep ? Math.min(DEEPEST, deep) : 0;
        return "  ".repeat(depth) + step.get("text");
    }

    /** Whether the work of a part can be told step by step. */
    static boolean has(Part part) {
        Part result = part.asResult();
        return KINDS.contains(result.ask().kind())
                || result.ask() instanceof MatrixAsk matrix && !matrix.target().steps().isEmpty();
    }

    /** How the answer to a part is worked out; nothing where that is no matter of steps. */
    List<String> of(Part asked) {
        Part part = asked.asResult();
        if (part.ask() instanceof MatrixAsk matrix) {
            return MatrixView.steps(matrix, catalog);
        }
        List<String> lines = new ArrayList<>();
        try {
            switch (part.ask().kind()) {
                case "derivative" -> lines.addAll(steps("derivative", part.fields(), "derivative"));
                case "limit" -> lines.addAll(steps("limit", part.fields(), "limit"));
                case "gradient" -> lines.addAll(partials(part.fields()));
                default -> { }
            }
        } catch (RequestException noSteps) {
            return List.of();
        }
        return lines;
    }

    /** One derivation a variable. */
    private List<String> partials(Map<String, Object> asked) throws RequestException {
        List<String> lines = new ArrayList<>();
        for (String name : new Fields(asked).variables("by")) {
            Map<String, Object> one = new LinkedHashMap<>(asked);
            one.put("by", name);
            one.put("variables", new Fields(asked).variables("by"));
            lines.addAll(steps("derivative", one, "gradient"));
        }
        return lines;
    }

    private List<String> steps(String request, Map<String, Object> asked, String key) throws RequestException {
        Map<String, Object> fields = new LinkedHashMap<>(asked);
        fields.put("of", asked.get(key));
        fields.put("steps", true);
        fields.remove("at");
        return of(new Requests(catalog).reply(request, new Fields(fields)));
    }
}
