package gradus.quiz;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is remembered of every question and every skill, and how it was before the latest review. */
final class Recall {
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<String, Skill> skills = new LinkedHashMap<>();
    private final Map<String, Fsrs> schedulers = new HashMap<>();
    private Optional<Latest> latest = Optional.empty();

    /** The latest review, with what it changed as that was before. */
    record Latest(Review review, Optional<Card> card, Map<String, Skill> skills) {
    }

    void take(Review review) {
        Map<String, Skill> before = new HashMap<>();
        review.skills().forEach(name -> Optional.ofNullable(skills.get(name))
                .ifPresent(skill -> before.put(name, skill)));
        latest = Optional.of(new Latest(review, card(review.question()), before));
        Fsrs scheduler = schedulers.computeIfAbsent(review.weights().name(),
                name -> new Fsrs(review.weights(), Rhythm.SITTINGS));
        train(review, scheduler);
    }

    private void train(Review review, Fsrs scheduler) {
        Optional<Card> before = card(review.question());
        Memory memory = scheduler.after(before.map(Card::memory), review.grade(), review.time());
        int reviews = before.map(Card::reviews).orElse(0) + 1;
        cards.put(review.question(), new Card(review.question(), reviews, review.hash(), memory));
        for (String name : review.skills()) {
            Optional<Skill> skill = Optional.ofNullable(skills.get(name));
            Memory trained = scheduler.after(skill.map(Skill::memory), review.grade(), review.time());
            skills.put(name, skill.orElseGet(() -> new Skill(name, 0, 0, trained)).after(review.grade(), trained));
        }
    }

    /** Takes the latest review back when it is the one with that id. */
    Optional<Review> undo(String id) {
        Optional<Latest> undone = latest.filter(last -> last.review().id().equals(id));
        undone.ifPresent(this::restore);
        return undone.map(Latest::review);
    }

    private void restore(Latest last) {
        latest = Optional.empty();
        cards.remove(last.review().question());
        last.card().ifPresent(card -> cards.put(card.question(), card));
        last.review().skills().forEach(skills::remove);
        skills.putAll(last.skills());
    }

    void forget(String question) {
        cards.remove(question);
        latest = Optional.empty();
    }

    void forgetAll() {
        cards.clear();
        skills.clear();
        latest = Optional.empty();
    }

    Optional<Latest> latest() {
        return latest;
    }

    Optional<Card> card(String question) {
        return Optional.ofNullable(cards.get(question));
    }

    List<Card> cards() {
        return List.copyOf(cards.values());
    }

    List<Skill> skills() {
        return List.copyOf(skills.values());
    }

    /** All but the latest review, which cannot be taken back later on. */
    void write(StateWriter out) throws IOException {
        out.all(cards.values(), out::card);
        out.all(skills.values(), out::skill);
    }

    static Recall read(StateReader in) throws IOException {
        Recall recall = new Recall();
        in.all(in::card).forEach(card -> recall.cards.put(card.question(), card));
        in.all(in::skill).forEach(skill -> recall.skills.put(skill.name(), skill));
        return recall;
    }
}
