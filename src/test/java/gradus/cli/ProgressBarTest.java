package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.expr.Language;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Frames of a long work, on a clock that the test moves. */
class ProgressBarTest {
    private static final Settings ENGLISH = new Settings(Optional.of(Language.EN), false, Settings.Color.AUTO, Optional.empty());

    private final TestHost host = new TestHost(Path.of("nowhere"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ProgressBar bar(Settings settings) {
        return new ProgressBar(new Program(host.host(new byte[0], out, out), settings));
    }

    /** What was written since, with the movements of the cursor made visible. */
    private String frame() {
        String frame = out.toString(StandardCharsets.UTF_8).replace("\r", "<").replace("\u001B[K", ">");
        out.reset();
        return frame;
    }

    @Test
    void saysHowFarItIsAndHowLongItTakes() {
        host.atTerminal();
        ProgressBar bar = bar(ENGLISH);
        host.after(Duration.ofSeconds(2));
        bar.show(20, 100);
        assertEquals("<[######------------------------] 20 % · 8 s left>", frame());
        host.after(Duration.ofSeconds(2));
        bar.show(50, 100);
        assertEquals("<[###############---------------] 50 % · 4 s left>", frame());
        host.after(Duration.ofSeconds(4));
        bar.show(100, 100);
        assertEquals("<[##############################] 100 % · 0 s left>", frame());
        bar.end();
        assertEquals("<>", frame(), "it is wiped away");
    }

    @Test
    void waitsBeforeItShowsAndBetweenFrames() {
        host.atTerminal();
        ProgressBar bar = bar(ENGLISH);
        bar.show(1, 100);
        host.after(Duration.ofMillis(599));
        bar.show(2, 100);
        assertEquals("", frame());
        host.after(Duration.ofMillis(1));
        bar.show(3, 100);
        assertEquals("<[------------------------------] 3 % · 20 s left>", frame());
        host.after(Duration.ofMillis(99));
        bar.show(4, 100);
        assertEquals("", frame());
    }

    @Test
    void leavesNothingOfShortWork() {
        host.atTerminal();
        ProgressBar bar = bar(ENGLISH);
        bar.show(100, 100);
        bar.end();
        assertEquals("", frame());
    }

    @Test
    void isDrawnOnlyWhereItCanBeWiped() {
        assertEquals("", shown(ENGLISH), "into a pipe");
        host.atDumbTerminal();
        assertEquals("", shown(ENGLISH), "on a dumb terminal");
        host.atTerminal();
        assertEquals("", shown(new Settings(Optional.of(Language.EN), true, Settings.Color.AUTO, Optional.empty())), "plainly");
    }

    private String shown(Settings settings) {
        ProgressBar bar = bar(settings);
        host.after(Duration.ofSeconds(5));
        bar.show(50, 100);
        bar.end();
        return frame();
    }
}
