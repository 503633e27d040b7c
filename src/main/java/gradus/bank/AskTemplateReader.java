package gradus.bank;

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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what a question asks, one ask object or a list of them, and checks the names in its expressions. */
final class AskTemplateReader {
    private static final List<String> OURS = List.of("prompt", "name", "accept", "reject");

    private final NameRules rules;
    private final Set<String> known;
    private final WordsReader words;
    private final Problems problems;
    private final Set<String> used = new LinkedHashSet<>();
    /** What later parts may call answers, and where that is declared. */
    private final Map<String, Integer> answers = new LinkedHashMap<>();

    /** An ask object and where it stands. */
    record Located(AskTemplate template, Mapping node) {
    }

    /**
     * @param rules the names declared so far; the answers of parts get theirs here
     * @param known the variables that the question speaks of
     */
    AskTemplateReader(NameRules rules, Set<String> known, WordsReader words, Problems problems) {
        this.rules = rules;
        this.known = known;
        this.words = words;
        this.problems = problems;
    }

    /** The names that the expressions used so far. */
    Set<String> used() {
        return used;
    }

    List<Located> read(Node node) {
        if (node instanceof Sequence sequence && sequence.items().isEmpty()) {
            problems.add(Fault.EMPTY_LIST, node.start());
        }
        List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
        List<Located> asks = new ArrayList<>();
        for (Node item : items) {
            Fields.mapping(item, problems).ifPresent(mapping -> asks.add(new Located(template(mapping), mapping)));
        }
        answers.forEach(this::requireUsed);
        return asks;
    }

    /** A name that stands for a vector or a matrix is used when one of its entries is. */
    private void requireUsed(String name, int start) {
        if (used.stream().noneMatch(word -> word.matches(Pattern.quote(name) + "[0-9]*"))) {
            problems.add(Fault.UNUSED_GIVEN, start, Message.of("bank.unused-name", name));
        }
    }

    private AskTemplate template(Mapping mapping) {
        List<String> keys = new ArrayList<>(AskShape.KINDS);
        keys.addAll(AskShape.OPTIONS);
        keys.addAll(OURS);
        Fields fields = new Fields(mapping, keys, problems);
        requireOneKind(fields);
        Optional<Text> prompt = fields.optional("prompt").flatMap(words::read);
        Map<String, Object> values = values(fields);
        AskTemplate template = new AskTemplate(prompt, Optional.empty(), values, answers(fields, "accept"),
                answers(fields, "reject"));
        return fields.optional("name").flatMap(node -> Fields.scalar(node, problems))
                .filter(name -> declare(name, template)).map(name -> template.named(name.text())).orElse(template);
    }

    /** Lets the parts after this one use its answer. */
    private boolean declare(Scalar name, AskTemplate template) {
        if (!AskShape.hasValue(template.kind())) {
            problems.add(Fault.BAD_ASK, name.start(), Message.of("bank.name-of-no-value", template.kind()));
            return false;
        }
        List<String> called = template.named(name.text()).answerNames();
        if (!rules.requireText(name) || !called.stream().allMatch(each -> rules.declare(each, name.start()))) {
            return false;
        }
        answers.put(name.text(), name.start());
        return true;
    }

    private void requireOneKind(Fields fields) {
        List<String> kinds = AskShape.KINDS.stream().filter(fields::has).toList();
        if (kinds.isEmpty()) {
            problems.add(Fault.BAD_ASK, fields.start(), Message.of("bank.no-kind", String.join(", ", AskShape.KINDS)));
        } else if (kinds.size() > 1) {
            problems.add(Fault.BAD_ASK, fields.start(kinds.get(1)),
                    Message.of("bank.several-kinds", String.join(", ", kinds)));
        }
    }

    private List<String> answers(Fields fields, String key) {
        return fields.optional(key).stream()
                .flatMap(node -> Fields.scalars(node, problems).stream()).map(Scalar::text).toList();
    }

    private Map<String, Object> values(Fields fields) {
        Set<String> variables = new TreeSet<>(known);
        Set<String> declared = new TreeSet<>();
        for (String key : List.of("by", "variables", "at", "assume", "nodes")) {
            fields.optional(key).ifPresent(node -> addNames(node, variables));
        }
        for (String key : List.of("variables", "nodes")) {
            fields.optional(key).ifPresent(node -> addNames(node, declared));
        }
        Names all = rules.names().with(declared);
        Map<String, Object> values = new LinkedHashMap<>();
        keys().forEach(key -> fields.optional(key).ifPresent(node -> {
            inspect(key, node, all, variables);
            values.put(key, Fields.plain(node));
        }));
        return values;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(AskShape.KINDS);
        keys.addAll(AskShape.OPTIONS);
        return keys;
    }

    /** The names in a list, or the keys of a mapping. */
    private static void addNames(Node node, Set<String> into) {
        if (node instanceof Mapping mapping) {
            mapping.entries().stream().map(Entry::key).forEach(into::add);
        } else {
            Fields.forEachScalar(node, scalar -> into.add(scalar.text()));
        }
    }

    private void inspect(String key, Node node, Names all, Set<String> variables) {
        if (AskShape.isExpressions(key)) {
            Fields.forEachScalar(node, scalar -> inspectExpression(scalar, all, variables));
        } else if (key.equals("choice") && node instanceof Mapping mapping && mapping.entry("of").isPresent()) {
            inspectMistakes(mapping);
        } else if (AskShape.isWords(key)) {
            List<Node> texts = node instanceof Sequence sequence ? sequence.items() : List.of(node);
            texts.forEach(words::read);
        } else {
            Fields.forEachScalar(node, scalar -> used.addAll(AskShape.isMatrices(key)
                    ? MatrixText.names(scalar.text()) : Set.of(scalar.text())));
            if (AskShape.isNames(key)) {
                Fields.forEachScalar(node, rules::requireText);
            } else if (key.equals("shapes")) {
                Fields.forEachScalar(node, this::requireShape);
            }
        }
    }

    /** A shape may be a number, but no truth value. */
    private void requireShape(Scalar scalar) {
        if (scalar.isTruth()) {
            rules.requireText(scalar);
        }
    }

    /** An ask within a choice, from whose mistakes the wrong choices are made. */
    private void inspectMistakes(Mapping node) {
        Fields fields = new Fields(node, FromMistakes.KEYS, problems);
        fields.optional("count").ifPresent(count -> Fields.scalar(count, problems));
        fields.required("of").flatMap(of -> Fields.mapping(of, problems)).ifPresent(of -> {
            Fields inner = new Fields(of, keys(), problems);
            requireOneKind(inner);
            values(inner);
        });
    }

    private void inspectExpression(Scalar scalar, Names all, Set<String> variables) {
        if (AskShape.isEnd(scalar.text())) {
            return;
        }
        Optional<Expr> read = Expressions.parse(scalar, all, problems);
        for (String name : read.map(Trees::variables).orElseGet(TreeSet::new)) {
            used.add(name);
            if (!variables.contains(name) && !rules.names().declared().contains(name)) {
                reportUnknown(name, scalar, variables);
            }
        }
    }

    /** Several unknown letters in a row are one word that was not declared, or not as it is written. */
    private void reportUnknown(String name, Scalar scalar, Set<String> variables) {
        Set<String> candidates = new TreeSet<>(rules.names().declared());
        candidates.addAll(variables);
        Occurrence found = Occurrence.of(name, scalar.text());
        Optional<String> near = Fields.near(found.word(), candidates);
        near.ifPresent(used::add);
        problems.add(Fault.UNKNOWN_NAME, ScalarOffsets.of(problems.source(), scalar, found.start()),
                near.map(meant -> Message.of("bank.unknown-name-near", found.word(), meant))
                        .orElseGet(() -> Message.of("bank.unknown-name", found.word())));
    }
}
