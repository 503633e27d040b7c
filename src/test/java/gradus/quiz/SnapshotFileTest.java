package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a snapshot is taken for what a journal comes to, and when not: a wrong one would be as if answers were lost. */
class SnapshotFileTest {
    private static final Instant LAST = Instant.parse("2026-03-01T09:00:00Z");
    private static final int OFFSET = 10_000;
    /** So many bytes before the offset are compared. */
    private static final int COMPARED = 4096;

    @TempDir
    private Path folder;
    private final byte[] journal = new byte[OFFSET + 1_000];
    private final List<Event> life = List.of(Event.at(Progress.start("q-1", 0).withAttempt(), Event.Kind.ANSWERED)
            .ending(Grade.GOOD, true).stamped("e1", LAST));

    @BeforeEach
    void keep() throws IOException {
        new Random(7).nextBytes(journal);
        write(journal);
        new Snapshot(OFFSET, LAST, History.of(life), Optional.empty()).keep(folder, path());
        new Snapshot(OFFSET, LAST, History.of(life), Optional.of(new Tally(ZoneOffset.UTC).addAll(life))).keep(folder, path());
    }

    private Path path() {
        return folder.resolve("journal.jsonl");
    }

    private void write(byte[] content) throws IOException {
        Files.write(path(), content);
    }

    private Optional<Snapshot> found() throws IOException {
        try (FileChannel channel = FileChannel.open(path(), StandardOpenOption.READ)) {
            return Snapshot.of(folder, channel);
        }
    }

    private Optional<Snapshot> counted() throws IOException {
        try (FileChannel channel = FileChannel.open(path(), StandardOpenOption.READ)) {
            return Snapshot.counted(folder, channel);
        }
    }

    @Test
    void whatWasKeptIsFound() throws IOException {
        for (Snapshot snapshot : List.of(found().orElseThrow(), counted().orElseThrow())) {
            assertEquals(OFFSET, snapshot.offset());
            assertEquals(LAST, snapshot.last());
            assertArrayEquals(SnapshotTest.bytes(History.of(life)), SnapshotTest.bytes(snapshot.history()));
        }
        assertEquals(Optional.empty(), found().orElseThrow().tally());
        assertEquals(ZoneOffset.UTC, counted().orElseThrow().tally().orElseThrow().zone());
        Files.delete(folder.resolve("journal.snapshot"));
        assertEquals(Optional.empty(), found());
        assertEquals(OFFSET, counted().orElseThrow().offset(), "the other is its own file");
    }

    @Test
    void theJournalMayGrowBehindItAndNotShrink() throws IOException {
        write(Arrays.copyOf(journal, journal.length * 2));
        assertEquals(OFFSET, found().orElseThrow().offset());
        write(Arrays.copyOf(journal, OFFSET));
        assertEquals(OFFSET, found().orElseThrow().offset(), "all of the journal and no more");
        write(Arrays.copyOf(journal, OFFSET - 1));
        assertEquals(Optional.empty(), found());
        write(new byte[0]);
        assertEquals(Optional.empty(), found());
    }

    @Test
    void theLastBytesBeforeItMustBeTheSame() throws IOException {
        for (int i : new int[] {OFFSET - 1, OFFSET - 2, OFFSET - COMPARED / 2, OFFSET - COMPARED}) {
            byte[] changed = journal.clone();
            changed[i] ^= 1;
            write(changed);
            assertEquals(Optional.empty(), found(), "byte " + i);
            assertEquals(Optional.empty(), counted(), "byte " + i);
        }
        byte[] changed = journal.clone();
        changed[OFFSET] ^= 1;
        changed[OFFSET - COMPARED - 1] ^= 1;
        write(changed);
        assertEquals(OFFSET, found().orElseThrow().offset(), "what lies before is not read, which is what makes a start quick");
    }

    @Test
    void allOfAShortJournalMustBeTheSame() throws IOException {
        byte[] few = Arrays.copyOf(journal, 100);
        write(few);
        new Snapshot(100, LAST, History.of(life), Optional.empty()).keep(folder, path());
        assertEquals(100, found().orElseThrow().offset());
        few[0] ^= 1;
        write(few);
        assertEquals(Optional.empty(), found());
    }

    @Test
    void whateverBitIsTurnedInItItIsNotUsed() throws IOException {
        Path file = folder.resolve("journal.snapshot");
        byte[] kept = Files.readAllBytes(file);
        for (int i = 0; i < kept.length; i++) {
            byte[] damaged = kept.clone();
            damaged[i] = (byte) (damaged[i] ^ 1 << i % 8);
            Files.write(file, damaged);
            assertEquals(Optional.empty(), found(), "a bit of byte " + i);
            Files.write(file, Arrays.copyOf(kept, i));
            assertEquals(Optional.empty(), found(), "cut off at " + i);
        }
        Files.write(file, kept);
        assertEquals(OFFSET, found().orElseThrow().offset());
    }

    /** With another mark or version and a checksum that is right, as another program may write it. */
    @Test
    void oneOfAnotherProgramIsNotUsed() throws IOException {
        Path file = folder.resolve("journal.snapshot");
        byte[] kept = Files.readAllBytes(file);
        CRC32 checksum = new CRC32();
        checksum.update(kept, 16, kept.length - 16);
        assertEquals(checksum.getValue(), ByteBuffer.wrap(kept).getLong(8), "the checksum is of all that follows the header");
        for (int at : new int[] {0, 4}) {
            byte[] other = kept.clone();
            ByteBuffer.wrap(other).putInt(at, ByteBuffer.wrap(kept).getInt(at) + 1);
            Files.write(file, other);
            assertEquals(Optional.empty(), found());
        }
    }
}
