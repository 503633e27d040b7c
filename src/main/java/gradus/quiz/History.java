package gradus.quiz;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the events so far come to: what is remembered, what went wrong, and where the person was. */
final class History {
    /** More new questions nobody meets in a day. */
    private static final int MOST_NEW = 1_000;
    /** So many of a question's latest mistakes are remembered. */
    private static final int MOST_SLIPS = 20;

    private final Recall recall;
    private final Set<String> skipped = new LinkedHashSet<>();
    private final Set<String> suspended = new LinkedHashSet<>();
    private final Map<String, List<String>> slips = new LinkedHashMap<>();
    private final Deque<Instant> beginnings = new ArrayDeque<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> eased = new HashSet<>();
    private Optional<Progress> open = Optional.empty();
    private Optional<Before> before = Optional.empty();
    private int pace = -1;
    private int level = 1;

    History() {
        this(new Recall());
    }

    private History(Recall recall) {
        this.recall = recall;
    }

    /** How a question stood before the latest review, besides its memory. */
    private record Before(String question, Optional<List<String>> slips, boolean skipped, boolean first) {
    }

    static History of(List<Event> events) {
        History history = new History();
        history.addAll(events);
        return history;
    }

    /** Adds events; a grade that a later one takes back never counts, whatever happened in between. */
    void addAll(List<Event> events) {
        expect(events);
        events.forEach(this::add);
    }

    /** Notes which grades among coming events are taken back or changed by a later one. */
    void expect(List<Event> events) {
        for (Event event : events) {
            if (event.kind() == Event.Kind.UNDONE) {
                withdrawn.add(event.fact(Event.Fact.OF));
            } else if (event.kind() == Event.Kind.EASED) {
                eased.add(event.fact(Event.Fact.OF));
            }
        }
    }

    void add(Event event) {
        switch (event.kind()) {
            case ASKED, ANSWERED, HINTED, RATED, SHOWN -> worked(event);
            case SKIPPED -> skip(event);
            case EASED -> recall.undo(event.fact(Event.Fact.OF)).ifPresent(review -> recall.take(review.easy()));
            case UNDONE -> undo(event.fact(Event.Fact.OF));
            case SUSPENDED -> suspended.add(event.place().question());
            case RETURNED -> suspended.remove(event.place().question());
            case RESET -> reset(event.place());
            case SET -> set(event);
            case INTERVIEW, POSED, FOLLOWED, PAUSED, CONTINUED, FINISHED -> { }
        }
    }

    private void worked(Event event) {
        String question = event.place().question();
        slipped(question, event.facts(Event.Fact.MISTAKES));
        if (!event.fact(Event.Fact.RUN).isEmpty()) {
            event.grade().filter(grade -> event.over()).ifPresent(grade -> review(event, grade));
            return;
        }
        Progress earlier = open.filter(progress -> progress.place().question().equals(question))
                .orElseGet(() -> Progress.start(question, event.place().variant()));
        open = event.over() ? Optional.empty() : Optional.of(earlier.after(event));
        if (event.over()) {
            event.grade().map(earlier::overall).ifPresent(grade -> review(event, grade));
        }
    }

    private void slipped(String question, List<String> mistakes) {
        if (!mistakes.isEmpty()) {
            List<String> all = new ArrayList<>(slips.getOrDefault(question, List.of()));
            all.addAll(mistakes);
            slips.put(question, List.copyOf(all.subList(Math.max(0, all.size() - MOST_SLIPS), all.size())));
        }
    }

    private void review(Event event, Grade grade) {
        if (withdrawn.contains(event.id())) {
            return;
        }
        String question = event.place().question();
        boolean first = recall.card(question).isEmpty();
        before = Optional.of(new Before(question, Optional.ofNullable(slips.get(question)), skipped.remove(question), first));
        if (first) {
            begun(event.time());
        }
        if (grade == Grade.AGAIN) {
            slips.putIfAbsent(question, List.of());
        } else if (grade != Grade.HARD) {
            slips.remove(question);
        }
        Review review = Review.of(event, grade);
        recall.take(eased.contains(event.id()) && grade == Grade.GOOD ? review.easy() : review);
    }

    private void begun(Instant time) {
        beginnings.addLast(time);
        if (beginnings.size() > MOST_NEW) {
            beginnings.removeFirst();
        }
    }

    private void skip(Event event) {
        if (event.fact(Event.Fact.RUN).isEmpty()) {
            open = Optional.empty();
            skipped.add(event.place().question());
        }
    }

    private void undo(String id) {
        if (recall.undo(id).isPresent()) {
            before.ifPresent(this::restore);
            before = Optional.empty();
        }
    }

    private void restore(Before state) {
        slips.remove(state.question());
        state.slips().ifPresent(ids -> slips.put(state.question(), ids));
        if (state.skipped()) {
            skipped.add(state.question());
        }
        if (state.first()) {
            beginnings.pollLast();
        }
    }

    private void reset(Place place) {
        if (!place.isEverywhere()) {
            forget(place.question());
            return;
        }
        recall.forgetAll();
        skipped.clear();
        suspended.clear();
        slips.clear();
        beginnings.clear();
        open = Optional.empty();
        level = 1;
    }

    private void forget(String question) {
        recall.forget(question);
        skipped.remove(question);
        suspended.remove(question);
        slips.remove(question);
        open = open.filter(progress -> !progress.place().question().equals(question));
    }

    private void set(Event event) {
        pace = event.number(Event.Fact.NEW) >= 0 ? event.number(Event.Fact.NEW) : pace;
        level = event.number(Event.Fact.LEVEL) > 0 ? event.number(Event.Fact.LEVEL) : level;
    }

    /** The question that was begun and is not over. */
    Optional<Progress> open() {
        return open;
    }

    /** What is remembered of questions and skills. */
    Recall recall() {
        return recall;
    }

    Optional<Card> card(String question) {
        return recall.card(question);
    }

    /** Whether it was put off and not worked through since. */
    boolean skipped(String question) {
        return skipped.contains(question);
    }

    /** Whether it shall not come. */
    boolean suspended(String question) {
        return suspended.contains(question);
    }

    /** The questions that shall not come. */
    List<String> suspended() {
        return List.copyOf(suspended);
    }

    /** The questions that did not go well the last time, with the mistakes that were recognised in each. */
    Map<String, List<String>> slips() {
        return Map.copyOf(slips);
    }

    /** How many questions were met for the first time in a span; a clock may once have been far ahead. */
    int begunBetween(Instant from, Instant to) {
        int begun = 0;
        for (Instant each : beginnings) {
            begun += each.isBefore(from) || each.isAfter(to) ? 0 : 1;
        }
        return begun;
    }

    /** How many new questions a day the person wants, where they said so. */
    Optional<Integer> pace() {
        return pace < 0 ? Optional.empty() : Optional.of(pace);
    }

    /** The level that new questions begin at. */
    int level() {
        return level;
    }

    /** Whether events can be added to what is known of others: none takes back a grade of those. */
    static boolean canTake(List<Event> events) {
        Set<String> known = new HashSet<>();
        for (Event event : events) {
            known.add(event.id());
            boolean about = event.kind() == Event.Kind.UNDONE || event.kind() == Event.Kind.EASED;
            if (about && !known.contains(event.fact(Event.Fact.OF))) {
                return false;
            }
        }
        return true;
    }

    /** All that it holds but what only coming events need. */
    void write(StateWriter out) throws IOException {
        recall.write(out);
        out.all(skipped, out::text);
        out.all(suspended, out::text);
        out.all(slips.entrySet(), slip -> {
            out.text(slip.getKey());
            out.all(slip.getValue(), out::text);
        });
        out.all(beginnings, out::time);
        out.optional(open, out::progress);
        out.number(pace);
        out.number(level);
    }

    static History read(StateReader in) throws IOException {
        History history = new History(Recall.read(in));
        history.skipped.addAll(in.all(in::text));
        history.suspended.addAll(in.all(in::text));
        in.all(() -> Map.entry(in.text(), in.all(in::text)))
                .forEach(slip -> history.slips.put(slip.getKey(), slip.getValue()));
        history.beginnings.addAll(in.all(in::time));
        history.open = in.optional(in::progress);
        history.pace = in.number();
        history.level = in.number();
        return history;
    }
}
