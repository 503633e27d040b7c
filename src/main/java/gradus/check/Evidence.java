package gradus.check;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a verdict is known. */
public sealed interface Evidence {
    /** Exact reasoning; {@code by} is a stable name of it, such as {@code normal-form}. */
    record Proof(String by) implements Evidence {
    }

    /**
     * A point where the two differ beyond doubt.
     *
     * @param at       each variable's value, an exact number in the language; empty for constants
     * @param yours    the answer's value there, or {@code undefined}
     * @param expected the right value there, or {@code undefined}
     */
    record Witness(SortedMap<String, String> at, String yours, String expected) implements Evidence {
        public Witness {
            at = Collections.unmodifiableSortedMap(new TreeMap<>(at));
        }
    }

    /** Neither proved nor refuted, but the same to so many digits at so many points. */
    record Agreement(int points, int digits) implements Evidence {
    }
}
