package gradus.quiz;

import java.time.Instant;

/**
 * What the scheduler remembers of a question that was worked through.
 *
 * @param reviews how many times
 * @param streak  how many times in a row without failing
 * @param due     when it should be asked again
 */
public record Card(String question, int reviews, int streak, Instant due) {
}
