package gradus.expr;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How near two spellings are, for “did you mean”. */
public final class Spelling {
    private Spelling() {
    }

    /** Levenshtein distance: insertions, deletions, replacements. Cost: the product of the lengths. */
    public static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /** The candidate nearest to a word when it is near enough to be a slip of the finger. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        int reach = word.length() <= 3 ? 1 : 2;
        return candidates.stream()
                .filter(candidate -> word.length() <= 64 && distance(word, candidate) <= reach)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
