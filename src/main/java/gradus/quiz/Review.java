package gradus.quiz;

import java.time.Instant;

/** A question that was worked through: when, and how it went. */
public record Review(String question, Instant time, Grade grade) {
}
