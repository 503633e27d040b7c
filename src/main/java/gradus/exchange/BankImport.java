package gradus.exchange;

import gradus.bank.BankCompiler;
import gradus.bank.BankFile;
import gradus.bank.BankProblem;
import gradus.expr.Language;
import gradus.expr.Text;
import gradus.text.Catalog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Questions from elsewhere as banks, one a topic. Every bank passes {@code bank check}: formulas that Gradus cannot read
 * become plain words, and a question that is not in order even then stays out, with a note that says why.
 */
public final class BankImport {
    /** Larger files are not looked into. */
    public static final int MAX_BYTES = 16 << 20;

    private final ImportNotes notes = new ImportNotes();
    private final Set<String> ids = new HashSet<>();

    /** A bank that came out of it: its topic, its text, how many questions. */
    public record Taken(String topic, String yaml, int questions) {
    }

    /** What came of a file. */
    public record Result(List<Taken> banks, List<NotTaken> notes) {
    }

    private BankImport() {
    }

    /**
     * @param topic the topic of all questions; empty to take it from the file
     * @param name  the file's name, for a topic where nothing says one
     */
    public static Result read(String text, ImportFormat format, Optional<String> topic, String name) {
        BankImport run = new BankImport();
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Imported> questions = format.read(clean.replace("\r\n", "\n").replace('\r', '\n'), run.notes);
        String otherwise = Draft.slug(name.replaceFirst("\\.[^.]*\\z", ""));
        Map<String, List<Imported>> byTopic = new LinkedHashMap<>();
        for (Imported question : questions) {
            String own = topic.orElse(question.topic().isEmpty() ? otherwise.isEmpty() ? "imported" : otherwise : question.topic());
            byTopic.computeIfAbsent(own, missing -> new ArrayList<>()).add(run.named(question, own));
        }
        List<Taken> banks = new ArrayList<>();
        byTopic.forEach((own, list) -> run.bank(own, list).ifPresent(banks::add));
        return new Result(banks, run.notes.inOrder());
    }

    /** With an id that no other question has, and a hint where there was none. */
    private Imported named(Imported question, String topic) {
        String stem = Draft.slug(question.id()).isEmpty() ? topic + "-" + (ids.size() + 1) : Draft.slug(question.id());
        String id = stem;
        for (int i = 2; !ids.add(id); i++) {
            id = stem + "-" + i;
        }
        Imported named = question.named(id, topic);
        if (!named.hints().isEmpty()) {
            return named;
        }
        notes.add(question.line(), 1, "exchange.import.no-hint", id);
        return named.with(named.prompt(), List.of(StandardHint.TEXT), named.why(), named.followUp(), named.asks());
    }

    private Optional<Taken> bank(String topic, List<Imported> questions) {
        Text title = questions.get(0).title().orElse(Text.of(topic));
        List<Imported> good = settled(topic, title, questions);
        return good.isEmpty() ? Optional.empty()
                : Optional.of(new Taken(topic, BankYaml.write(topic, title, good).text(), good.size()));
    }

    /** Compiles until nothing is wrong: each round makes formulas plain, or leaves questions out. */
    private List<Imported> settled(String topic, Text title, List<Imported> questions) {
        List<Imported> list = questions;
        Set<String> plain = new HashSet<>();
        while (!list.isEmpty()) {
            Map<String, BankProblem> wrong = problems(topic, title, list);
            if (wrong.isEmpty()) {
                return list;
            }
            list = list.stream().flatMap(question -> mended(question, wrong, plain).stream()).toList();
        }
        return list;
    }

    private Optional<Imported> mended(Imported question, Map<String, BankProblem> wrong, Set<String> plain) {
        BankProblem problem = wrong.get(question.id());
        if (problem == null) {
            return Optional.of(question);
        }
        boolean formula = problem.message().id().startsWith("bank.bad-formula") || problem.message().id().startsWith("bank.unknown-insertion")
                || problem.message().id().startsWith("bank.open-formula");
        if (formula && plain.add(question.id())) {
            notes.add(question.line(), 1, "exchange.import.formula", question.id());
            return Optional.of(Plainly.written(question));
        }
        notes.add(question.line(), 1, "exchange.import.not-in-order", question.id(), problem.message());
        return Optional.empty();
    }

    /** The first problem of each question that has any. */
    private static Map<String, BankProblem> problems(String topic, Text title, List<Imported> questions) {
        BankYaml.Written written = BankYaml.write(topic, title, questions);
        BankFile file = new BankFile("import.yaml", written.text().getBytes(StandardCharsets.UTF_8));
        Map<String, BankProblem> wrong = new LinkedHashMap<>();
        for (BankProblem problem : BankCompiler.compile(List.of(file)).problems()) {
            Map.Entry<Integer, Imported> at = written.lines().floorEntry(problem.line());
            Set<String> concerned = at == null || problem.code().equals("E001")
                    ? questions.stream().map(Imported::id).collect(Collectors.toCollection(LinkedHashSet::new))
                    : Set.of(at.getValue().id());
            concerned.forEach(id -> wrong.putIfAbsent(id, problem));
        }
        return wrong;
    }

    /** Out of the catalogs, which are read when the first question has no hint of its own. */
    private static final class StandardHint {
        static final Text TEXT = inEachLanguage();

        private static Text inEachLanguage() {
            Map<Language, String> words = new LinkedHashMap<>();
            for (Language language : Language.values()) {
                words.put(language, Catalog.of(language).words("exchange.import.hint"));
            }
            return new Text(words);
        }
    }
}
