package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @ParameterizedTest
    @CsvSource({
        "-5, 5, 5, -4 -2 0 2 4", "0, 1, 6, 0 0.2 0.4 0.6 0.8 1", "-0.3, 0.12, 5, -0.3 -0.2 -0.1 0 0.1", "1e9, 5e9, 4, 2e9 4e9",
        "1e-9, 3e-9, 5, 1e-9 1.5e-9 2e-9 2.5e-9 3e-9", "99.5, 100.5, 3, 99.5 100 100.5"})
    void areRoundNumbers(double low, double high, int most, String labels) {
        assertEquals(labels.strip(), Ticks.of(low, high, most).values().stream()
                .map(tick -> Ticks.label(tick, Notation.ASCII)).collect(Collectors.joining(" ")));
    }

    @Test
    void thereAreNeverMoreThanAskedForAndOftenTwo() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 5_000; i++) {
            double low = random.nextDouble(-1, 1) * StrictMath.pow(10, random.nextInt(-20, 20));
            double high = low + random.nextDouble(0.01, 1) * StrictMath.pow(10, random.nextInt(-20, 20)) + Math.abs(low) * 1e-6;
            int most = random.nextInt(2, 20);
            int ticks = Ticks.of(low, high, most).values().size();
            assertTrue(ticks <= most && ticks >= most / 4, low + " to " + high + ": " + ticks + " of " + most);
        }
    }
}
