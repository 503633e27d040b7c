package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IndexReaderTest {
    private static final List<Bank> BANKS = ShippedBanks.COMPILED.banks();

    @Test
    void givesBackWhatWasWritten() throws IOException {
        IndexReader index = IndexReader.of(IndexWriter.bytes(BANKS));
        for (Question question : ShippedBanks.COMPILED.questions()) {
            assertEquals(question, index.question(question.id()).orElseThrow());
        }
        assertEquals(BANKS.stream().flatMap(bank -> bank.questions().stream()
                .map(question -> Listing.of(question, bank.source()))).toList(), index.listings());
        assertEquals(BANKS.stream().map(bank -> new Topic(bank.topic(), bank.title())).toList(), index.topics());
        assertTrue(index.question("no-such-question").isEmpty());
    }

    @Test
    void theSameBanksGiveTheSameBytes() {
        assertArrayEquals(IndexWriter.bytes(BANKS), IndexWriter.bytes(BANKS));
    }

    @Test
    void aDamagedFileIsRefused() {
        byte[] whole = IndexWriter.bytes(BANKS.subList(0, 1));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertThrows(IndexException.class, () -> IndexReader.of(damaged));
            int end = random.nextInt(whole.length);
            assertThrows(IndexException.class, () -> IndexReader.of(Arrays.copyOf(whole, end)));
        }
    }

    @Test
    void anEmptyIndexHoldsNothing() throws IOException {
        assertEquals(List.of(), IndexReader.of(IndexWriter.bytes(List.of())).listings());
    }
}
