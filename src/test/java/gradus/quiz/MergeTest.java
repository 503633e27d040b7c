package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<String> ODD = List.of("not json", "{\"v\":9,\"id\":\"n\",\"time\":\"soon\",\"do\":\"dreamt\"}",
            "{\"v\":9,\"do\":\"dreamt\"}", "{\"v\":9,\"id\":\"e3\",\"time\":\"2026-03-01T09:00:07Z\",\"do\":\"dreamt\"}", "  ");

    @TempDir
    private Path folder;

    private static String line(int id, long millis, Grade grade) {
        return Event.at(Progress.start("q-" + id % 5, 0), Event.Kind.ANSWERED).ending(grade, true)
                .stamped("e" + id, START.plusMillis(millis)).line();
    }

    private static List<String> journal(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            lines.add(random.nextInt(6) == 0 ? ODD.get(random.nextInt(ODD.size()))
                    : line(random.nextInt(15), random.nextInt(4) * 500L, Grade.values()[random.nextInt(4)]));
        }
        return lines;
    }

    @Test
    @Tag("exhaustive")
    void orderAndRepetitionDoNotMatter() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            List<String> a = journal(random);
            List<String> b = journal(random);
            List<String> c = journal(random);
            List<String> both = Merge.of(a, b);
            assertEquals(both, Merge.of(b, a));
            assertEquals(both, Merge.of(both, both));
            assertEquals(both, Merge.of(both, b));
            assertEquals(Merge.of(both, c), Merge.of(a, Merge.of(b, c)));
            Collections.shuffle(a, random);
            assertEquals(both, Merge.of(a, b));
        }
    }

    @Test
    void linesAreByTimeAndThenById() {
        String early = line(7, 500, Grade.GOOD);
        String first = line(1, 1000, Grade.GOOD);
        String second = line(2, 1000, Grade.AGAIN);
        assertEquals(List.of(ODD.get(0), early, first, second),
                Merge.of(List.of(second, early), List.of(first, ODD.get(0), early)));
    }

    @Test
    void ofTwoLinesWithOneIdThatOfTheNewerProgramCounts() {
        String mine = line(3, 500, Grade.GOOD);
        String other = line(3, 1000, Grade.AGAIN);
        String newer = ODD.get(3);
        assertEquals(List.of(newer), Merge.of(List.of(mine), List.of(newer)));
        assertEquals(List.of(newer), Merge.of(List.of(newer), List.of(mine)));
        String later = mine.compareTo(other) > 0 ? mine : other;
        assertEquals(List.of(later), Merge.of(List.of(mine), List.of(other)), "any of them, but always the same");
        assertEquals(List.of(later), Merge.of(List.of(other), List.of(mine)));
    }

    @Test
    void whatHasNoIdOrTimeIsKeptBeforeAllElseAndOnce() {
        String event = line(7, 500, Grade.GOOD);
        assertEquals(List.of("also not json", "not json", ODD.get(2), ODD.get(1), event),
                Merge.of(List.of(event, "not json", ODD.get(2)), List.of("not json", ODD.get(1), "also not json", " ")));
    }

    @Test
    void twoMachinesComeToTheSame() throws Exception {
        Path home = folder.resolve("home");
        Path away = folder.resolve("away");
        practise(home, "home", 0);
        practise(away, "away", 30);
        Clock clock = Clock.fixed(START, ZoneOffset.UTC);
        String fromHome = String.join("\n", Journal.exported(home)) + "\n";
        Journal.Import first = Journal.imported(away, fromHome + "{\"torn", clock);
        assertEquals(List.of(3, 0, 1), List.of(first.taken(), first.known(), first.refused()));
        assertEquals(3, Files.readAllLines(first.backup()).size());
        Journal.Import again = Journal.imported(away, fromHome, clock);
        assertEquals(List.of(0, 3), List.of(again.taken(), again.known()));
        Journal.imported(home, String.join("\n", Journal.exported(away)), clock);
        assertEquals(Files.readString(home.resolve("journal.jsonl")), Files.readString(away.resolve("journal.jsonl")));
        assertEquals(6, Journal.open(home, clock, () -> "x").events().size());
    }

    @Test
    void whereNothingWasNothingIsCopied() throws Exception {
        String theirs = line(7, 500, Grade.GOOD) + "\n";
        Journal.Import first = Journal.imported(folder, theirs, Clock.fixed(START, ZoneOffset.UTC));
        assertEquals(List.of(1, 0, 0), List.of(first.taken(), first.known(), first.refused()));
        assertFalse(Files.exists(first.backup()));
        assertEquals(theirs, Files.readString(folder.resolve("journal.jsonl")));
    }

    private static void practise(Path where, String machine, int offset) throws Exception {
        int[] count = {0};
        Clock clock = Clock.fixed(START.plusSeconds(offset), ZoneOffset.UTC);
        Journal journal = Journal.open(where, clock, () -> machine + "-" + ++count[0]);
        for (int i = 0; i < 3; i++) {
            journal.append(Event.at(Progress.start("q-" + i, 0), Event.Kind.ANSWERED).ending(Grade.GOOD, true));
        }
    }
}
