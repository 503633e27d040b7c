package gradus.quiz;

import java.time.Instant;

/**
 * How well something is remembered, as FSRS sees it.
 *
 * @param phase      whether it is learnt in small steps or reviewed after days
 * @param step       which of the small steps is next; 0 in {@link Phase#REVIEW}
 * @param stability  in how many days the chance of recall falls to nine in ten
 * @param difficulty from 1 to 10
 * @param last       when it was last worked on
 * @param due        when it should be worked on again
 */
record Memory(Phase phase, int step, double stability, double difficulty, Instant last, Instant due) {

    /** Where learning stands. */
    enum Phase {
        /** New: it comes again within minutes until it sits. */
        LEARNING,
        /** It comes again after days. */
        REVIEW,
        /** It was forgotten: it comes again within minutes. */
        RELEARNING
    }
}
