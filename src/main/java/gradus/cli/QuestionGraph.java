package gradus.cli;

import gradus.bank.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The computational graph of what a question asks at a point, as the words of the graph command. */
final class QuestionGraph {
    private static final Set<String> KINDS = Set.of("value", "derivative", "gradient", "directional");

    private QuestionGraph() {
    }

    /** The command that draws it, where there is one function and a point. */
    static Optional<List<String>> of(Part part) {
        Map<String, Object> asked = part.fields();
        boolean drawn = KINDS.contains(part.ask().kind()) && asked.get("at") instanceof Map<?, ?> at && !at.isEmpty()
                && at.values().stream().allMatch(String.class::isInstance) && asked.get(part.ask().kind()) instanceof String;
        return !drawn ? Optional.empty() : Optional.of(List.of("graph", "--at", point((Map<?, ?>) asked.get("at")), "--",
                asked.get(part.ask().kind()).toString()));
    }

    private static String point(Map<?, ?> at) {
        return at.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(","));
    }
}
