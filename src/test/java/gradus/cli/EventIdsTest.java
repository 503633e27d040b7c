package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    @Test
    void machinesThatWriteAtTheSameMomentDiffer() {
        Set<String> all = new HashSet<>();
        for (long machine = 0; machine < 100; machine++) {
            EventIds ids = new EventIds(TestHost.CLOCK, machine);
            for (int i = 0; i < 1_000; i++) {
                all.add(ids.get());
            }
        }
        assertEquals(100_000, all.size());
    }

    @Test
    void everyRunHasEntropyOfItsOwn() {
        assertNotEquals(EventIds.entropy(), EventIds.entropy());
    }
}
