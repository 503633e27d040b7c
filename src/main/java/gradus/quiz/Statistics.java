package gradus.quiz;

import gradus.bank.Listing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    private static final int FORECAST_DAYS = 14;
    /** A question that waits so long is remembered for good. */
    private static final int MATURE_DAYS = 21;

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
        return new Tally(journal.clock().getZone()).statistics(journal, questions);
    }

    /** What is counted while the events go by. */
    private static final class Tally {
        private final ZoneId zone;
        private final History history = new History();
        private final Fsrs fsrs = new Fsrs(Weights.FSRS_6, Rhythm.SITTINGS);
        private final Map<LocalDate, Day> days = new TreeMap<>();
        private final Map<String, Slip> slips = new HashMap<>();
        private double expected;
        private int remembered;
        private int reviews;
        private Optional<LocalDate> reached = Optional.empty();

        Tally(ZoneId zone) {
            this.zone = zone;
        }

        Statistics statistics(Journal journal, List<Listing> questions) {
            List<Event> events = journal.events();
            history.expect(events);
            for (Event event : events) {
                LocalDate date = LocalDate.ofInstant(event.time(), zone);
                reached.filter(date::isAfter).ifPresent(this::close);
                reached = Optional.of(date);
                add(event);
            }
            reached.ifPresent(this::close);
            LocalDate today = LocalDate.ofInstant(journal.clock().instant(), zone);
            return new Statistics(streak(today), new ArrayList<>(days.values()), standing(questions), forecast(today),
                    new Kept(Rhythm.SITTINGS.retention(), reviews == 0 ? 0 : expected / reviews, remembered, reviews),
                    Drill.weakest(history), slips.values().stream()
                            .sorted(Comparator.comparingInt(Slip::times).reversed().thenComparing(Slip::mistake)).toList());
        }

        private void add(Event event) {
            Optional<Card> before = history.card(event.place().question());
            history.add(event);
            Optional<Review> review = history.recall().latest().map(Recall.Latest::review)
                    .filter(latest -> latest.id().equals(event.id()));
            if (event.judged().isPresent()) {
                count(event, review);
            }
            event.facts(Event.Fact.MISTAKES).forEach(id -> slips.merge(id, new Slip(id, 1, event.time()),
                    (old, one) -> new Slip(id, old.times() + 1, event.time())));
            if (before.isPresent() && review.isPresent()) {
                compare(before.get(), review.get());
            }
        }

        /** At the end of a day it is seen how far the person has come. */
        private void close(LocalDate date) {
            List<Card> cards = history.recall().cards();
            int held = (int) cards.stream().filter(card -> !card.isBeingLearnt()).count();
            days.computeIfPresent(date, (same, day) ->
                    new Day(date, day.answers(), day.questions(), day.solved(), cards.size(), held));
        }

        private void count(Event event, Optional<Review> review) {
            int over = event.over() ? 1 : 0;
            int solved = review.filter(each -> each.grade() != Grade.AGAIN).isPresent() ? 1 : 0;
            LocalDate date = LocalDate.ofInstant(event.time(), zone);
            days.merge(date, new Day(date, 1, over, solved, 0, 0), (day, more) -> new Day(date, day.answers() + 1,
                    day.questions() + over, day.solved() + solved, 0, 0));
        }

        /** What was seen minutes before says nothing about remembering. */
        private void compare(Card card, Review review) {
            if (ChronoUnit.HOURS.between(card.memory().last(), review.time()) >= 24) {
                expected += fsrs.retrievability(card.memory(), review.time());
                remembered += review.grade() == Grade.AGAIN ? 0 : 1;
                reviews++;
            }
        }

        private int streak(LocalDate today) {
            int streak = 0;
            LocalDate reached = today;
            for (LocalDate date : new TreeMap<>(days).headMap(today, true).descendingKeySet()) {
                if (ChronoUnit.DAYS.between(date, reached) > 2) {
                    return streak;
                }
                streak++;
                reached = date;
            }
            return streak;
        }

        private Standing standing(List<Listing> questions) {
            int learning = 0;
            int mature = 0;
            List<Card> cards = history.recall().cards();
            for (Card card : cards) {
                learning += card.isBeingLearnt() ? 1 : 0;
                mature += ChronoUnit.DAYS.between(card.memory().last(), card.due()) >= MATURE_DAYS ? 1 : 0;
            }
            Set<String> known = cards.stream().map(Card::question).collect(Collectors.toSet());
            int fresh = (int) questions.stream().filter(question -> !known.contains(question.id())
                    && !history.suspended(question.id())).count();
            return new Standing(fresh, learning, cards.size() - learning - mature, mature, history.suspended().size());
        }

        private List<Due> forecast(LocalDate today) {
            int[] due = new int[FORECAST_DAYS];
            for (Card card : history.recall().cards()) {
                long day = Math.max(0, ChronoUnit.DAYS.between(today, LocalDate.ofInstant(card.due(), zone)));
                if (day < FORECAST_DAYS && !history.suspended(card.question())) {
                    due[(int) day]++;
                }
            }
            List<Due> forecast = new ArrayList<>();
            for (int i = 0; i < due.length; i++) {
                forecast.add(new Due(today.plusDays(i), due[i]));
            }
            return forecast;
        }
    }
}
