package gradus.quiz;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the events so far come to: the cards, and where the person was. */
final class History {
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Set<String> skipped = new LinkedHashSet<>();
    private Optional<Progress> open = Optional.empty();

    static History of(List<Event> events) {
        History history = new History();
        events.forEach(history::add);
        return history;
    }

    void add(Event event) {
        String question = event.place().question();
        if (event.kind() == Event.Kind.SKIPPED) {
            open = Optional.empty();
            skipped.add(question);
            return;
        }
        Progress before = open.filter(progress -> progress.place().question().equals(question))
                .orElseGet(() -> Progress.start(question, event.place().variant()));
        open = event.over() ? Optional.empty() : Optional.of(before.after(event));
        if (event.over()) {
            event.grade().map(before::overall).ifPresent(grade -> review(new Review(question, event.time(), grade)));
        }
    }

    private void review(Review review) {
        skipped.remove(review.question());
        cards.compute(review.question(), (id, card) -> Scheduler.after(Optional.ofNullable(card), review));
    }

    /** The question that was begun and is not over. */
    Optional<Progress> open() {
        return open;
    }

    Optional<Card> card(String question) {
        return Optional.ofNullable(cards.get(question));
    }

    /** The cards that are due, the longest overdue first. */
    List<Card> due(Instant now) {
        return byDueTime().stream().filter(card -> !card.due().isAfter(now)).toList();
    }

    List<Card> byDueTime() {
        return cards.values().stream().sorted(Comparator.comparing(Card::due)).toList();
    }

    /** Whether it was put off and not worked through since. */
    boolean skipped(String question) {
        return skipped.contains(question);
    }
}
