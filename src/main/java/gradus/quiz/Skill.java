package gradus.quiz;

/**
 * How a rule or a topic goes, over all questions that train it.
 *
 * @param name    {@code rule:chain}, {@code topic:taylor}
 * @param reviews how many questions with it were worked through
 * @param recent  the latest {@link #WINDOW} of them, a bit each, 1 where it went well, the latest lowest
 */
public record Skill(String name, int reviews, int recent, Memory memory) {
    /** So many of the latest reviews tell how it goes now. */
    static final int WINDOW = 10;
    private static final int MASK = (1 << WINDOW) - 1;

    Skill after(Grade grade, Memory next) {
        int bit = grade == Grade.AGAIN ? 0 : 1;
        return new Skill(name, reviews + 1, (recent << 1 | bit) & MASK, next);
    }

    /** Of how many of the latest something is known. */
    public int counted() {
        return Math.min(reviews, WINDOW);
    }

    /** How many of those went well. */
    public int solved() {
        return Integer.bitCount(recent);
    }

    /** The share that goes well, drawn towards a half where little is known (Laplace). */
    double strength() {
        return (solved() + 1.0) / (counted() + 2.0);
    }
}
