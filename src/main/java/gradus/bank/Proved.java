package gradus.bank;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Questions that were proved before, by all that they say: one that was not edited since needs no proof again, where
 * another question of its file was.
 *
 * @param bodies the questions as {@link Encoder} writes them
 */
record Proved(Set<ByteBuffer> bodies) {
    static final Proved NONE = new Proved(Set.of());

    Proved {
        bodies = Set.copyOf(bodies);
    }

    boolean covers(Question question) {
        return !bodies.isEmpty() && bodies.contains(ByteBuffer.wrap(new Encoder().question(question).bytes()));
    }
}
