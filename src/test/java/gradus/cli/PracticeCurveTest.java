package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Language;
import gradus.quiz.Statistics;
import gradus.text.Catalog;
import gradus.text.Plot;
import gradus.text.Spot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeCurveTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String BANK = "src/test/resources/gradus/cli/banks/small.yaml";

    private static Statistics.Day day(int ago, int met, int held) {
        return new Statistics.Day(TODAY.minusDays(ago), 1, 1, 1, met, held);
    }

    private static PracticeCurve curve(Statistics.Day... days) {
        return new PracticeCurve(Catalog.of(Language.EN), TODAY, List.of(days));
    }

    @Test
    void bothCountsGoUpToToday() {
        Plot plot = curve(day(9, 4, 0), day(2, 7, 3), day(0, 12, 8)).plot();
        assertEquals(List.of(new Spot(-9, 4), new Spot(-2, 7), new Spot(0, 12)), plot.lines().get(0).curve().branches().get(0));
        assertEquals(List.of(new Spot(-9, 0), new Spot(-2, 3), new Spot(0, 8)), plot.lines().get(1).curve().branches().get(0));
        assertEquals(List.of("questions met: 12", "held for a day or longer: 8"), plot.lines().stream().map(Plot.Line::label).toList());
    }

    @Test
    void oneDayIsNoCurve() {
        assertFalse(curve().isThere());
        assertFalse(curve(day(0, 3, 0)).isThere());
        assertTrue(curve(day(1, 3, 0), day(0, 3, 1)).isThere());
    }

    @Test
    void itIsSavedForASlide(@TempDir Path home) throws Exception {
        TestHost host = new TestHost(home);
        String file = home.resolve("curve.svg").toString();
        assertEquals(ExitCode.USAGE, host.run("stats", "--save", file).code(), "there is none yet");
        assertEquals(ExitCode.USAGE, host.run("stats", "--calendar", "--save", file).code(), "nor a day");
        host.run("4\n".getBytes(StandardCharsets.UTF_8), "practice", "--bank", BANK, "--seed", "1", "--count", "1");
        host.after(Duration.ofDays(3)).run("4\n".getBytes(StandardCharsets.UTF_8), "practice", "--bank", BANK, "--seed", "1", "--count", "1");
        assertEquals(ExitCode.DONE, host.run("stats", "--save", file).code());
        assertTrue(Files.readString(Path.of(file)).contains("<polyline"));
        assertEquals(ExitCode.DONE, host.run("stats", "--calendar", "--save", file).code());
        String calendar = Files.readString(Path.of(file));
        assertEquals(1, calendar.split("<title>[0-9-]+: 1 question, 1 solved", -1).length - 1, calendar);
        assertTrue(host.run("stats", "--calendar", "--plain").out().matches("[0-9-]+: 1 question, 1 solved\\n[0-9-]+: 0 questions, 0 solved\\n"));
        assertEquals(ExitCode.DONE, host.run("graph", "x*y", "--at", "x=2,y=3", "--save", file).code());
        assertTrue(Files.readString(Path.of(file)).contains("x·y"), "a graph can be saved too");
        assertEquals(ExitCode.NOT_RIGHT, host.run("stats", "--save", home.resolve("no/where.svg").toString()).code());
    }
}
