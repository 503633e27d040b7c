package gradus.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How many points somebody says they had, from their numbers: {@code 1 3}, {@code all}, {@code none}. */
final class PointCount {
    private static final Set<String> ALL = Set.of("all", "全部", "都有");
    private static final Set<String> NONE = Set.of("none", "0", "無", "沒有", "都沒有");

    private PointCount() {
    }

    /** Empty when the text names no points of so many. */
    static Optional<Integer> of(String text, int points) {
        String words = ColonLine.halfWidth(text).strip().toLowerCase(Locale.ROOT);
        if (ALL.contains(words)) {
            return Optional.of(points);
        }
        if (NONE.contains(words)) {
            return Optional.of(0);
        }
        Set<Integer> named = new TreeSet<>();
        for (String number : words.split("[\\s,、;]+")) {
            if (!number.matches("[0-9]{1,2}")) {
                return Optional.empty();
            }
            named.add(Integer.parseInt(number));
        }
        boolean all = named.stream().allMatch(number -> number >= 1 && number <= points);
        return all ? Optional.of(named.size()) : Optional.empty();
    }
}
