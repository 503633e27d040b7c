package gradus.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a long work is and how long it will take, on a line that is written over and is gone at the end. Only on a
 * terminal that can do so, and only when the work takes long enough to wonder.
 */
final class ProgressBar {
    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final Duration PACE = Duration.ofMillis(100);
    private static final int WIDTH = 30;

    private final Program program;
    private final Clock clock;
    private final boolean drawn;
    private final Instant start;
    private Instant next;
    private boolean visible;

    ProgressBar(Program program) {
        this.program = program;
        this.clock = program.host().clock();
        this.drawn = program.host().showsOnTerminal() && program.host().isCapable() && !program.settings().plain();
        this.start = clock.instant();
        this.next = start.plus(PATIENCE);
    }

    void show(int done, int all) {
        if (!drawn || done == 0 || clock.instant().isBefore(next)) {
            return;
        }
        Instant now = clock.instant();
        next = now.plus(PACE);
        visible = true;
        long left = Duration.between(start, now).toMillis() * (all - done) / done;
        int full = (int) ((long) WIDTH * done / all);
        program.out().status("[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] "
                + program.catalog().words("cli.progress", 100L * done / all, (left + 999) / 1000));
    }

    void end() {
        if (visible) {
            program.out().status("");
            visible = false;
        }
    }
}
