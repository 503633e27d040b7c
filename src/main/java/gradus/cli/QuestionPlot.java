package gradus.cli;

import gradus.bank.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The picture of what a question is about, as the words of the plot command. */
final class QuestionPlot {
    private QuestionPlot() {
    }

    /**
     * The command that draws the question's function, where it is of one variable, or of two.
     *
     * @param over whether the answer may be seen in the picture too
     */
    static Optional<List<String>> of(Part whole, boolean over) {
        Part part = whole.asResult();
        Map<String, Object> asked = part.fields();
        if (!(asked.get(part.ask().kind()) instanceof String function)) {
            return Optional.empty();
        }
        return switch (part.ask().kind()) {
            case "derivative", "limit", "taylor" -> curve(function, part, over);
            case "gradient", "hessian", "directional" -> surface(function, asked, over);
            default -> Optional.empty();
        };
    }

    /** A curve; a function with a letter beside its variable is drawn as contours where that is all there is to it. */
    private static Optional<List<String>> curve(String function, Part part, boolean over) {
        Map<String, Object> asked = part.fields();
        Set<String> variables = new TreeSet<>(part.ask().variables());
        if (variables.size() > 1) {
            Map<String, Object> both = new LinkedHashMap<>(asked);
            both.put("by", List.copyOf(variables));
            return part.ask().kind().equals("derivative") ? surface(function, both, false) : Optional.empty();
        }
        return Optional.of(words(function, asked, switch (part.ask().kind()) {
            case "limit" -> around(asked.get("to"));
            case "taylor" -> !over ? around(asked.get("about"))
                    : List.of("--taylor", text(asked.get("order")), "--about", text(asked.get("about")));
            default -> over ? derivative(asked) : List.of();
        }));
    }

    /** Contours, where the function is of two variables, and the way down from the point that is asked about. */
    private static Optional<List<String>> surface(String function, Map<String, Object> asked, boolean over) {
        if (!(asked.get("by") instanceof List<?> by) || by.size() != 2) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of("plot", "--by", by.get(0) + "," + by.get(1)));
        if (over && asked.get("at") instanceof Map<?, ?> at && at.keySet().containsAll(by)) {
            words.addAll(List.of("--start", at.get(by.get(0)) + "," + at.get(by.get(1))));
        }
        words.addAll(List.of("--", function));
        return Optional.of(words);
    }

    private static List<String> words(String function, Map<String, Object> asked, List<String> more) {
        List<String> words = new ArrayList<>(List.of("plot", "--by", text(asked.get("by"))));
        words.addAll(more);
        words.addAll(List.of("--", function));
        return words;
    }

    /** The first derivative, and the tangent where a value was asked for. */
    private static List<String> derivative(Map<String, Object> asked) {
        boolean first = text(asked.getOrDefault("order", "1")).equals("1");
        List<String> words = new ArrayList<>(first ? List.of("--derivative") : List.of());
        if (first && asked.get("at") instanceof Map<?, ?> at && at.size() == 1) {
            words.addAll(List.of("--tangent-at", text(at.values().iterator().next())));
        }
        return words;
    }

    /** The middle of the picture, unless it is at infinity. */
    private static List<String> around(Object place) {
        String text = text(place);
        return text.endsWith("inf") || text.endsWith("∞") ? List.of() : List.of("--about", text);
    }

    private static String text(Object field) {
        return field instanceof List<?> items && items.size() == 1 ? String.valueOf(items.get(0)) : String.valueOf(field);
    }
}
