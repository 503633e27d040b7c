package gradus.bank;

import gradus.bank.AskTemplateReader.Located;
import gradus.bank.Node.Entry;
import gradus.bank.Node.Mapping;
import gradus.bank.Node.Scalar;
import gradus.bank.Node.Sequence;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Text;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads one question and reports everything that is wrong in its shape, its names and its expressions. */
final class QuestionReader {
    static final List<String> KEYS = List.of("id", "level", "prompt", "variants", "where", "given", "ask", "hints",
            "why", "follow-up", "references", "accept", "reject", "calculator", "variables");
    private static final Pattern FORMULA = Pattern.compile("\\$([^$]*)\\$");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{Nd}_]*");
    private static final int HIGHEST_LEVEL = 5;
    private static final int MOST_NAMES = 100;

    private final Problems problems;
    private final Fields fields;
    private final NameRules names;
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> variables = new TreeSet<>();

    /** A question and where its parts stand. */
    record LocatedQuestion(Question question, Fields fields, List<Located> asks) {
    }

    private QuestionReader(Mapping mapping, Problems problems) {
        this.problems = problems;
        this.fields = new Fields(mapping, KEYS, problems);
        this.names = new NameRules(problems);
    }

    /** The question; empty where too little of it can be understood to go on with. */
    static Optional<LocatedQuestion> read(Mapping mapping, String topic, Problems problems) {
        return new QuestionReader(mapping, problems).question(topic);
    }

    private Optional<LocatedQuestion> question(String topic) {
        Optional<String> id = fields.required("id").flatMap(node -> BankCompiler.id(node, problems));
        int level = fields.required("level").flatMap(this::level).orElse(1);
        Set<String> declared = declaredVariables();
        Parameters parameters = new ParametersReader(names, problems)
                .read(fields.optional("variants"), fields.optional("where"));
        List<Given> given = fields.optional("given").map(this::given).orElse(List.of());
        WordsReader words = new WordsReader(insertable(declared), problems);
        Optional<Text> prompt = fields.required("prompt").flatMap(words::read);
        List<Text> hints = fields.required("hints").map(node -> texts(node, words)).orElse(List.of());
        Optional<Text> why = fields.optional("why").flatMap(words::read);
        Optional<Text> followUp = fields.optional("follow-up").flatMap(words::read);
        variables.addAll(declared);
        prompt.ifPresent(this::addVariables);
        List<Located> asks = asks(words);
        used.addAll(words.used());
        reportUnused(parameters, given);
        boolean calculator = fields.optional("calculator").map(this::truth).orElse(false);
        if (id.isEmpty() || prompt.isEmpty() || asks.isEmpty()) {
            return Optional.empty();
        }
        Question question = new Question(id.get(), topic, level, prompt.get(), hints, why, followUp,
                texts("references"), given, parameters, asks.stream().map(Located::template).toList(), calculator,
                declared);
        return Optional.of(new LocatedQuestion(question, fields, asks));
    }

    private Optional<Integer> level(Node node) {
        Optional<Scalar> scalar = Fields.scalar(node, problems);
        Optional<Integer> level = scalar.flatMap(found -> Expressions.whole(found.text()))
                .filter(found -> found >= 1 && found <= HIGHEST_LEVEL);
        if (scalar.isPresent() && level.isEmpty()) {
            problems.add(Fault.BAD_LEVEL, node.start(), Fields.shortened(scalar.get().text()), HIGHEST_LEVEL);
        }
        return level;
    }

    private boolean truth(Node node) {
        Optional<Scalar> scalar = Fields.scalar(node, problems);
        if (scalar.isPresent() && !scalar.get().text().matches("true|false")) {
            problems.add(Fault.NOT_TRUE_OR_FALSE, node.start(), Fields.shortened(scalar.get().text()));
        }
        return scalar.filter(found -> found.text().equals("true")).isPresent();
    }

    private Set<String> declaredVariables() {
        Set<String> declared = new LinkedHashSet<>();
        fields.optional("variables").ifPresent(node -> Fields.scalars(node, problems).stream()
                .limit(MOST_NAMES)
                .filter(names::declare)
                .forEach(scalar -> declared.add(scalar.text())));
        return declared;
    }

    /** The givens in order; each may use those before it. */
    private List<Given> given(Node node) {
        List<Given> given = new ArrayList<>();
        List<Entry> entries = Fields.mapping(node, problems).map(Mapping::entries).orElse(List.of());
        if (entries.size() > MOST_NAMES) {
            problems.add(Fault.TOO_COMPLEX, node.start(), Message.of("bank.too-many-names", MOST_NAMES));
            return List.of();
        }
        for (Entry entry : entries) {
            Optional<Scalar> scalar = Fields.scalar(entry.value(), problems);
            Names before = names.names();
            boolean usable = names.declare(entry.key(), entry.start());
            Optional<Expr> read = scalar.flatMap(found -> Expressions.parse(found, names.names(), problems));
            if (usable && read.isPresent()) {
                noteVariables(entry, scalar.get(), read.get(), before, entries);
                given.add(new Given(entry.key(), scalar.get().text()));
            }
        }
        return given;
    }

    private void noteVariables(Entry entry, Scalar scalar, Expr read, Names before, List<Entry> all) {
        for (String name : Trees.variables(read)) {
            boolean later = !before.declared().contains(name)
                    && all.stream().anyMatch(other -> other.key().equals(name));
            if (later) {
                int index = Occurrence.of(name, scalar.text()).start();
                problems.add(Fault.UNKNOWN_NAME, ScalarOffsets.of(problems.source(), scalar, index),
                        Message.of("bank.given-later", entry.key(), name));
            }
            used.add(name);
            variables.add(name);
        }
    }

    /** Parameters and givens, those with something wrong among them: that is reported once, where it is. */
    private Set<String> insertable(Set<String> variables) {
        Set<String> names = new LinkedHashSet<>(this.names.names().declared());
        names.removeAll(variables);
        return names;
    }

    private List<Text> texts(Node node, WordsReader words) {
        Collection<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
        if (items.isEmpty()) {
            problems.add(Fault.EMPTY_LIST, node.start());
        }
        return items.stream().flatMap(item -> words.read(item).stream()).toList();
    }

    private List<String> texts(String key) {
        return fields.optional(key).stream().flatMap(node -> Fields.scalars(node, problems).stream())
                .map(Scalar::text).toList();
    }

    /** What the formulas of a prompt name may stand in an ask. */
    private void addVariables(Text prompt) {
        for (String words : prompt.words().values()) {
            FORMULA.matcher(words).results().map((MatchResult formula) -> formula.group(1)).forEach(formula ->
                    NAME.matcher(formula).results().map(MatchResult::group).forEach(variables::add));
        }
    }

    private List<Located> asks(WordsReader words) {
        Optional<Node> node = fields.required("ask");
        if (node.isEmpty()) {
            return List.of();
        }
        AskTemplateReader reader = new AskTemplateReader(names, variables, words, problems);
        List<Located> asks = withAnswers(reader.read(node.get()));
        used.addAll(reader.used());
        return asks;
    }

    /** The question's own accepted and rejected answers belong to its only ask. */
    private List<Located> withAnswers(List<Located> asks) {
        List<String> accept = texts("accept");
        List<String> reject = texts("reject");
        boolean some = fields.has("accept") || fields.has("reject");
        if (asks.size() != 1) {
            if (some && asks.size() > 1) {
                problems.add(Fault.BAD_ASK, fields.start(fields.has("accept") ? "accept" : "reject"),
                        Message.of("bank.answers-of-which-part"));
            }
            return asks;
        }
        AskTemplate only = asks.get(0).template();
        AskTemplate whole = new AskTemplate(
                only.prompt(), only.name(), only.fields(), joined(only.accept(), accept), joined(only.reject(), reject));
        return List.of(new Located(whole, asks.get(0).node()));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private void reportUnused(Parameters parameters, List<Given> given) {
        parameters.parameters().stream().filter(parameter -> !used.contains(parameter.name())).forEach(parameter ->
                problems.add(Fault.UNUSED_PARAMETER, keyStart("variants", parameter.name()), parameter.name()));
        given.stream().filter(named -> !used.contains(named.name())).forEach(named ->
                problems.add(Fault.UNUSED_GIVEN, keyStart("given", named.name()), named.name()));
    }

    private int keyStart(String key, String name) {
        return fields.optional(key)
                .filter(Mapping.class::isInstance)
                .flatMap(mapping -> ((Mapping) mapping).entry(name))
                .map(Entry::start)
                .orElse(fields.start(key));
    }
}
