package gradus.bank;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What stands under the keys of an ask object: expressions, words to show, or names and settings. */
final class AskShape {
    /** The keys of which an ask has exactly one. */
    static final List<String> KINDS = List.of("value", "expression", "derivative", "gradient", "jacobian", "hessian",
            "directional", "taylor", "limit", "choice", "explain", "graph", "matrix", "work");
    /** The other keys. */
    static final List<String> OPTIONS = List.of("by", "at", "order", "along", "about", "to", "from", "correct",
            "points", "nodes", "output", "shapes", "layout", "variables", "tolerance", "form", "assume");
    private static final Set<String> WORDS = Set.of("choice", "explain", "points");
    private static final Set<String> SETTINGS = Set.of("by", "from", "output", "variables", "form", "assume",
            "tolerance", "correct", "matrix", "shapes", "layout");

    private static final Set<String> NAMES = Set.of("by", "output", "variables");
    private static final Set<String> WITHOUT_VALUE = Set.of("choice", "explain", "graph", "matrix", "work");
    /** With more rows or columns the names of entries would run into each other. */
    private static final int MOST_ENTRIES = 9;
    private static final Set<String> ENDS = Set.of("inf", "+inf", "-inf", "infinity", "-infinity", "∞", "-∞", "none");

    private AskShape() {
    }

    static Optional<String> kind(Collection<String> keys) {
        return KINDS.stream().filter(keys::contains).findFirst();
    }

    /** Whether a text says where a limit goes and is no expression. */
    static boolean isEnd(String text) {
        return ENDS.contains(text.strip());
    }

    /** Whether words for people stand under the key, in one language or several. */
    static boolean isWords(String key) {
        return WORDS.contains(key);
    }

    /** Whether a matrix expression stands under the key, in which only numbers are put in for parameters. */
    static boolean isMatrices(String key) {
        return key.equals("matrix");
    }

    /** Whether names of variables stand under the key. */
    static boolean isNames(String key) {
        return NAMES.contains(key);
    }

    /** Whether expressions stand under the key, alone or in lists and maps. */
    static boolean isExpressions(String key) {
        return !WORDS.contains(key) && !SETTINGS.contains(key);
    }

    /** Whether later parts can calculate with the answer to a kind of question. */
    static boolean hasValue(String kind) {
        return !WITHOUT_VALUE.contains(kind);
    }

    /** The name of an answer, or of each of its entries where it is a vector or a matrix, row by row. */
    static List<String> entryNames(String name, String kind, Map<String, Object> fields) {
        int columns = size(fields.get("by"));
        return switch (kind) {
            case "gradient" -> numbered(name, columns);
            case "hessian" -> numbered(numbered(name, columns), columns);
            case "jacobian" -> numbered(numbered(name, size(fields.get("jacobian"))), columns);
            default -> List.of(name);
        };
    }

    private static int size(Object listed) {
        return listed instanceof List<?> list ? Math.min(list.size(), MOST_ENTRIES) : 1;
    }

    private static List<String> numbered(String name, int size) {
        return IntStream.rangeClosed(1, size).mapToObj(i -> name + i).toList();
    }

    private static List<String> numbered(List<String> names, int size) {
        return names.stream().flatMap(name -> numbered(name, size).stream()).toList();
    }
}
