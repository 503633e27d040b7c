package gradus.quiz;

import java.time.Duration;
import java.util.List;

/**
 * How a scheduler turns memory into dates.
 *
 * @param retention  the chance of recall at which something comes again
 * @param learning   the waits while something is new
 * @param relearning the waits after something was forgotten
 * @param longest    the longest interval, in days
 */
record Rhythm(double retention, List<Duration> learning, List<Duration> relearning, int longest) {
    private static final Duration SOON = Duration.ofMinutes(10);

    /**
     * For twenty minutes a day on questions that take minutes each: what was wrong comes again in the same sitting,
     * what was right at once not before another day.
     */
    static final Rhythm SITTINGS = new Rhythm(0.9, List.of(SOON), List.of(SOON), 36_500);

    Rhythm {
        learning = List.copyOf(learning);
        relearning = List.copyOf(relearning);
    }
}
