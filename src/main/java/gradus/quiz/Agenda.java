package gradus.quiz;

import gradus.bank.Listing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which question comes next: what is due, then what is new at a daily pace, then what was put off.
 *
 * <p>Of what is due, what is being learnt in small steps comes first, then what is likeliest to be forgotten. New
 * questions come level by level, and within a level the topics take turns, because mixed practice is remembered
 * better than practice in blocks (Rohrer and Taylor, 2007).
 */
final class Agenda {
    /** New questions a day where the person has not said how many. */
    static final int PACE = 10;

    /** What happened so far in the future happened by a clock that was wrong. */
    private static final Duration WRONG_CLOCK = Duration.ofDays(1);

    private final Map<String, Listing> byId = new LinkedHashMap<>();
    private final List<Listing> inOrder;
    private final List<Listing> drill;
    private final History history;
    private final Aim aim;
    private final Clock clock;
    private final Fsrs fsrs = new Fsrs(Weights.FSRS_6, Rhythm.SITTINGS);

    Agenda(Aim aim, History history, Clock clock) {
        this.aim = aim;
        this.history = history;
        this.clock = clock;
        aim.wanted().forEach(question -> byId.put(question.id(), question));
        this.inOrder = mixed(aim.wanted());
        this.drill = switch (aim.from()) {
            case MISTAKES -> Drill.mistakes(aim.wanted(), history);
            case WEAK -> Drill.weak(aim.wanted(), history);
            case DRILL -> aim.wanted();
            case ANY, DUE, NEW -> List.of();
        };
    }

    private static List<Listing> mixed(List<Listing> questions) {
        Map<String, Integer> topics = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Integer> turns = new HashMap<>();
        for (Listing question : questions) {
            topics.putIfAbsent(question.topic(), topics.size());
            turns.put(question.id(), sizes.merge(question.topic() + " " + question.level(), 1, Integer::sum));
        }
        List<Listing> mixed = new ArrayList<>(questions);
        mixed.sort(Comparator.comparingInt(Listing::level).thenComparing(question -> turns.get(question.id()))
                .thenComparing(question -> topics.get(question.topic())));
        return mixed;
    }

    /** The question with an id, when it is among the wanted ones. */
    Optional<Listing> listing(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The next question.
     *
     * @param met    what came in this session
     * @param putOff what was put off in it, which does not even come when it is due
     */
    Optional<Listing> next(Predicate<String> met, Predicate<String> putOff) {
        return switch (aim.from()) {
            case ANY -> due(putOff).or(() -> fresh(met)).or(() -> ahead(met));
            case DUE -> due(putOff);
            case NEW -> anyFresh(met);
            case WEAK, MISTAKES, DRILL -> drill.stream().filter(question -> !met.test(question.id())).findFirst();
        };
    }

    private Optional<Listing> due(Predicate<String> putOff) {
        Instant now = clock.instant();
        return wantedCards().stream().filter(card -> !putOff.test(card.question()) && isDue(card, now))
                .min(Comparator.comparing((Card card) -> !card.isBeingLearnt())
                        .thenComparingDouble(card -> card.isBeingLearnt() ? 0 : fsrs.retrievability(card.memory(), now))
                        .thenComparing(Card::due).thenComparing(Card::question))
                .map(card -> byId.get(card.question()));
    }

    private boolean isDue(Card card, Instant now) {
        boolean fromTheFuture = card.memory().last().isAfter(now.plus(WRONG_CLOCK));
        return fromTheFuture || !card.due().isAfter(now) || card.isChanged(byId.get(card.question()).hash());
    }

    private List<Card> wantedCards() {
        return history.recall().cards().stream()
                .filter(card -> byId.containsKey(card.question()) && !history.suspended(card.question())).toList();
    }

    private Optional<Listing> fresh(Predicate<String> met) {
        return aim.ahead() || isNewAllowed() ? anyFresh(met) : Optional.empty();
    }

    /** What is new: at the person's level and above first, put off questions last. */
    private Optional<Listing> anyFresh(Predicate<String> met) {
        Predicate<Listing> untried = question -> !met.test(question.id()) && !history.skipped(question.id());
        return unknown(question -> untried.test(question) && question.level() >= history.level())
                .or(() -> unknown(untried)).or(() -> unknown(question -> !met.test(question.id())));
    }

    private Optional<Listing> unknown(Predicate<Listing> allowed) {
        return inOrder.stream().filter(question -> history.card(question.id()).isEmpty()
                && !history.suspended(question.id()) && allowed.test(question)).findFirst();
    }

    /** Whether the day's new questions are not all met. The day is looked up only when that matters. */
    private boolean isNewAllowed() {
        int pace = history.pace().orElse(PACE);
        Instant now = clock.instant();
        Instant soon = now.plus(WRONG_CLOCK);
        return history.begunBetween(now.minus(Duration.ofHours(26)), soon) < pace
                || history.begunBetween(startOfDay(now), soon) < pace;
    }

    private Instant startOfDay(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone()).atStartOfDay(clock.getZone()).toInstant();
    }

    private Optional<Listing> ahead(Predicate<String> met) {
        return aim.ahead() ? wantedCards().stream().filter(card -> !met.test(card.question()))
                .min(Comparator.comparing(Card::due)).map(card -> byId.get(card.question())) : Optional.empty();
    }

    /** Whether new questions wait for another day. */
    boolean holdsBack(Predicate<String> met) {
        return aim.from() == From.ANY && !aim.ahead() && !isNewAllowed() && anyFresh(met).isPresent();
    }

    /** When the earliest of the questions is due. */
    Optional<Instant> nextDue() {
        return wantedCards().stream().map(Card::due).min(Comparator.naturalOrder());
    }
}
