package gradus.quiz;

import gradus.bank.Listing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How practice goes, as of the journal's today.
 *
 * @param streak   how many days were practised on without two days in between; one day missed is forgiven
 * @param days     every day with practice, oldest first
 * @param standing how many questions are where
 * @param forecast how many come due on each of the next days, today first with what is overdue
 * @param kept     what is remembered, beside what the schedule promises
 * @param weakest  the skills that go worst, the weakest first
 * @param mistakes the recognised mistakes, the commonest first
 */
public record Statistics(int streak, List<Day> days, Standing standing, List<Due> forecast, Kept kept,
        List<Skill> weakest, List<Slip> mistakes) {
    public Statistics {
        days = List.copyOf(days);
        forecast = List.copyOf(forecast);
        weakest = List.copyOf(weakest);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * A day's work: answers judged, questions worked through, and of those solved.
     *
     * @param met  how many questions had been met by its end
     * @param held how many of these were held in memory for a day or longer
     */
    public record Day(LocalDate date, int answers, int questions, int solved, int met, int held) {
    }

    /** Questions never met, being learnt in small steps, reviewed after days, waiting for weeks, and put away. */
    public record Standing(int fresh, int learning, int young, int mature, int suspended) {
    }

    /** How many questions come due on a day. */
    public record Due(LocalDate date, int questions) {
    }

    /**
     * Recall after a day or more.
     *
     * @param expected the mean chance of recall that the scheduler saw beforehand
     */
    public record Kept(double promised, double expected, int remembered, int reviews) {
    }

    /** A recognised mistake, how often it was made, and when last. */
    public record Slip(String mistake, int times, Instant last) {
    }

    /** The statistics of a journal, for the questions that there are. */
    public static Statistics of(Journal journal, List<Listing> questions) {
        return journal.tally().statistics(journal.clock().instant(), questions);
    }
}
