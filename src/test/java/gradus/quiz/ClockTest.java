package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.BankLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that goes wrong costs no answer and no question. */
class ClockTest {
    private static final Path BANK = Path.of("src/test/resources/gradus/cli/banks/small.yaml");
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<Instant> TIMES = List.of(NOW, NOW.plus(Duration.ofDays(36_500)), Instant.EPOCH, NOW.minusSeconds(1),
            NOW.minus(Duration.ofDays(3_650)), Instant.parse("9999-12-31T23:59:59.999999Z"),
            NOW.plusSeconds(5));

    @TempDir
    private Path folder;
    private int ids;

    private Journal open(Instant now) throws JournalException {
        return Journal.open(folder, Clock.fixed(now, ZoneOffset.UTC), () -> "event-" + ++ids);
    }

    private Session session(Instant now) throws Exception {
        BankLibrary library = BankLibrary.of(List.of(BANK));
        return new Session(library, new Aim(library.listings(), From.ANY, false, 100), open(now), 1);
    }

    @Test
    void whateverTheClockSaysAnswersAreKept() throws Exception {
        List<Event> all = new ArrayList<>();
        List<Instant> times = new ArrayList<>(List.of(Instant.MAX, Instant.MIN));
        times.addAll(TIMES);
        for (Instant time : times) {
            Journal journal = open(time);
            for (int i = 0; i < 3; i++) {
                all.add(journal.append(Event.at(Progress.start("q-" + i, 0).withAttempt(), Event.Kind.ANSWERED)
                        .judged(new Judged("1", "correct", "1")).ending(Grade.GOOD, true)));
            }
            assertEquals(all, open(time).events());
            assertEquals(List.of(), open(time).notices());
        }
        for (Instant time : TIMES) {
            Statistics.of(open(time), List.of());
        }
    }

    @Test
    void aSessionGoesOnAtAnyTime() throws Exception {
        for (Instant time : TIMES) {
            Session session = session(time);
            session.next().ifPresent(exercise -> assertTrue(exercise.part() >= 0));
            session.nextDue();
            session.holdsBack();
        }
    }

    /** What was worked on at a time that has not come is due, and does not use up the new questions of all days until then. */
    @Test
    void aDayInTheFarFutureIsForgottenWhenTheClockIsRightAgain() throws Exception {
        Session ahead = session(NOW.plus(Duration.ofDays(36_500)));
        while (ahead.next().isPresent()) {
            ahead.show();
        }
        assertTrue(session(NOW).next().isPresent());
        assertEquals(0, open(NOW).history().begunBetween(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void timesThatNoClockShowsAreNoEvents() throws Exception {
        Random random = new Random(3);
        for (String time : List.of("+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z", "yesterday", "")) {
            Files.writeString(folder.resolve("journal.jsonl"), "{\"v\":2,\"id\":\"" + random.nextInt() + "\",\"time\":\"" + time
                    + "\",\"do\":\"answered\",\"question\":\"q\",\"variant\":0,\"part\":0,\"attempts\":1,\"hints\":0,\"grade\":\"good\",\"over\":true}\n");
            Journal journal = open(NOW);
            assertEquals(List.of(), journal.events(), time);
            assertEquals(1, journal.notices().size(), time);
        }
    }
}
