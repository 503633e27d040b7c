package gradus.quiz;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Journals of several machines as one: every event once, by time and then by id. In whatever order journals are
 * merged, and however often, the lines are the same.
 *
 * <p>Lines of newer programs are kept as they are; so are lines that cannot be read, before all others.
 */
final class Merge {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::time).thenComparing(Entry::id).thenComparing(Entry::line);
    /** Of two lines with one id the one of the newer program counts. */
    private static final Comparator<Entry> PREFERENCE = Comparator.comparingInt(Entry::version).thenComparing(Entry::line);

    private Merge() {
    }

    /** A line, and what its place depends on. */
    private record Entry(Instant time, String id, int version, String line) {
        static Entry of(String line) {
            Optional<Map<String, Object>> fields = JournalLine.read(line);
            if (fields.isPresent() && fields.get().get("id") instanceof String id && !id.isEmpty()) {
                return new Entry(when(fields.get()), id, Event.whole(fields.get(), "v"), line);
            }
            return new Entry(Instant.MIN, "", -1, line);
        }

        private static Instant when(Map<String, Object> fields) {
            try {
                return Instant.parse(String.valueOf(fields.get("time")));
            } catch (DateTimeException none) {
                return Instant.MIN;
            }
        }

        Object key() {
            return id.isEmpty() ? this : id;
        }
    }

    /** All lines of both. */
    static List<String> of(List<String> mine, List<String> others) {
        Map<Object, Entry> entries = new HashMap<>();
        for (List<String> lines : List.of(mine, others)) {
            for (String line : parted(lines)) {
                Entry entry = Entry.of(line);
                entries.merge(entry.key(), entry, (one, other) -> PREFERENCE.compare(one, other) >= 0 ? one : other);
            }
        }
        List<Entry> sorted = new ArrayList<>(entries.values());
        sorted.sort(ORDER);
        return sorted.stream().map(Entry::line).toList();
    }

    /** Without blank lines, and each event on its own where damage had joined them. */
    private static List<String> parted(List<String> lines) {
        List<String> parted = new ArrayList<>();
        for (String line : lines) {
            List<String> intact = JournalLine.intact(line);
            parted.addAll(intact.isEmpty() && !line.isBlank() ? List.of(line) : intact);
        }
        return parted;
    }

    /** Whether a line tells something that can be merged: an event of this or of a newer program. */
    static boolean isEvent(String line) {
        return !Entry.of(line).id().isEmpty();
    }
}
