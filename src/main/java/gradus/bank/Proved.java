package gradus.bank;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Questions that were proved before, by all that they say: one that was not edited since needs no proof again, and is
 * listed as it was, where another question of its file was edited.
 *
 * @param listings by the question as {@link Encoder} writes it
 */
record Proved(Map<ByteBuffer, Listing> listings) {
    static final Proved NONE = new Proved(Map.of());

    Proved {
        listings = Map.copyOf(listings);
    }

    boolean covers(Question question) {
        return !listings.isEmpty() && listings.containsKey(body(question));
    }

    /** What a list says of a question that stands in a file. */
    Listing listing(Question question, String bank) {
        Listing before = listings.isEmpty() ? null : listings.get(body(question));
        return before == null ? Listing.of(question, bank) : before.in(bank);
    }

    private static ByteBuffer body(Question question) {
        return ByteBuffer.wrap(new Encoder().question(question).bytes());
    }
}
