package gradus.quiz;

import gradus.bank.BankLibrary;
import gradus.bank.Listing;
import gradus.check.Outcome;
import gradus.check.Verdict;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Five questions that find the level at which new ones begin: a right answer leads a level up, a wrong one down. Each
 * has one attempt, and each counts as practice.
 */
public final class LevelCheck {
    /** How many questions it takes. */
    public static final int QUESTIONS = 5;
    private static final int FIRST = 2;
    private static final int HIGHEST = 5;
    private static final String RUN = "level-check";

    private final BankLibrary library;
    private final List<Listing> questions;
    private final Journal journal;
    private final long seed;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> topics = new HashSet<>();
    private Optional<Exercise> current = Optional.empty();
    private int level = FIRST;

    public LevelCheck(BankLibrary library, Journal journal, long seed) {
        this.library = library;
        this.journal = journal;
        this.seed = seed;
        this.questions = library.listings().stream()
                .filter(listing -> listing.kinds().size() == 1 && !listing.kinds().contains("explain")
                        && !listing.kinds().contains("work")).toList();
    }

    /** The next question: of the level reached, from a topic that has not come yet; empty after five. */
    public Optional<Exercise> next() {
        current = asked.size() >= QUESTIONS ? Optional.empty() : chosen().flatMap(this::exercise);
        return current;
    }

    /** Of the level, or of one as near as there is; rather from another topic than of the very level. */
    private Optional<Listing> chosen() {
        return questions.stream().filter(listing -> !asked.contains(listing.id()))
                .min(Comparator.comparing((Listing listing) -> topics.contains(listing.topic()))
                        .thenComparing(listing -> Math.abs(listing.level() - level)));
    }

    private Optional<Exercise> exercise(Listing listing) {
        asked.add(listing.id());
        topics.add(listing.topic());
        int variant = Math.floorMod(seed ^ listing.id().hashCode(), listing.variants());
        return library.question(listing.id())
                .map(question -> new Exercise(question.variant(variant), 0, false, Exercise.Standing.NEW));
    }

    /** Judges the one answer to the question; one that cannot be read costs nothing. */
    public Verdict answer(String text) throws JournalException {
        Exercise exercise = exercise();
        Verdict verdict = exercise.asked().ask().judge(text);
        if (verdict.costsAttempt()) {
            record(Judged.of(text, verdict), verdict.outcome() == Outcome.CORRECT);
        }
        return verdict;
    }

    /** The person does not know. */
    public void pass() throws JournalException {
        record(new Judged("", "skipped", "0"), false);
    }

    private void record(Judged judged, boolean right) throws JournalException {
        Listing listing = questions.stream().filter(each -> each.id().equals(exercise().variant().id())).findFirst()
                .orElseThrow();
        Place place = new Place(listing.id(), exercise().variant().index(), 0);
        journal.append(Review.counted(Event.about(place, Event.Kind.ANSWERED).judged(judged)
                .ending(right ? Grade.GOOD : Grade.AGAIN, true).with(Event.Fact.RUN, RUN), listing));
        level = Math.max(1, Math.min(HIGHEST, level + (right ? 1 : -1)));
    }

    private Exercise exercise() {
        return current.orElseThrow(() -> new IllegalStateException("nothing is asked"));
    }

    /** Which question this is, from 1. */
    public int number() {
        return asked.size();
    }

    /** Remembers the level that was found, and gives it. */
    public int finish() throws JournalException {
        journal.append(Event.about(Place.everywhere(), Event.Kind.SET).with(Event.Fact.LEVEL, level));
        return level;
    }
}
