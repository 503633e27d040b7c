package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A life of a journal, again and again on a disk on which one change fails: each writing, forcing, cutting, renaming,
 * deleting and making of a file has its turn. Whatever was acknowledged is there afterwards, and nothing is made up.
 */
class JournalFaultTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    private Path scratch;
    private int folders;

    /** What was tried on one disk, and which of it was acknowledged. */
    private static final class Life {
        private final Set<String> tried = new LinkedHashSet<>();
        private final Set<String> acknowledged = new LinkedHashSet<>();
        private final Path folder;
        private int day;

        Life(Path folder) {
            this.folder = folder;
        }

        private Journal open() throws JournalException {
            Clock clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
            return Journal.open(folder, clock, () -> "event-" + tried.size());
        }

        private static Event answered(int i) {
            return Event.at(Progress.start("q-" + i % 3, 0).withAttempt(), Event.Kind.ANSWERED)
                    .judged(new Judged("∂" + i, "correct", "1")).ending(Grade.GOOD, true);
        }

        private void append(Journal journal) {
            tried.add("event-" + (tried.size() + 1));
            try {
                acknowledged.add(journal.append(answered(tried.size())).id());
            } catch (JournalException told) {
                assertTrue(told.what().id().startsWith("quiz.journal."));
            }
        }

        private void session(int answers) {
            try {
                Journal journal = open();
                for (int i = 0; i < answers; i++) {
                    append(journal);
                }
            } catch (JournalException told) {
                assertEquals("quiz.journal.unusable", told.what().id());
            }
        }

        /** Another machine's journal comes in. */
        private void takeOver() {
            StringBuilder text = new StringBuilder();
            Set<String> theirs = new HashSet<>();
            for (int i = 0; i < 3; i++) {
                String id = "other-" + i;
                theirs.add(id);
                text.append(answered(i).stamped(id, START.minusSeconds(60 - i)).line()).append('\n');
            }
            tried.addAll(theirs);
            try {
                Journal.imported(folder, text.toString(), Clock.fixed(START, ZoneOffset.UTC));
                acknowledged.addAll(theirs);
            } catch (JournalException told) {
                assertTrue(told.what().id().startsWith("quiz.journal."));
            }
        }

        private void repair() {
            try {
                Repair.repaired(folder, Clock.fixed(START, ZoneOffset.UTC));
            } catch (JournalException told) {
                assertEquals("quiz.journal.unusable", told.what().id());
            }
        }

        void live() {
            session(3);
            takeOver();
            day++;
            session(2);
            spoil();
            session(1);
            repair();
            day++;
            session(2);
        }

        /** A crash of another program leaves half a line, and garbage before it. */
        private void spoil() {
            try {
                Path file = DiskPath.real(folder).resolve("journal.jsonl");
                byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
                String text = new String(before, StandardCharsets.UTF_8);
                boolean ends = text.isEmpty() || text.endsWith("\n");
                Files.writeString(file, text + (ends ? "" : "\n") + "garbage\n{\"v\":3,\"id\":\"hal");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> ids(Journal journal) {
        return journal.events().stream().map(Event::id).toList();
    }

    private Path fresh() throws IOException {
        return Files.createDirectory(scratch.resolve("disk-" + folders++));
    }

    /** How many changes a life makes on a disk that is well. */
    private int changes() throws Exception {
        Path real = fresh();
        FaultyDisk well = new FaultyDisk(Integer.MAX_VALUE, false);
        Life life = new Life(well.path(real));
        life.live();
        assertEquals(life.tried, life.acknowledged);
        assertKept(life, real);
        return well.changes();
    }

    private static void assertKept(Life life, Path real) throws Exception {
        Clock later = Clock.fixed(START.plus(Duration.ofDays(9)), ZoneOffset.UTC);
        Journal journal = Journal.open(real, later, () -> "after");
        List<String> ids = new ArrayList<>(ids(journal));
        assertTrue(ids.containsAll(life.acknowledged), () -> "of " + life.acknowledged + " there are " + ids);
        assertTrue(life.tried.containsAll(ids), () -> ids + " of " + life.tried);
        assertEquals(ids.size(), new HashSet<>(ids).size(), () -> "twice: " + ids);
        journal.append(Life.answered(0));
        ids.add("after");
        assertEquals(ids, ids(Journal.open(real, later, () -> "never")));
    }

    @Test
    void whereFoldersCannotBeForcedEverythingIsStillTaken() throws Exception {
        Path real = fresh();
        Life life = new Life(FaultyDisk.withoutForcedFolders().path(real));
        life.live();
        assertEquals(life.tried, life.acknowledged);
        assertKept(life, real);
    }

    @Test
    void everyChangeMayFailOnce() throws Exception {
        int changes = changes();
        assertTrue(changes > 45, changes + " changes");
        for (int failing = 1; failing <= changes; failing++) {
            faulty(failing, false, false);
        }
    }

    @Test
    void theDiskMayFailForGoodAtEveryChange() throws Exception {
        int changes = changes();
        for (int failing = 1; failing <= changes; failing++) {
            faulty(failing, true, false);
        }
    }

    @Test
    void thePowerMayGoAtEveryChange() throws Exception {
        int changes = changes();
        for (int failing = 1; failing <= changes; failing++) {
            faulty(failing, true, true);
        }
    }

    private void faulty(int failing, boolean forGood, boolean powerCut) throws Exception {
        Path real = fresh();
        FaultyDisk disk = new FaultyDisk(failing, forGood);
        Life life = new Life(disk.path(real));
        try {
            life.live();
            if (powerCut) {
                disk.cutPower(real);
            }
            assertKept(life, real);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("change " + failing + (forGood ? " and all later ones" : ""), e);
        }
    }
}
