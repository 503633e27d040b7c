package gradus.check;

import gradus.calculus.NotDifferentiableException;
import gradus.exact.Effort;
import gradus.expr.Expr;
import gradus.expr.Language;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.Rational;
import gradus.expr.Spelling;
import gradus.expr.SyntaxException;
import gradus.expr.Text;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The fields of an ask, read one by one; every fault is reported with the path to it. */
final class AskFields {
    /** Of the answer. */
    private static final int MOST_ENTRIES = 400;
    /** Fields that any kind may carry. */
    private static final Set<String> COMMON = Set.of("variables", "tolerance", "form", "assume");

    private final Map<String, Object> fields;
    private final Names names;

    AskFields(Map<String, Object> fields) throws AskException {
        this.fields = fields;
        this.names = names(fields);
    }

    private static Names names(Map<String, Object> fields) throws AskException {
        Set<String> declared = new TreeSet<>();
        for (String key : List.of("variables", "by")) {
            declared.addAll(texts(fields, key));
        }
        for (String name : texts(fields, "variables")) {
            requireName(name);
        }
        for (String key : List.of("at", "assume")) {
            if (fields.get(key) instanceof Map<?, ?> map) {
                map.keySet().forEach(name -> declared.add(name.toString()));
            }
        }
        declared.addAll(GraphFields.nodeNames(fields));
        return Names.of(declared);
    }

    /** A name that could not be typed would be declared in vain. */
    private static void requireName(String name) throws AskException {
        boolean letters = name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        if (name.isEmpty() || !letters || !Character.isLetter(name.codePointAt(0))) {
            throw new AskException(List.of("variables"), Message.of("ask.variable-expected", name));
        }
    }

    /** Names that the ask declares by naming them: in {@code variables}, {@code by}, {@code at}, as nodes and so on. */
    Names names() {
        return names;
    }

    /** Refuses a field that the kind does not know. */
    void allowOnly(String... keys) throws AskException {
        Set<String> known = new TreeSet<>(COMMON);
        known.addAll(List.of(keys));
        for (String key : fields.keySet()) {
            if (!known.contains(key)) {
                String near = Spelling.nearest(key, known).map(k -> k).orElse(String.join(", ", known));
                throw new AskException(List.of(key), Message.of("ask.unknown-field", key, near));
            }
        }
    }

    /** Refuses what any kind may carry where it cannot be understood, even where the kind has no use for it. */
    void requireCommon() throws AskException {
        tolerance();
        form();
        assumptions();
    }

    /** Every field as it is. */
    Map<String, Object> all() {
        return fields;
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    private Object require(String key) throws AskException {
        Object value = fields.get(key);
        if (value == null) {
            throw new AskException(List.of(), Message.of("ask.field-missing", key));
        }
        return value;
    }

    String text(String key) throws AskException {
        return text(List.of(key), require(key));
    }

    static String text(List<Object> path, Object value) throws AskException {
        if (value instanceof String text) {
            return text;
        }
        throw new AskException(path, Message.of("ask.text-expected", path.get(path.size() - 1).toString()));
    }

    Expr expression(String key) throws AskException {
        return parse(List.of(key), text(key));
    }

    Expr parse(List<Object> path, String text) throws AskException {
        try {
            return Parser.parse(text, names);
        } catch (SyntaxException e) {
            throw new AskException(path, e);
        }
    }

    /** One or several expressions. */
    List<Expr> expressions(String key) throws AskException {
        if (fields.get(key) instanceof String) {
            return List.of(expression(key));
        }
        List<Expr> expressions = new ArrayList<>();
        int index = 0;
        for (Object item : list(key)) {
            List<Object> path = List.of(key, index++);
            expressions.add(parse(path, text(path, item)));
        }
        return expressions;
    }

    List<Object> list(String key) throws AskException {
        if (require(key) instanceof List<?> list && !list.isEmpty()) {
            return List.copyOf(list);
        }
        throw new AskException(List.of(key), Message.of("ask.list-expected", key));
    }

    private static List<String> texts(Map<String, Object> fields, String key) throws AskException {
        Object value = fields.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof String text) {
            return List.of(text);
        }
        if (!(value instanceof List<?> list)) {
            throw new AskException(List.of(key), Message.of("ask.list-expected", key));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            texts.add(text(List.of(key, i), list.get(i)));
        }
        return texts;
    }

    /** The variable to differentiate by. */
    String variable(String key) throws AskException {
        String name = text(key);
        requireVariable(List.of(key), name);
        return name;
    }

    /** The variables to differentiate by, at least one, none twice. */
    List<String> variables(String key) throws AskException {
        require(key);
        List<String> listed = texts(fields, key);
        if (listed.isEmpty() || Set.copyOf(listed).size() < listed.size()) {
            throw new AskException(List.of(key), Message.of("ask.variables-expected", key));
        }
        for (int i = 0; i < listed.size(); i++) {
            requireVariable(fields.get(key) instanceof String ? List.of(key) : List.of(key, i), listed.get(i));
        }
        return listed;
    }

    /** Refuses an answer of more entries than anybody would type; each costs its own search for mistakes. */
    void requireEntries(String key, int rows, int columns) throws AskException {
        long entries = (long) rows * columns;
        if (entries > MOST_ENTRIES) {
            throw new AskException(List.of(key), Message.of("ask.too-many-entries", entries, MOST_ENTRIES));
        }
    }

    private void requireVariable(List<Object> path, String name) throws AskException {
        if (!(parse(path, name) instanceof Expr.Var)) {
            throw new AskException(path, Message.of("ask.variable-expected", name));
        }
    }

    /** A whole number within bounds, or the default where the field is absent. */
    int whole(String key, int otherwise, int least, int most) throws AskException {
        if (!has(key)) {
            return otherwise;
        }
        Optional<Rational> value = Trees.rational(expression(key));
        boolean fits = value.isPresent() && value.get().isInt()
                && value.get().toInt() >= least && value.get().toInt() <= most;
        if (!fits) {
            throw new AskException(List.of(key), Message.of("ask.whole-expected", key, least, most));
        }
        return value.get().toInt();
    }

    /** A constant expression. */
    Expr constant(String key) throws AskException {
        return constant(List.of(key), text(key));
    }

    private Expr constant(List<Object> path, String text) throws AskException {
        Expr value = parse(path, text);
        if (!Trees.isConstant(value)) {
            throw new AskException(path, Message.of("ask.constant-expected", text));
        }
        return value;
    }

    /** The point to evaluate at; empty where none is given. */
    Optional<SortedMap<String, Expr>> point() throws AskException {
        if (!has("at")) {
            return Optional.empty();
        }
        if (!(fields.get("at") instanceof Map<?, ?> map)) {
            throw new AskException(List.of("at"), Message.of("ask.point-expected"));
        }
        SortedMap<String, Expr> point = new TreeMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            List<Object> path = List.of("at", entry.getKey());
            point.put(entry.getKey().toString(), constant(path, text(path, entry.getValue())));
        }
        return Optional.of(point);
    }

    /** Something worked out from the fields, within its budget. */
    interface Calculation<T> {
        T run() throws AskException;
    }

    /** The result of a calculation; one that goes beyond its budget is a fault of the field. */
    <T> T calculated(String key, Calculation<T> calculation) throws AskException {
        try (Effort effort = Effort.ofOneQuestion()) {
            T result = calculation.run();
            effort.requireRest();
            return result;
        } catch (TooComplexException e) {
            throw new AskException(List.of(key), e.what());
        } catch (NotDifferentiableException e) {
            throw new AskException(List.of(key), e.what());
        }
    }

    Optional<Tolerance> tolerance() throws AskException {
        if (!has("tolerance")) {
            return Optional.empty();
        }
        if (!(fields.get("tolerance") instanceof Map<?, ?> map)) {
            throw new AskException(List.of("tolerance"), Message.of("ask.tolerance-expected"));
        }
        Map<String, Rational> bounds = new TreeMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            List<Object> path = List.of("tolerance", entry.getKey());
            Optional<Rational> bound = Trees.rational(constant(path, text(path, entry.getValue())));
            boolean known = Set.of("relative", "absolute", "digits").contains(entry.getKey().toString());
            if (!known || bound.isEmpty() || bound.get().signum() <= 0) {
                throw new AskException(path, Message.of("ask.tolerance-expected"));
            }
            bounds.put(entry.getKey().toString(), bound.get());
        }
        return Optional.of(Tolerance.of(bounds));
    }

    Assumptions assumptions() throws AskException {
        return has("assume") ? Assumptions.read(fields.get("assume"), names) : Assumptions.NONE;
    }

    Optional<Form> form() throws AskException {
        if (!has("form")) {
            return Optional.empty();
        }
        String label = text("form");
        return Optional.of(Form.labelled(label).orElseThrow(
                () -> new AskException(List.of("form"), Message.of("ask.unknown-form", label, Form.labels()))));
    }

    /** Words in one language or several. */
    Text wording(String key, int index, Object value) throws AskException {
        List<Object> path = index < 0 ? List.of(key) : List.of(key, index);
        if (value instanceof String text) {
            return Text.of(text);
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new AskException(path, Message.of("ask.text-expected", key));
        }
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Language language = Language.tagged(entry.getKey().toString()).orElseThrow(
                    () -> new AskException(path, Message.of("ask.unknown-language", entry.getKey().toString())));
            words.put(language, text(path, entry.getValue()));
        }
        if (words.isEmpty()) {
            throw new AskException(path, Message.of("ask.text-expected", key));
        }
        return new Text(words);
    }

    List<Text> wordings(String key) throws AskException {
        List<Text> words = new ArrayList<>();
        for (Object item : list(key)) {
            words.add(wording(key, words.size(), item));
        }
        return words;
    }

    /** An ask within this one. */
    Optional<Ask> inner(String key) throws AskException {
        if (!has(key)) {
            return Optional.empty();
        }
        Map<String, Object> inner = new LinkedHashMap<>();
        if (raw(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> inner.put(name.toString(), value));
        }
        try {
            return Optional.of(Ask.of(inner));
        } catch (AskException fault) {
            throw fault.within(List.of(key));
        }
    }

    Object raw(String key) throws AskException {
        return require(key);
    }
}
