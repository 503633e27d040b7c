package gradus.bank;

import gradus.bank.Node.Entry;
import gradus.bank.Node.Mapping;
import gradus.bank.Node.Scalar;
import gradus.bank.Node.Sequence;
import gradus.bank.Node.Style;
import gradus.expr.Message;
import gradus.expr.Spelling;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A mapping that has certain keys and no others. An unknown key that is nearly a known one is reported and then
 * taken for it, so that one slip is one problem.
 */
final class Fields {
    private final Mapping mapping;
    private final Problems problems;
    private final Map<String, Entry> entries = new HashMap<>();

    Fields(Mapping mapping, List<String> known, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
        for (Entry entry : mapping.entries()) {
            if (known.contains(entry.key())) {
                entries.putIfAbsent(entry.key(), entry);
            }
        }
        mapping.entries().stream().filter(entry -> !known.contains(entry.key())).forEach(entry -> unknown(entry, known));
    }

    private void unknown(Entry entry, List<String> known) {
        if (entry.key().equals("<<")) {
            return;
        }
        Optional<String> meant = near(entry.key(), known);
        Object key = shortened(entry.key());
        problems.add(Fault.UNKNOWN_KEY, entry.start(), meant
                .map(near -> Message.of("bank.unknown-key-near", key, near))
                .orElseGet(() -> Message.of("bank.unknown-key", key, String.join(", ", known))));
        meant.ifPresent(near -> entries.putIfAbsent(near, entry));
    }

    /** The name that a word nearly is; every letter is near every other, so one letter alone is near none. */
    static Optional<String> near(String word, Collection<String> names) {
        return word.length() < 2 ? Optional.empty() : Spelling.nearest(word, names);
    }

    /** A text for a message. */
    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    int start() {
        return mapping.start();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Where a key stands, or the whole mapping where it is missing. */
    int start(String key) {
        return has(key) ? entries.get(key).start() : mapping.start();
    }

    /** The value of a key that may be left out; a key without a value is reported. */
    Optional<Node> optional(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value() instanceof Scalar scalar && scalar.style() == Style.MISSING) {
            problems.add(Fault.NO_VALUE, entry.start(), key);
            return Optional.empty();
        }
        return Optional.of(entry.value());
    }

    /** The value of a key that must be there. */
    Optional<Node> required(String key) {
        if (!has(key)) {
            problems.add(Fault.MISSING_KEY, mapping.start(), key);
        }
        return optional(key);
    }

    /** A value that is a text, number or truth value. */
    static Optional<Scalar> scalar(Node node, Problems problems) {
        if (node instanceof Scalar scalar && scalar.style() != Style.MISSING) {
            return Optional.of(scalar);
        }
        return wrongType(node, "bank.type.scalar", problems);
    }

    static Optional<Mapping> mapping(Node node, Problems problems) {
        return node instanceof Mapping mapping
                ? Optional.of(mapping)
                : wrongType(node, "bank.type.mapping", problems);
    }

    static Optional<Sequence> sequence(Node node, Problems problems) {
        return node instanceof Sequence sequence
                ? Optional.of(sequence)
                : wrongType(node, "bank.type.sequence", problems);
    }

    private static <T> Optional<T> wrongType(Node node, String expected, Problems problems) {
        problems.add(Fault.WRONG_TYPE, node.start(), Message.of(type(node)), Message.of(expected));
        return Optional.empty();
    }

    static String type(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.style() == Style.MISSING ? "bank.type.nothing" : "bank.type.scalar";
        }
        return node instanceof Mapping ? "bank.type.mapping" : "bank.type.sequence";
    }

    /** The items of a list of scalars; one scalar alone counts as a list of it. */
    static List<Scalar> scalars(Node node, Problems problems) {
        List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
        return items.stream().flatMap(item -> scalar(item, problems).stream()).toList();
    }

    /** Does something with every scalar in a tree, in the order of the file. */
    static void forEachScalar(Node node, Consumer<Scalar> action) {
        if (node instanceof Scalar scalar) {
            action.accept(scalar);
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> forEachScalar(item, action));
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> forEachScalar(entry.value(), action));
        }
    }

    /** A tree as plain texts, lists and maps, without places. */
    static Object plain(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(Fields::plain).toList();
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        ((Mapping) node).entries().forEach(entry -> plain.put(entry.key(), plain(entry.value())));
        return plain;
    }
}
