package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Language;
import gradus.expr.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedBanksTest {
    private static final Set<String> TOPICS = Set.of("limits", "derivatives", "partials-gradients", "chain-rule",
            "backpropagation", "jacobians", "taylor", "finite-differences", "interview");

    @Test
    void compileWithoutAProblem() {
        assertEquals(List.of(), ShippedBanks.COMPILED.problems().stream()
                .map(problem -> problem.file() + ":" + problem.line() + " " + problem.code() + " " + problem.message())
                .toList());
    }

    @Test
    void coverEveryTopic() {
        Map<String, Long> counts = ShippedBanks.COMPILED.questions().stream()
                .collect(Collectors.groupingBy(Question::topic, TreeMap::new, Collectors.counting()));
        Set<String> missing = new TreeSet<>(TOPICS);
        missing.removeAll(counts.keySet());
        assertEquals(Set.of(), missing);
        assertTrue(ShippedBanks.COMPILED.questions().size() >= 40, counts.toString());
    }

    @Test
    void coverEveryLevel() {
        Set<Integer> levels = ShippedBanks.COMPILED.questions().stream().map(Question::level)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(1, 2, 3, 4, 5), levels);
    }

    /** The same words in both languages are formulas, or were forgotten. */
    @Test
    void speakBothLanguages() {
        List<String> english = new ArrayList<>();
        for (Question question : ShippedBanks.COMPILED.questions()) {
            List<Text> texts = new ArrayList<>(question.hints());
            texts.add(question.prompt());
            question.why().ifPresent(texts::add);
            question.asks().forEach(ask -> ask.prompt().ifPresent(texts::add));
            texts.stream().filter(text -> text.in(Language.EN).equals(text.in(Language.ZH_HANT)))
                    .filter(text -> text.in(Language.EN).replaceAll("\\$[^$]*\\$", "").matches("(?s).*\\p{L}{2}.*"))
                    .forEach(text -> english.add(question.id() + ": " + text.in(Language.EN)));
        }
        assertEquals(List.of(), english);
    }

    @Test
    void giveEveryQuestionAHint() {
        assertTrue(ShippedBanks.COMPILED.questions().stream().noneMatch(question -> question.hints().isEmpty()));
    }
}
