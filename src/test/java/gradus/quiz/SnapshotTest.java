package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(START.plus(Duration.ofDays(400)), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    /** A life at the terminal, with everything in it that a history knows of. */
    private static List<Event> life(Random random, int length) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Progress at = Progress.start("q-" + random.nextInt(9), random.nextInt(3));
            Event.Kind kind = Event.Kind.values()[random.nextInt(Event.Kind.values().length)];
            Event event = switch (kind) {
                case ASKED, HINTED, SKIPPED -> Event.at(at, kind);
                case ANSWERED, SHOWN, RATED -> worked(at, kind, random);
                case EASED, UNDONE -> Event.about(at.place(), kind)
                        .with(Event.Fact.OF, "e" + Math.max(0, i - random.nextInt(5)));
                case RESET -> Event.about(random.nextInt(9) == 0 ? Place.everywhere() : at.place(), kind);
                case SET -> Event.about(Place.everywhere(), kind).with(Event.Fact.NEW, random.nextInt(20));
                default -> Event.about(at.place(), kind);
            };
            events.add(event.stamped("e" + i, START.plus(Duration.ofHours(i * 3L))));
        }
        return events;
    }

    private static Event worked(Progress at, Event.Kind kind, Random random) {
        Event event = Event.at(at.withAttempt(), kind);
        Event told = random.nextBoolean() ? event : event.with(Event.Fact.MISTAKES, List.of("m" + random.nextInt(3)));
        return random.nextInt(3) == 0 ? told
                : told.ending(Grade.values()[random.nextInt(3)], random.nextInt(5) > 0)
                        .with(Event.Fact.SKILLS, List.of("rule:" + random.nextInt(3))).with(Event.Fact.HASH, "h");
    }

    static byte[] bytes(History history) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        history.write(new StateWriter(new DataOutputStream(bytes)));
        return bytes.toByteArray();
    }

    private static History copy(History history) throws IOException {
        return History.read(new StateReader(new DataInputStream(new ByteArrayInputStream(bytes(history)))));
    }

    @Test
    void whatComesAfterASnapshotComesToTheSameAsAll() throws IOException {
        Random random = new Random(5);
        int taken = 0;
        for (int i = 0; i < 1_000; i++) {
            List<Event> life = life(random, 1 + random.nextInt(40));
            int cut = random.nextInt(life.size() + 1);
            History before = copy(History.of(life.subList(0, cut)));
            List<Event> rest = life.subList(cut, life.size());
            if (History.canTake(rest)) {
                before.addAll(rest);
                assertArrayEquals(bytes(History.of(life)), bytes(before), "life " + i + " cut at " + cut);
                taken++;
            }
        }
        assertTrue(taken > 200, taken + " lives could be cut");
    }

    private Journal open() throws JournalException {
        return Journal.open(folder, CLOCK, () -> "new");
    }

    private void write(List<Event> events) throws IOException {
        Files.write(folder.resolve("journal.jsonl"), events.stream().map(Event::line).toList());
    }

    private Path snapshot() {
        return folder.resolve("journal.snapshot");
    }

    @Test
    void aLongJournalIsReadOnceAndThenItsEndOnly() throws Exception {
        List<Event> life = life(new Random(1), 3 * Journal.SNAPSHOT_AFTER);
        write(life);
        byte[] whole = bytes(open().history());
        assertTrue(Files.exists(snapshot()));
        Journal again = open();
        assertArrayEquals(whole, bytes(again.history()));
        assertEquals(life.stream().map(Event::line).toList(), again.events().stream().map(Event::line).toList());
        assertFalse(again.isUnused());
        again.append(Event.at(Progress.start("q-1", 0), Event.Kind.ANSWERED).ending(Grade.GOOD, true));
        assertArrayEquals(bytes(again.history()), bytes(open().history()));
        assertEquals(life.size() + 1, open().events().size());
    }

    @Test
    void aSnapshotThatDoesNotFitIsNotUsed() throws Exception {
        write(life(new Random(1), 2 * Journal.SNAPSHOT_AFTER));
        open();
        byte[] kept = Files.readAllBytes(snapshot());
        List<Event> other = life(new Random(2), 2 * Journal.SNAPSHOT_AFTER);
        write(other);
        assertArrayEquals(bytes(History.of(other)), bytes(open().history()), "another journal under it");
        for (int i : new int[] {0, 5, 9, 20, 40, kept.length / 2, kept.length - 1}) {
            byte[] damaged = kept.clone();
            damaged[i] ^= 0x55;
            Files.write(snapshot(), damaged);
            assertArrayEquals(bytes(History.of(other)), bytes(open().history()), "a changed byte at " + i);
            Files.write(snapshot(), Arrays.copyOf(kept, i));
            assertArrayEquals(bytes(History.of(other)), bytes(open().history()), "cut off at " + i);
        }
    }

    @Test
    void aGradeTakenBackLateIsTakenBackAllTheSame() throws Exception {
        List<Event> life = new ArrayList<>(life(new Random(3), 2 * Journal.SNAPSHOT_AFTER));
        write(life);
        open();
        Event review = life.stream().filter(event -> event.over()).findFirst().orElseThrow();
        life.add(Event.about(review.place(), Event.Kind.UNDONE).with(Event.Fact.OF, review.id())
                .stamped("late", START.plus(Duration.ofDays(300))));
        write(life);
        assertArrayEquals(bytes(History.of(life)), bytes(open().history()));
    }

    @Test
    void theLastGradeBeforeASnapshotCanBeTakenBack() throws Exception {
        List<Event> life = new ArrayList<>();
        for (int i = 0; i <= Journal.SNAPSHOT_AFTER; i++) {
            life.add(Event.at(Progress.start("q-1", 0).withAttempt(), Event.Kind.ANSWERED).ending(Grade.GOOD, true)
                    .stamped("e" + i, START.plus(Duration.ofDays(i))));
        }
        write(life);
        open();
        byte[] before = Files.readAllBytes(snapshot());
        life.add(Event.about(Place.of("q-1"), Event.Kind.UNDONE).with(Event.Fact.OF, "e" + Journal.SNAPSHOT_AFTER)
                .stamped("late", START.plus(Duration.ofDays(300))));
        write(life);
        assertArrayEquals(bytes(History.of(life)), bytes(open().history()));
        assertFalse(Arrays.equals(bytes(History.of(life)), bytes(History.of(life.subList(0, life.size() - 1)))));
        assertFalse(Arrays.equals(before, Files.readAllBytes(snapshot())));
    }

    @Test
    void whatANewerProgramAddedToALongJournalIsLeftAndTheRestCounts() throws Exception {
        List<Event> life = life(new Random(6), 2 * Journal.SNAPSHOT_AFTER);
        write(life);
        open();
        List<String> lines = new ArrayList<>(life.stream().map(Event::line).toList());
        lines.add("{\"v\":4,\"id\":\"z\",\"do\":\"dreamt\"}");
        Files.write(folder.resolve("journal.jsonl"), lines);
        Journal journal = open();
        assertFalse(journal.saves());
        assertEquals(life.size(), journal.events().size());
        assertArrayEquals(bytes(History.of(life)), bytes(journal.history()));
    }

    /** With answers judged, for there is otherwise little to count. */
    private static List<Event> judged(List<Event> life) {
        return life.stream().map(event -> event.kind() != Event.Kind.ANSWERED ? event
                : event.judged(new Judged("2x", "incorrect", "0"))).toList();
    }

    private static Statistics statistics(Tally tally) {
        return tally.statistics(CLOCK.instant(), List.of());
    }

    private static Statistics counted(List<Event> life) {
        return statistics(new Tally(ZoneOffset.UTC).addAll(life));
    }

    @Test
    void whatIsCountedAfterASnapshotComesToTheSameAsAll() throws Exception {
        List<Event> life = judged(life(new Random(4), 4 * Journal.SNAPSHOT_AFTER));
        int cut = 2 * Journal.SNAPSHOT_AFTER;
        while (!History.canTake(life.subList(cut, life.size()))) {
            cut--;
        }
        write(life.subList(0, cut));
        assertEquals(counted(life.subList(0, cut)), statistics(open().tally()));
        assertTrue(Files.exists(folder.resolve("journal.statistics")));
        assertEquals(counted(life.subList(0, cut)), statistics(open().tally()));
        write(life);
        assertEquals(counted(life), statistics(open().tally()));
        assertFalse(counted(life).days().isEmpty());
        assertFalse(counted(life).mistakes().isEmpty());
    }

    @Test
    void aCountOfAnotherJournalOrZoneIsNotUsed() throws Exception {
        write(judged(life(new Random(1), 2 * Journal.SNAPSHOT_AFTER)));
        open().tally();
        Clock elsewhere = CLOCK.withZone(ZoneId.of("Asia/Taipei"));
        Tally there = Journal.open(folder, elsewhere, () -> "new").tally();
        assertEquals(ZoneId.of("Asia/Taipei"), there.zone());
        List<Event> other = judged(life(new Random(2), 2 * Journal.SNAPSHOT_AFTER));
        write(other);
        assertEquals(counted(other), statistics(open().tally()));
        byte[] kept = Files.readAllBytes(folder.resolve("journal.statistics"));
        for (int i = 0; i < kept.length; i += 97) {
            kept[i] ^= 0x55;
            Files.write(folder.resolve("journal.statistics"), kept);
            assertEquals(counted(other), statistics(open().tally()), "a changed byte at " + i);
        }
    }
}
