package gradus.cli;

import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Ids of events: the time, and 64 bits by which machines differ that write at the same time. Nothing needs to be hard
 * to guess, and the library's own generators of such bits are slow to load.
 */
final class EventIds implements Supplier<String> {
    private static final String SYSTEM_RANDOMNESS = "/dev/urandom";

    private final Clock clock;
    private final SplittableRandom random;

    /** @param entropy differs from machine to machine and from run to run */
    EventIds(Clock clock, long entropy) {
        this.clock = clock;
        this.random = new SplittableRandom(entropy);
    }

    @Override
    public String get() {
        return Long.toHexString(clock.millis()) + "-" + Long.toHexString(random.nextLong());
    }

    /** The system's random bits where it has a file of them, and the finest clock. */
    static long entropy() {
        return System.nanoTime() ^ systemRandomness();
    }

    private static long systemRandomness() {
        try (DataInputStream bits = new DataInputStream(new FileInputStream(SYSTEM_RANDOMNESS))) {
            return bits.readLong();
        } catch (IOException thereIsNone) {
            return System.currentTimeMillis() << 20;
        }
    }
}
