package gradus.expr;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The variables that a text may name besides single letters: with {@code loss} declared, {@code 2loss} is twice
 * that variable and not 2·l·o·s·s.
 *
 * @param working what derivatives written with their signs mean; empty outside hand working
 */
public record Names(Set<String> declared, Optional<Working> working) {
    public static final Names NONE = of(Set.of());

    public Names {
        declared = Set.copyOf(declared);
    }

    public static Names of(Set<String> declared) {
        return new Names(declared, Optional.empty());
    }

    /** The names of a line of hand working. */
    public static Names of(Set<String> declared, Working working) {
        return new Names(declared, Optional.of(working));
    }

    /** These and the variables of the given expressions. */
    public Names with(Set<String> more) {
        Set<String> all = new TreeSet<>(declared);
        all.addAll(more);
        return new Names(all, working);
    }

    /** The declared variable that a typed name means; {@code x1} and {@code x_1} mean the same. */
    Optional<String> declaredAs(String typed) {
        if (declared.contains(typed)) {
            return Optional.of(typed);
        }
        String meant = null;
        for (String name : declared) {
            boolean earlier = meant == null || name.compareTo(meant) < 0;
            if (earlier && isSameButForUnderscores(name, typed)) {
                meant = name;
            }
        }
        return Optional.ofNullable(meant);
    }

    /** Asked at each letter of an answer for each length of a name: without copies. */
    private static boolean isSameButForUnderscores(String a, String b) {
        int i = skipped(a, 0);
        int j = skipped(b, 0);
        while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
            i = skipped(a, i + 1);
            j = skipped(b, j + 1);
        }
        return i == a.length() && j == b.length();
    }

    private static int skipped(String name, int from) {
        int at = from;
        while (at < name.length() && name.charAt(at) == '_') {
            at++;
        }
        return at;
    }
}
