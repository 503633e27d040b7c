package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * The scheduler against the reference implementation. The table was made once with it: a line {@code scheduler …} with
 * retention, longest interval, steps in seconds and weights, then histories as {@code grade:seconds since the last
 * review}, each followed by stability, difficulty, phase/step, seconds until due, and the chance of recall in a week.
 */
class FsrsTest {
    private static final Path HISTORIES = Path.of("src/test/resources/gradus/quiz/fsrs-histories.txt.gz");
    private static final Instant START = Instant.parse("2022-11-29T12:30:00Z");
    private static final double CLOSE = 1e-9;
    private static final Rhythm REFERENCE = new Rhythm(0.9, List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
            List.of(Duration.ofMinutes(10)), 36_500);

    private final Fsrs published = new Fsrs(Weights.FSRS_6, REFERENCE);

    @Test
    void equalsTheReferenceOnTenThousandHistories() throws IOException {
        int histories = 0;
        double farthest = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(HISTORIES)), StandardCharsets.UTF_8))) {
            Fsrs scheduler = published;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("scheduler ")) {
                    scheduler = scheduler(line.split(" "));
                } else {
                    farthest = Math.max(farthest, difference(line, scheduler));
                    histories++;
                }
            }
        }
        assertEquals(10_000, histories);
        assertTrue(farthest <= CLOSE, "farthest: " + farthest);
    }

    private static Fsrs scheduler(String... words) {
        List<Double> weights = Arrays.stream(words[5].split(",")).map(Double::valueOf).toList();
        return new Fsrs(new Weights("table", weights), new Rhythm(Double.parseDouble(words[1]),
                steps(words[3]), steps(words[4]), Integer.parseInt(words[2])));
    }

    private static List<Duration> steps(String seconds) {
        return seconds.equals("-") ? List.of()
                : Stream.of(seconds.split(",")).map(each -> Duration.ofSeconds(Long.parseLong(each))).toList();
    }

    /** The biggest difference at the end of a history, relative where a number is greater than one. */
    private static double difference(String line, Fsrs scheduler) {
        List<String> words = List.of(line.split(" "));
        int reviews = words.size() - 5;
        Instant now = START;
        Optional<Memory> memory = Optional.empty();
        for (String review : words.subList(0, reviews)) {
            now = now.plusSeconds(Long.parseLong(review.substring(2)));
            memory = Optional.of(scheduler.after(memory, Grade.values()[review.charAt(0) - '1'], now));
        }
        Memory last = memory.orElseThrow();
        String phase = last.phase().name().toLowerCase(Locale.ROOT);
        assertEquals(words.get(reviews + 2), phase + (phase.equals("review") ? "" : "/" + last.step()), line);
        double farthest = DoubleStream.of(difference(words.get(reviews), last.stability()),
                difference(words.get(reviews + 1), last.difficulty()),
                difference(words.get(reviews + 3), Duration.between(now, last.due()).toMillis() / 1000.0),
                difference(words.get(reviews + 4), scheduler.retrievability(last, now.plusSeconds(7 * 86_400 + 5)))).max().orElseThrow();
        assertTrue(farthest <= CLOSE, () -> farthest + " in " + line);
        return farthest;
    }

    private static double difference(String expected, double actual) {
        double value = Double.parseDouble(expected);
        return Math.abs(value - actual) / Math.max(1, Math.abs(value));
    }

    @Test
    void intervalsAreThePublishedOnes() {
        Optional<Memory> memory = Optional.empty();
        Instant now = START;
        List<Long> days = new ArrayList<>();
        for (char grade : "3333331133333".toCharArray()) {
            memory = Optional.of(published.after(memory, Grade.values()[grade - '1'], now));
            days.add(Duration.between(now, memory.get().due()).toDays());
            now = memory.get().due();
        }
        assertEquals(List.of(0L, 2L, 11L, 46L, 163L, 498L, 0L, 0L, 2L, 4L, 7L, 12L, 21L), days);
    }

    @Test
    void memoryIsThePublishedOne() {
        Optional<Memory> memory = Optional.empty();
        Instant now = START;
        int[] days = {0, 0, 1, 3, 8, 21};
        for (int i = 0; i < days.length; i++) {
            now = now.plus(Duration.ofDays(days[i]));
            memory = Optional.of(published.after(memory, i == 0 ? Grade.AGAIN : Grade.GOOD, now));
        }
        assertEquals(53.62691, memory.orElseThrow().stability(), 1e-5);
        assertEquals(6.3574867, memory.orElseThrow().difficulty(), 1e-6);
    }

    @Test
    void whatIsWrongComesAgainInTheSameSittingAndWhatIsRightOnAnotherDay() {
        Fsrs sittings = new Fsrs(Weights.FSRS_6, Rhythm.SITTINGS);
        assertEquals(Duration.ofMinutes(10), wait(sittings, Grade.AGAIN));
        assertEquals(Duration.ofMinutes(15), wait(sittings, Grade.HARD));
        assertEquals(Duration.ofDays(2), wait(sittings, Grade.GOOD));
        assertEquals(Duration.ofDays(8), wait(sittings, Grade.EASY));
    }

    private static Duration wait(Fsrs scheduler, Grade grade) {
        return Duration.between(START, scheduler.after(Optional.empty(), grade, START).due());
    }

    @Test
    void weightsThatAreNoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Weights("few", List.of(1.0)));
        assertEquals(Optional.of(Weights.FSRS_6), Weights.named("fsrs-6"));
        assertEquals(Optional.empty(), Weights.named("fsrs-9"));
    }
}
