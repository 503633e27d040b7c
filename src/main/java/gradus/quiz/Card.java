package gradus.quiz;

import java.time.Instant;

/**
 * What is remembered of a question that was worked through; all its variants train the one memory.
 *
 * @param reviews how many times it was worked through
 * @param hash    of what was asked the last time; empty where nobody noted it
 */
record Card(String question, int reviews, String hash, Memory memory) {

    /** When it should be asked again. */
    Instant due() {
        return memory.due();
    }

    /** Whether it waits for minutes and not for days. */
    boolean isBeingLearnt() {
        return memory.phase() != Memory.Phase.REVIEW;
    }

    /** Whether something else is asked under its name by now; it is then met again soon, with its memory kept. */
    boolean isChanged(String asked) {
        return !hash.isEmpty() && !hash.equals(asked);
    }
}
