package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to a journal of 200 events, those that are intact count, the others are told and none is made
 * up. {@code -Dgradus.journal.prefixes=all} opens every prefix of it and {@code -Dgradus.journal.flips=100000} turns so
 * many bits; otherwise a part of that, which takes seconds. {@code -Dgradus.fuzz.seed=1} turns others.
 */
class JournalDamageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
    private static final int EVENTS = 200;
    private static final boolean ALL = "all".equals(System.getProperty("gradus.journal.prefixes"));
    private static final int FLIPS = Integer.getInteger("gradus.journal.flips", 300);

    @TempDir
    private Path folder;
    private final AtomicInteger ids = new AtomicInteger();
    private final List<Event> events = new ArrayList<>();
    private final int[] ends = new int[EVENTS];
    private byte[] whole = {};

    private Journal open(Path where) throws JournalException {
        return Journal.open(where, CLOCK, () -> "event-" + ids.incrementAndGet());
    }

    private static Event answered(int i) {
        return Event.at(Progress.start("q-" + i % 7, i % 3).withAttempt(), Event.Kind.ANSWERED)
                .judged(new Judged("∂f = " + i + "x \"\\\"{\"v\":3", "correct", "1")).ending(Grade.GOOD, true);
    }

    @BeforeEach
    void write() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < EVENTS; i++) {
            Event event = answered(i).stamped("event-" + i, CLOCK.instant().plusSeconds(i));
            events.add(event);
            text.append(event.line());
            ends[i] = text.toString().getBytes(StandardCharsets.UTF_8).length;
            text.append('\n');
        }
        whole = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A fresh folder that holds these bytes as its journal. */
    private Path holding(byte[] bytes) throws IOException {
        Path fresh = folder.resolve("damaged");
        if (Files.isDirectory(fresh)) {
            for (String name : List.of("journal.torn", "journal.snapshot", "journal.lock")) {
                Files.deleteIfExists(fresh.resolve(name));
            }
        }
        Files.createDirectories(fresh);
        Files.write(fresh.resolve("journal.jsonl"), bytes);
        return fresh;
    }

    private static List<String> notices(Journal journal) {
        return journal.notices().stream().map(Message::id).toList();
    }

    @Test
    @Tag("exhaustive")
    void everyPrefixKeepsItsWholeEvents() throws Exception {
        int line = 0;
        for (int length = 0; length <= whole.length; length++) {
            boolean ends = length > 0 && whole[length - 1] == '\n';
            line += ends ? 1 : 0;
            boolean complete = length < whole.length && whole[length] == '\n';
            if (ALL || length < 120 || ends || complete || length % 997 == 0) {
                prefix(length, line + (complete ? 1 : 0), ends || complete || length == 0);
            }
        }
        assertEquals(EVENTS, line);
    }

    private void prefix(int length, int complete, boolean clean) throws Exception {
        Journal journal = open(holding(Arrays.copyOf(whole, length)));
        assertEquals(events.subList(0, complete), journal.events(), () -> "cut after " + length);
        assertEquals(clean ? List.of() : List.of("quiz.journal.torn"), notices(journal), () -> "cut after " + length);
    }

    @Test
    @Tag("exhaustive")
    void oneTurnedBitCostsNoEventButItsOwn() throws Exception {
        Random random = new Random(Integer.getInteger("gradus.fuzz.seed", 10));
        for (int i = 0; i < FLIPS; i++) {
            int at = random.nextInt(whole.length);
            int bit = random.nextInt(8);
            damaged(bits(at * 8 + bit));
        }
    }

    @Test
    @Tag("exhaustive")
    void someTurnedBitsCostNoEventsButTheirOwn() throws Exception {
        Random random = new Random(Integer.getInteger("gradus.fuzz.seed", 11));
        for (int i = 0; i < FLIPS / 5; i++) {
            int near = random.nextInt(whole.length * 8);
            int[] bits = random.ints(2 + random.nextInt(5), 0, whole.length * 8)
                    .map(bit -> random.nextBoolean() ? bit : Math.floorMod(near + bit % 64, whole.length * 8)).toArray();
            damaged(bits(bits));
        }
    }

    /** The line ends are the ones that a random place rarely meets. */
    @Test
    void everyTurnedLineEndCostsNothing() throws Exception {
        for (int at = 0; at < whole.length; at++) {
            if (whole[at] == '\n' && (FLIPS > 10_000 || at % 20 == 0)) {
                for (int bit = 0; bit < 8; bit++) {
                    damaged(bits(at * 8 + bit));
                }
            }
        }
    }

    private static BitSet bits(int... places) {
        BitSet bits = new BitSet();
        for (int place : places) {
            bits.flip(place);
        }
        return bits;
    }

    private void damaged(BitSet bits) throws Exception {
        byte[] turned = whole.clone();
        bits.stream().forEach(bit -> turned[bit / 8] ^= (byte) (1 << bit % 8));
        Journal journal = open(holding(turned));
        List<Event> expected = untouched(bits);
        assertEquals(expected, journal.events(), () -> "turned " + bits);
        assertEquals(bits.isEmpty(), journal.notices().isEmpty(), () -> "turned " + bits);
        assertTrue(journal.saves(), () -> "turned " + bits);
    }

    /** The events in whose text no bit was turned, whatever became of the line ends round them. */
    private List<Event> untouched(BitSet bits) {
        List<Event> untouched = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            int start = i == 0 ? 0 : ends[i - 1] + 1;
            int end = ends[i];
            int turned = bits.nextSetBit(start * 8);
            if (turned < 0 || turned >= end * 8) {
                untouched.add(events.get(i));
            }
        }
        return untouched;
    }

    @Test
    void randomBytesAreNoEvents() throws Exception {
        Random random = new Random(12);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            Journal journal = open(holding(bytes));
            assertEquals(List.of(), journal.events());
            assertEquals(bytes.length == 0, journal.notices().isEmpty());
            journal.append(answered(i));
            assertEquals(1, open(folder.resolve("damaged")).events().size());
        }
    }

    @Test
    void aTurnedVersionIsDamageAndNoNewerProgram() {
        String line = events.get(0).line();
        assertTrue(Journal.newer(line.replace("{\"v\":3", "{\"v\":4").replaceFirst(",\"crc\".*", "}")));
        assertTrue(Journal.newer("{\"v\":4,\"id\":\"z\",\"crc\":\"not one of ours\"}"));
        assertFalse(Journal.newer(line.replace("{\"v\":3", "{\"v\":7")));
        assertTrue(JournalLine.event(line.replace("{\"v\":3", "{\"v\":7")).isEmpty());
        assertTrue(JournalLine.event(line.replace("{\"v\":3", "{\"v\":2")).isEmpty());
        String more = line.replace("{\"v\":3,\"id\"", "{\"v\":6,\"hd\"");
        assertFalse(Journal.newer(more));
        assertTrue(JournalLine.event(more).isEmpty());
    }

    @Test
    void aLastLineEndThatBecameABlankIsTold() throws Exception {
        damaged(bits((whole.length - 1) * 8));
    }

    @Test
    void linesOfEarlierVersionsHaveNoChecksumAndCount() {
        String line = events.get(0).line().replaceFirst(",\"crc\".*", "}");
        assertTrue(JournalLine.event(line).isEmpty());
        assertTrue(JournalLine.event(line.replace("{\"v\":3", "{\"v\":2")).isPresent());
        assertEquals(events.get(0), JournalLine.event(line.replace("{\"v\":3", "{\"v\":1") + "\r").orElseThrow());
    }
}
