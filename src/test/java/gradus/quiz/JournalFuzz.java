package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Whatever a journal's file holds, it opens, what is added to it is there the next time beside what was, and it can
 * be merged, repaired, and told of.
 */
public final class JournalFuzz {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
    /** A disk in memory: what is tried is what lies in the files, and a real disk would take most of the time. */
    private static final Path FOLDER = Jimfs.newFileSystem(Configuration.unix()).getPath("/gradus");

    private JournalFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            Files.createDirectories(FOLDER);
            for (String name : List.of("journal.snapshot", "journal.torn")) {
                Files.deleteIfExists(FOLDER.resolve(name));
            }
            Files.write(FOLDER.resolve("journal.jsonl"), data);
            livesOn(FOLDER);
        } catch (IOException | JournalException e) {
            throw new AssertionError(e);
        }
    }

    private static void livesOn(Path folder) throws JournalException {
        Journal journal = Journal.open(folder, CLOCK, () -> "fuzz");
        List<Event> before = journal.events();
        Statistics.of(journal, List.of());
        if (journal.saves()) {
            Event added = journal.append(Event.about(Place.of("q"), Event.Kind.SUSPENDED));
            List<Event> after = new ArrayList<>(before);
            after.add(added);
            assertEquals(after, Journal.open(folder, CLOCK, () -> "never").events());
            List<String> exported = Journal.exported(folder);
            assertEquals(exported, Merge.of(exported, exported));
            assertTrue(Repair.examined(folder).events() >= 1);
        }
    }
}
