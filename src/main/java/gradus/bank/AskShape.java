package gradus.bank;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands under the keys of an ask object: expressions, words to show, or names and settings. */
final class AskShape {
    /** The keys of which an ask has exactly one. */
    static final List<String> KINDS = List.of("value", "expression", "derivative", "gradient", "jacobian", "hessian",
            "directional", "taylor", "limit", "choice", "explain", "graph");
    /** The other keys. */
    static final List<String> OPTIONS = List.of("by", "at", "order", "along", "about", "to", "from", "correct",
            "points", "nodes", "output", "variables", "tolerance", "form", "assume");
    private static final Set<String> WORDS = Set.of("choice", "explain", "points");
    private static final Set<String> SETTINGS = Set.of("by", "from", "output", "variables", "form", "assume",
            "tolerance", "correct");

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

    /** Whether expressions stand under the key, alone or in lists and maps. */
    static boolean isExpressions(String key) {
        return !WORDS.contains(key) && !SETTINGS.contains(key);
    }
}
