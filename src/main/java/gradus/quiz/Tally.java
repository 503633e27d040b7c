package gradus.quiz;

import gradus.bank.Listing;
import java.io.IOException;
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

/** What is counted over a journal while its events go by; the count can be kept and gone on from. */
final class Tally {
    private static final int FORECAST_DAYS = 14;
    /** A question that waits so long is remembered for good. */
    private static final int MATURE_DAYS = 21;

    private final ZoneId zone;
    private final History history;
    private final Fsrs fsrs = new Fsrs(Weights.FSRS_6, Rhythm.SITTINGS);
    private final Map<LocalDate, Statistics.Day> days = new TreeMap<>();
    private final Map<String, Statistics.Slip> slips = new HashMap<>();
    private double expected;
    private int remembered;
    private int reviews;
    private Optional<LocalDate> reached = Optional.empty();

    Tally(ZoneId zone) {
        this(zone, new History());
    }

    private Tally(ZoneId zone, History history) {
        this.zone = zone;
        this.history = history;
    }

    ZoneId zone() {
        return zone;
    }

    /** What the events that were counted come to. */
    History history() {
        return history;
    }

    Tally addAll(List<Event> events) {
        history.expect(events);
        for (Event event : events) {
            LocalDate date = LocalDate.ofInstant(event.time(), zone);
            reached.filter(date::isAfter).ifPresent(this::close);
            reached = Optional.of(date);
            add(event);
        }
        reached.ifPresent(this::close);
        return this;
    }

    Statistics statistics(Instant now, List<Listing> questions) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Statistics(streak(today), new ArrayList<>(days.values()), standing(questions), forecast(today),
                new Statistics.Kept(Rhythm.SITTINGS.retention(), reviews == 0 ? 0 : expected / reviews, remembered, reviews),
                Drill.weakest(history), slips.values().stream().sorted(Comparator.comparingInt(Statistics.Slip::times).reversed()
                        .thenComparing(Statistics.Slip::mistake)).toList());
    }

    /** Beside the history, all that was counted. */
    void write(StateWriter out) throws IOException {
        out.text(zone.getId());
        out.all(days.values(), day -> {
            out.text(day.date().toString());
            out.number(day.answers());
            out.number(day.questions());
            out.number(day.solved());
            out.number(day.met());
            out.number(day.held());
        });
        out.all(new TreeMap<>(slips).values(), slip -> {
            out.text(slip.mistake());
            out.number(slip.times());
            out.time(slip.last());
        });
        out.fraction(expected);
        out.number(remembered);
        out.number(reviews);
    }

    static Tally read(StateReader in, History history) throws IOException {
        Tally tally = new Tally(ZoneId.of(in.text()), history);
        in.all(() -> new Statistics.Day(LocalDate.parse(in.text()), in.number(), in.number(), in.number(),
                in.number(), in.number()))
                .forEach(day -> tally.days.put(day.date(), day));
        in.all(() -> new Statistics.Slip(in.text(), in.number(), in.time()))
                .forEach(slip -> tally.slips.put(slip.mistake(), slip));
        tally.expected = in.fraction();
        tally.remembered = in.number();
        tally.reviews = in.number();
        return tally;
    }

    private void add(Event event) {
        Optional<Card> before = history.card(event.place().question());
        history.add(event);
        Optional<Review> review = history.recall().latest().map(Recall.Latest::review)
                .filter(latest -> latest.id().equals(event.id()));
        if (event.judged().isPresent()) {
            count(event, review);
        }
        event.facts(Event.Fact.MISTAKES).forEach(id -> slips.merge(id, new Statistics.Slip(id, 1, event.time()),
                (old, one) -> new Statistics.Slip(id, old.times() + 1, event.time())));
        if (before.isPresent() && review.isPresent()) {
            compare(before.get(), review.get());
        }
    }

    /** At the end of a day it is seen how far the person has come. */
    private void close(LocalDate date) {
        List<Card> cards = history.recall().cards();
        int held = (int) cards.stream().filter(card -> !card.isBeingLearnt()).count();
        days.computeIfPresent(date, (same, day) ->
                new Statistics.Day(date, day.answers(), day.questions(), day.solved(), cards.size(), held));
    }

    private void count(Event event, Optional<Review> review) {
        int over = event.over() ? 1 : 0;
        int solved = review.filter(each -> each.grade() != Grade.AGAIN).isPresent() ? 1 : 0;
        LocalDate date = LocalDate.ofInstant(event.time(), zone);
        days.merge(date, new Statistics.Day(date, 1, over, solved, 0, 0), (day, more) -> new Statistics.Day(date, day.answers() + 1,
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

    private Statistics.Standing standing(List<Listing> questions) {
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
        return new Statistics.Standing(fresh, learning, cards.size() - learning - mature, mature, history.suspended().size());
    }

    private List<Statistics.Due> forecast(LocalDate today) {
        int[] due = new int[FORECAST_DAYS];
        for (Card card : history.recall().cards()) {
            long day = Math.max(0, ChronoUnit.DAYS.between(today, LocalDate.ofInstant(card.due(), zone)));
            if (day < FORECAST_DAYS && !history.suspended(card.question())) {
                due[(int) day]++;
            }
        }
        List<Statistics.Due> forecast = new ArrayList<>();
        for (int i = 0; i < due.length; i++) {
            forecast.add(new Statistics.Due(today.plusDays(i), due[i]));
        }
        return forecast;
    }
}
