package gradus.quiz;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a question should come again: a failed one within minutes, others after intervals that grow with every
 * success in a row (a Leitner ladder).
 */
final class Scheduler {
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final List<Integer> LADDER_DAYS = List.of(1, 3, 7, 16, 35, 80, 180);

    private Scheduler() {
    }

    /** The card after a review of it. */
    static Card after(Optional<Card> before, Review review) {
        int streak = streak(before.map(Card::streak).orElse(0), review.grade());
        Duration wait = streak == 0 ? SOON : Duration.ofDays(LADDER_DAYS.get(Math.min(streak, LADDER_DAYS.size()) - 1));
        int reviews = before.map(Card::reviews).orElse(0) + 1;
        return new Card(review.question(), reviews, streak, review.time().plus(wait));
    }

    /** A hard success keeps the interval, so that only an easy one climbs. */
    private static int streak(int before, Grade grade) {
        return switch (grade) {
            case AGAIN -> 0;
            case HARD -> Math.max(1, before);
            case GOOD, EASY -> before + 1;
        };
    }
}
