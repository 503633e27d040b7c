package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final Path FOLDER = folder();

    private JournalFuzz() {
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("gradus-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            for (String name : List.of("journal.snapshot", "journal.torn")) {
                Files.deleteIfExists(FOLDER.resolve(name));
            }
            Files.write(FOLDER.resolve("journal.jsonl"), data);
            livesOn(new FaultyDisk(Integer.MAX_VALUE, false).path(FOLDER));
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
