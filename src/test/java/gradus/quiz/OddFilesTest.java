package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where one of the journal's files should be there is something else: a folder, a pipe that nobody writes to, a device
 * without an end, a link to itself, gigabytes of nothing. What was answered stays, and nobody waits for ever.
 */
class OddFilesTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<String> NAMES = List.of("journal.jsonl", "journal.lock", "journal.torn", "journal.snapshot",
            "journal.snapshot.new", "journal.jsonl.new", "backups", "backups/copy.new", "backups/000009-2026-01-01.jsonl");

    @TempDir
    private Path folder;
    private final AtomicInteger ids = new AtomicInteger();

    private enum Odd {
        FOLDER, PIPE, ENDLESS, LOOP, NOWHERE, HUGE;

        private void make(Path path) throws IOException, InterruptedException {
            switch (this) {
                case FOLDER -> Files.createDirectories(path.resolve("inner"));
                case PIPE -> assumeTrue(new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0);
                case ENDLESS -> Files.createSymbolicLink(path, Path.of("/dev/zero"));
                case LOOP -> Files.createSymbolicLink(path, path.getFileName());
                case NOWHERE -> Files.createSymbolicLink(path, Path.of("gone").resolve("gone"));
                case HUGE -> huge(path);
            }
        }

        private static void huge(Path path) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(3L << 30);
            }
        }
    }

    static Stream<Arguments> oddities() {
        return NAMES.stream().flatMap(name -> Stream.of(Odd.values()).map(odd -> Arguments.of(name, odd)));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void costNothingAndHangNothing(String name, Odd odd) throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        List<Event> before = written();
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Path kept = folder.resolve("kept");
        boolean there = Files.exists(path);
        if (there) {
            Files.move(path, kept);
        }
        odd.make(path);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> used());
        deleted(path);
        if (there) {
            Files.move(kept, path);
        }
        List<Event> after = open(4).events();
        assertEquals(before, after.subList(0, before.size()));
    }

    /** Enough for a snapshot, with a backup of an earlier day, and with a last line that was cut off. */
    private List<Event> written() throws IOException {
        List<Event> events = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i <= Journal.SNAPSHOT_AFTER; i++) {
            events.add(answered("q" + i % 9).stamped("before-" + i, START.plusSeconds(i)));
            lines.append(events.get(i).line()).append('\n');
        }
        Files.createDirectories(folder.resolve("backups"));
        Files.writeString(folder.resolve("backups").resolve("000001-2026-02-28.jsonl"), lines);
        Files.writeString(folder.resolve("journal.jsonl"), lines + "{\"v\":3,\"id\":\"cut");
        return events;
    }

    private Journal open(int day) throws JournalException {
        Clock clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
        return Journal.open(folder, clock, () -> "event-" + ids.incrementAndGet());
    }

    private static Event answered(String question) {
        return Event.at(Progress.start(question, 0).withAttempt(), Event.Kind.ANSWERED).ending(Grade.GOOD, true);
    }

    /** Each deed succeeds or is refused with words. */
    private void used() {
        Clock clock = Clock.fixed(START.plus(Duration.ofDays(3)), ZoneOffset.UTC);
        List<Use> uses = List.of(() -> open(3).append(answered("now")), () -> open(3).reset(List.of("q1")),
                () -> Repair.examined(folder), () -> Repair.repaired(folder, clock), () -> Journal.exported(folder),
                () -> Journal.imported(folder, "", clock));
        for (Use use : uses) {
            told(use);
        }
    }

    private interface Use {
        Object made() throws JournalException;
    }

    private static void told(Use use) {
        try {
            use.made();
        } catch (JournalException refused) {
            assertTrue(refused.what().id().startsWith("quiz.journal."), refused.what()::id);
        }
    }

    private static void deleted(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> inner = Files.walk(path)) {
                for (Path each : inner.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(each);
                }
            }
        } else {
            Files.deleteIfExists(path);
        }
    }
}
