package gradus.quiz;

import gradus.bank.Listing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which question comes next: what is due, then what is new, then what was put off.
 *
 * <p>New questions come level by level, and within a level the topics take turns, because mixed practice is
 * remembered better than practice in blocks (Rohrer and Taylor, 2007).
 */
final class Agenda {
    private final Map<String, Listing> byId = new LinkedHashMap<>();
    private final List<Listing> inOrder;
    private final History history;
    private final boolean ahead;

    /** @param ahead whether questions may come before they are due when nothing else is left */
    Agenda(List<Listing> questions, History history, boolean ahead) {
        questions.forEach(question -> byId.put(question.id(), question));
        this.inOrder = mixed(questions);
        this.history = history;
        this.ahead = ahead;
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

    /** The next question that is allowed. */
    Optional<Listing> next(Instant now, Predicate<String> allowed) {
        return due(now, allowed)
                .or(() -> fresh(id -> allowed.test(id) && !history.skipped(id)))
                .or(() -> fresh(allowed))
                .or(() -> ahead ? known(history.byDueTime(), allowed) : Optional.empty());
    }

    private Optional<Listing> due(Instant now, Predicate<String> allowed) {
        return known(history.due(now), allowed);
    }

    private Optional<Listing> known(List<Card> cards, Predicate<String> allowed) {
        return cards.stream().map(Card::question).filter(allowed).filter(byId::containsKey).map(byId::get).findFirst();
    }

    private Optional<Listing> fresh(Predicate<String> allowed) {
        return inOrder.stream().filter(question -> history.card(question.id()).isEmpty())
                .filter(question -> allowed.test(question.id())).findFirst();
    }

    /** When the earliest of the questions is due. */
    Optional<Instant> nextDue() {
        return history.byDueTime().stream().filter(card -> byId.containsKey(card.question())).map(Card::due).findFirst();
    }
}
