package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Language;
import gradus.expr.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the shipped course promises to a person who practises: how much there is, of which kind, and how it reads. */
class CourseTest {
    private static final List<Question> QUESTIONS = ShippedBanks.COMPILED.questions();
    private static final Path CONTENTS = Path.of("src", "test", "resources", "gradus", "bank", "course.txt");
    private static final int FEWEST_QUESTIONS = 420;
    private static final int FEWEST_TEMPLATES = 300;
    private static final int FEWEST_IN_A_TOPIC = 30;
    private static final int FEWEST_OPEN_QUESTIONS = 55;
    private static final int FEWEST_GRAPHS = 10;
    private static final int FEWEST_MATRICES = 40;
    private static final int FEWEST_DERIVATIONS = 12;
    private static final Set<String> KINDS = Set.of("value", "expression", "derivative", "gradient", "jacobian",
            "hessian", "directional", "taylor", "limit", "choice", "explain", "graph", "matrix", "work");
    private static final Set<Integer> LEVELS = Set.of(1, 2, 3, 4, 5);
    /** What nobody writes: a factor or exponent 1, a term 0, two signs in a row. */
    private static final Pattern ODD = Pattern.compile(
            "(?<![\\w.^)/])[01][a-z](?!\\w)|\\^1(?![\\d/.])|[-+−]\\s*[-−]\\s*[\\dx]|[-+]\\s*0(?![\\d.])");
    /** Words that Taiwan has another word for. */
    private static final Pattern NOT_OF_TAIWAN = Pattern.compile(
            "黑塞|激活|神經網絡|數據|默認|概率|矢量|標量|魯棒|採樣|質量|信息|程序|內存|緩存|回歸|反饋|隱藏層神經元個數|過度擬合|偏置|雅克比|泰勒級數展開式|導函式");

    @Test
    void hasEnoughQuestions() {
        Map<String, Long> perTopic = QUESTIONS.stream()
                .collect(Collectors.groupingBy(Question::topic, TreeMap::new, Collectors.counting()));
        assertTrue(QUESTIONS.size() >= FEWEST_QUESTIONS, "questions: " + QUESTIONS.size());
        assertTrue(count(question -> question.variantCount() > 1) >= FEWEST_TEMPLATES);
        assertTrue(perTopic.values().stream().allMatch(count -> count >= FEWEST_IN_A_TOPIC), perTopic.toString());
    }

    @Test
    void hasEveryLevelInEveryTopicAndEveryKind() {
        Map<String, Set<Integer>> levels = QUESTIONS.stream().collect(Collectors.groupingBy(Question::topic,
                TreeMap::new, Collectors.mapping(Question::level, Collectors.toSet())));
        levels.forEach((topic, found) -> assertEquals(LEVELS, found, topic));
        Set<String> missing = new TreeSet<>(KINDS);
        QUESTIONS.forEach(question -> missing.removeAll(question.kinds()));
        assertEquals(Set.of(), missing);
    }

    @Test
    void hasEnoughOpenQuestionsForAnInterview() {
        assertTrue(count(question -> question.topic().equals("interview")
                && Set.of("explain", "choice").containsAll(question.kinds())) >= FEWEST_OPEN_QUESTIONS);
    }

    @Test
    void hasEnoughGraphsToWorkThrough() {
        assertTrue(count(question -> question.topic().equals("backpropagation")
                && question.kinds().contains("graph")) >= FEWEST_GRAPHS);
    }

    @Test
    void hasEnoughMatricesToDifferentiateBy() {
        assertTrue(count(question -> question.kinds().contains("matrix")) >= FEWEST_MATRICES);
    }

    @Test
    void hasEnoughDerivationsToWriteInManyTopics() {
        List<Question> derivations = QUESTIONS.stream().filter(question -> question.kinds().contains("work")).toList();
        assertTrue(derivations.size() >= FEWEST_DERIVATIONS, "derivations: " + derivations.size());
        assertTrue(derivations.stream().map(Question::topic).distinct().count() >= 6);
    }

    @Test
    void isOrderedByLevelInEveryFile() {
        for (Bank bank : ShippedBanks.COMPILED.banks()) {
            List<Integer> levels = bank.questions().stream().map(Question::level).toList();
            assertEquals(levels.stream().sorted().toList(), levels, bank.source());
        }
    }

    @Test
    void speaksBothLanguagesThroughout() {
        assertEquals(List.of(), QUESTIONS.stream()
                .filter(question -> texts(question.variant(0)).anyMatch(text ->
                        !text.words().keySet().containsAll(Set.of(Language.EN, Language.ZH_HANT))))
                .map(Question::id).toList());
    }

    @Test
    void givesAHintTheIntuitionAndReferences() {
        assertEquals(List.of(), ids(question -> question.hints().isEmpty()
                || question.why().isEmpty() || question.references().isEmpty()));
    }

    @Test
    void saysOfEveryExplanationWhatItShouldContainAndWhatIsAskedNext() {
        assertEquals(List.of(), ids(question -> question.topic().equals("interview") && question.followUp().isEmpty()));
        assertEquals(List.of(), ids(question -> question.kinds().contains("explain")
                && (question.followUp().isEmpty() || question.variant(0).parts().stream()
                        .filter(part -> part.ask().kind().equals("explain"))
                        .anyMatch(part -> part.points().size() < 3 || part.points().size() > 6))));
    }

    @Test
    void neverAsksTheSameTwice() {
        for (Language language : Language.values()) {
            Set<String> seen = new HashSet<>();
            assertEquals(List.of(), ids(question -> !seen.add(whole(question.variant(0), language))));
        }
    }

    /** A person who meets a question again meets other numbers. */
    @Test
    void hasVariantsThatDiffer() {
        assertEquals(List.of(), ids(question -> {
            Set<String> prompts = new HashSet<>();
            return sample(question).stream().anyMatch(variant -> !prompts.add(whole(variant, Language.EN)));
        }));
    }

    @Test
    void readsAsAPersonWrites() {
        List<String> odd = new ArrayList<>();
        for (Question question : QUESTIONS) {
            for (Variant variant : sample(question)) {
                texts(variant).flatMap(text -> text.words().values().stream())
                        .flatMap(words -> Formula.in(words).stream().map(Formula::text))
                        .filter(ODD.asPredicate())
                        .forEach(formula -> odd.add(question.id() + ": " + formula));
            }
        }
        assertEquals(List.of(), odd);
    }

    @Test
    void speaksTheChineseOfTaiwan() {
        assertEquals(List.of(), QUESTIONS.stream().flatMap(question -> texts(question.variant(0))
                .map(text -> text.in(Language.ZH_HANT))
                .filter(NOT_OF_TAIWAN.asPredicate())
                .map(words -> question.id() + ": " + words)).toList());
    }

    /** Journals and links speak of questions by their ids: what was published once stays, and each has its place. */
    @Test
    void keepsEveryIdThatWasPublished() throws IOException {
        Set<String> vanished = new TreeSet<>();
        contents().values().forEach(items -> items.values().forEach(vanished::addAll));
        assertTrue(vanished.size() >= FEWEST_QUESTIONS, "published: " + vanished.size());
        QUESTIONS.forEach(question -> vanished.remove(question.id()));
        assertEquals(Set.of(), vanished);
    }

    @Test
    void coversEveryItemOfItsTable() throws IOException {
        Map<String, Map<String, List<String>>> contents = contents();
        assertEquals(QUESTIONS.stream().map(Question::topic).collect(Collectors.toCollection(TreeSet::new)),
                contents.keySet());
        contents.forEach((topic, items) -> items.forEach((item, ids) -> {
            assertTrue(!ids.isEmpty(), topic + ": " + item);
            assertTrue(ids.stream().allMatch(id -> id.startsWith(topic + "-")), topic + ": " + item);
        }));
    }

    /** The ids under each item of each topic. */
    private static Map<String, Map<String, List<String>>> contents() throws IOException {
        Map<String, Map<String, List<String>>> contents = new TreeMap<>();
        Map<String, List<String>> items = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        List<String> lines = Files.readAllLines(CONTENTS);
        for (String line : lines.subList(lines.indexOf(""), lines.size())) {
            if (line.startsWith("    ")) {
                ids.add(line.strip());
            } else if (line.startsWith("  ")) {
                ids = new ArrayList<>();
                items.put(line.strip(), ids);
            } else if (!line.isEmpty()) {
                items = new LinkedHashMap<>();
                contents.put(line, items);
            }
        }
        return contents;
    }

    private static long count(Predicate<Question> condition) {
        return QUESTIONS.stream().filter(condition).count();
    }

    private static List<String> ids(Predicate<Question> condition) {
        return QUESTIONS.stream().filter(condition).map(Question::id).toList();
    }

    /** A few variants, the first and the last among them. */
    private static List<Variant> sample(Question question) {
        int count = question.variantCount();
        return Stream.of(0, count / 4, count / 2, 3 * count / 4, count - 1).distinct().map(question::variant).toList();
    }

    /** All that is asked, without what helps. */
    private static String whole(Variant variant, Language language) {
        List<Text> words = new ArrayList<>(List.of(variant.prompt()));
        variant.parts().forEach(part -> part.prompt().ifPresent(words::add));
        return words.stream().map(text -> text.in(language)).collect(Collectors.joining("\n"));
    }

    /** Every word of a question that a person may see. */
    private static Stream<Text> texts(Variant variant) {
        Stream<Text> alone = Stream.of(Stream.of(variant.prompt()), variant.hints().stream(), variant.why().stream(),
                variant.followUp().stream()).flatMap(stream -> stream);
        return Stream.concat(alone, variant.parts().stream().flatMap(part -> Stream.of(part.prompt().stream(),
                part.choices().stream(), part.points().stream()).flatMap(stream -> stream)));
    }
}
