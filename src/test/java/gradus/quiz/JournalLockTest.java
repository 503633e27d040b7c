package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another session holds the journal while something is to be written. */
@SuppressWarnings("try") // a lock is held, not used
class JournalLockTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;
    private Journal journal;

    @BeforeEach
    void begin() throws Exception {
        journal = Journal.open(folder, CLOCK, () -> "event");
    }

    private FileChannel held() throws Exception {
        FileChannel lock = FileChannel.open(folder.resolve("journal.lock"), StandardOpenOption.WRITE);
        lock.lock();
        return lock;
    }

    private Event asked() throws JournalException {
        return journal.append(Event.at(Progress.start("q-1", 0), Event.Kind.ASKED));
    }

    @Test
    void whoHoldsItForAMomentIsWaitedFor() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            begun.countDown();
            try {
                asked();
            } catch (JournalException notWaitedFor) {
                return;
            }
        });
        try (FileChannel lock = held()) {
            writer.start();
            begun.await();
            Thread.sleep(60);
            assertEquals(List.of(), journal.events());
        }
        writer.join();
        assertEquals(1, Journal.open(folder, CLOCK, () -> "later").events().size());
    }

    @Test
    void whoIsInterruptedWhileWaitingIsToldAndStaysInterrupted() throws Exception {
        try (FileChannel lock = held()) {
            Thread.currentThread().interrupt();
            JournalException error = assertThrows(JournalException.class, this::asked);
            assertTrue(Thread.interrupted());
            assertEquals("interrupted", error.what().arguments().get(1));
        } finally {
            Thread.interrupted();
        }
        assertEquals(List.of(), journal.events());
        asked();
        assertEquals(1, Journal.open(folder, CLOCK, () -> "later").events().size());
    }
}
