package gradus.quiz;

import gradus.bank.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions for exactly what goes wrong. */
final class Drill {
    /** So many of the weakest skills are drilled at once. */
    private static final int SKILLS = 3;
    /** A skill that goes better than this is not weak. */
    private static final double WELL = 0.85;

    private Drill() {
    }

    /** The questions that did not go well the last time, those with the commonest mistakes first. */
    static List<Listing> mistakes(List<Listing> wanted, History history) {
        Map<String, List<String>> slips = history.slips();
        Map<String, Integer> frequency = new HashMap<>();
        slips.values().forEach(ids -> ids.forEach(id -> frequency.merge(id, 1, Integer::sum)));
        List<Listing> drill = new ArrayList<>(wanted.stream()
                .filter(listing -> slips.containsKey(listing.id()) && !history.suspended(listing.id())).toList());
        drill.sort(Comparator.comparingInt((Listing listing) -> -slips.get(listing.id()).stream()
                .mapToInt(id -> frequency.getOrDefault(id, 0)).max().orElse(0)));
        return drill;
    }

    /** The questions that train the weakest skills: the most of them first, and of those the known ones. */
    static List<Listing> weak(List<Listing> wanted, History history) {
        Set<String> weak = new HashSet<>();
        weakest(history).stream().limit(SKILLS).forEach(skill -> weak.add(skill.name()));
        List<Listing> drill = new ArrayList<>(wanted.stream()
                .filter(listing -> shared(listing, weak) > 0 && !history.suspended(listing.id())).toList());
        drill.sort(Comparator.comparingInt((Listing listing) -> -shared(listing, weak))
                .thenComparing(listing -> history.card(listing.id()).isEmpty())
                .thenComparing(Listing::level));
        return drill;
    }

    /** Both, each question once. */
    static List<Listing> both(List<Listing> wanted, History history) {
        Set<Listing> drill = new LinkedHashSet<>(mistakes(wanted, history));
        drill.addAll(weak(wanted, history));
        return List.copyOf(drill);
    }

    private static int shared(Listing listing, Set<String> skills) {
        return (int) listing.skills().stream().filter(skills::contains).count();
    }

    /** The skills of which enough is known to call them weak, the weakest first. */
    static List<Skill> weakest(History history) {
        return history.recall().skills().stream().filter(skill -> skill.counted() >= 2 && skill.strength() < WELL)
                .sorted(Comparator.comparingDouble(Skill::strength).thenComparing(Skill::name)).toList();
    }
}
