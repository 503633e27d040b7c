package gradus.quiz;

import gradus.bank.Listing;
import java.time.Instant;
import java.util.List;

/**
 * A question that was worked through: when, and how it went.
 *
 * @param id      of the event that ended it
 * @param hash    of what was asked
 * @param skills  what it trains
 * @param weights by which it counts
 */
record Review(
        String id, String question, Instant time, Grade grade, String hash, List<String> skills, Weights weights) {

    static Review of(Event event, Grade grade) {
        return new Review(event.id(), event.place().question(), event.time(), grade, event.fact(Event.Fact.HASH),
                event.facts(Event.Fact.SKILLS),
                Weights.named(event.fact(Event.Fact.WEIGHTS)).orElse(Weights.FSRS_6));
    }

    Review easy() {
        return new Review(id, question, time, Grade.EASY, hash, skills, weights);
    }

    /** The event that ends a question, with what its review counts for and by. */
    static Event counted(Event ending, Listing listing) {
        return ending.with(Event.Fact.HASH, listing.hash()).with(Event.Fact.SKILLS, listing.skills())
                .with(Event.Fact.WEIGHTS, Weights.FSRS_6.name());
    }
}
