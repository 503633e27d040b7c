package gradus.quiz;

import gradus.bank.BankLibrary;
import gradus.bank.Listing;
import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.expr.Text;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Practice without a terminal: puts questions, judges answers, remembers what happened.
 *
 * <p>Everything is in the journal before a method returns. A question goes part by part; a part is over when it
 * was answered correctly, when its attempts are used up, or when its answer was shown.
 */
public final class Session {
    private static final int ATTEMPTS = 3;
    private static final int ATTEMPTS_AT_CHOICE = 2;

    private final BankLibrary library;
    private final Journal journal;
    private final History history;
    private final Agenda agenda;
    private final long seed;
    private final int limit;
    private final Set<String> met = new HashSet<>();
    private Optional<Exercise> current = Optional.empty();
    private Progress progress = Progress.start("none", 0);
    private boolean partOver;
    private int finished;
    private int good;

    /**
     * @param library   reads the questions
     * @param wanted    what may be asked, in the banks' order
     * @param seed      decides which variants come
     * @param limit     how many questions at most
     * @param ahead     whether questions may come before they are due when nothing else is left
     */
    public Session(
            BankLibrary library, List<Listing> wanted, Journal journal, long seed, int limit, boolean ahead) {
        this.library = library;
        this.journal = journal;
        this.history = History.of(journal.events());
        this.agenda = new Agenda(wanted, history, ahead);
        this.seed = seed;
        this.limit = limit;
    }

    /** What is asked next: where the person was, the next part, or another question; empty when that was all. */
    public Optional<Exercise> next() {
        if (current.isPresent() && partOver && current.get().hasMoreParts()) {
            current = current.map(Exercise::nextPart);
        } else {
            current = finished >= limit ? Optional.empty() : resumed().or(this::chosen);
        }
        partOver = false;
        return current;
    }

    private Optional<Exercise> resumed() {
        return history.open().filter(open -> met.isEmpty()).flatMap(open -> agenda.listing(open.place().question())
                .filter(question -> exists(open.place(), question))
                .flatMap(question -> begin(question, open, true)));
    }

    /** A bank may have been edited since. */
    private static boolean exists(Place place, Listing question) {
        return place.variant() < question.variants() && place.part() < question.kinds().size();
    }

    private Optional<Exercise> chosen() {
        return agenda.next(journal.clock().instant(), id -> !met.contains(id))
                .flatMap(question -> begin(question, Progress.start(question.id(), variant(question)), false));
    }

    private Optional<Exercise> begin(Listing listing, Progress from, boolean resumed) {
        met.add(listing.id());
        progress = from;
        boolean review = history.card(listing.id()).isPresent();
        return library.question(listing.id()).map(question -> question.variant(from.place().variant()))
                .map(variant -> new Exercise(variant, from.place().part(), resumed, review));
    }

    /** The same seed gives the same variant of a question, and each time it comes back another one. */
    private int variant(Listing question) {
        int reviews = history.card(question.id()).map(Card::reviews).orElse(0);
        int start = new SplittableRandom(seed ^ question.id().hashCode()).nextInt(question.variants());
        return (start + reviews) % question.variants();
    }

    /** Remembers that the question is on the screen, so that the next session begins with it. */
    public void asked() throws JournalException {
        if (current.isPresent() && history.open().filter(progress::equals).isEmpty()) {
            record(Event.at(progress, Event.Kind.ASKED));
        }
    }

    /** Judges an answer to the current part. */
    public Verdict answer(String text) throws JournalException {
        Verdict verdict = exercise().asked().ask().judge(text);
        Progress now = verdict.costsAttempt() ? progress.withAttempt() : progress;
        Event event = Event.at(now, Event.Kind.ANSWERED).judged(Judged.of(text, verdict));
        if (verdict.outcome() == Outcome.CORRECT) {
            end(event, now.whenRight());
        } else if (now.attempts() >= attempts()) {
            end(event, Grade.AGAIN);
        } else {
            record(event);
        }
        return verdict;
    }

    /** Grades one's own words: how many of the points they had. */
    public void rate(int had) throws JournalException {
        int points = exercise().asked().points().size();
        Grade grade = had >= points ? Grade.GOOD : 2 * had >= points ? Grade.HARD : Grade.AGAIN;
        Judged judged = new Judged("", "rated", had + "/" + points);
        end(Event.at(progress, Event.Kind.RATED).judged(judged), grade);
    }

    /** The next hint; empty when all were given. */
    public Optional<Text> hint() throws JournalException {
        List<Text> hints = exercise().variant().hints();
        if (progress.hints() >= hints.size()) {
            return Optional.empty();
        }
        record(Event.at(progress.withHint(), Event.Kind.HINTED));
        return Optional.of(hints.get(progress.hints() - 1));
    }

    /** Ends the part because its answer is shown. */
    public void show() throws JournalException {
        end(Event.at(progress, Event.Kind.SHOWN), Grade.AGAIN);
    }

    /** Puts the whole question off. */
    public void skip() throws JournalException {
        record(Event.at(progress, Event.Kind.SKIPPED));
        current = Optional.empty();
    }

    private void end(Event event, Grade grade) throws JournalException {
        boolean over = !exercise().hasMoreParts();
        Grade overall = progress.overall(grade);
        record(event.ending(grade, over));
        partOver = true;
        finished += over ? 1 : 0;
        good += over && overall != Grade.AGAIN ? 1 : 0;
    }

    private void record(Event event) throws JournalException {
        history.add(journal.append(event));
        history.open().ifPresent(open -> progress = open);
    }

    private Exercise exercise() {
        return current.orElseThrow(() -> new IllegalStateException("nothing is asked"));
    }

    /** Whether the current part is over. */
    public boolean isPartOver() {
        return partOver;
    }

    /** How many answers may still be wrong. */
    public int attemptsLeft() {
        return Math.max(0, attempts() - progress.attempts());
    }

    /** Guessing through all the choices is no answer. */
    private int attempts() {
        int choices = exercise().asked().choices().size();
        return choices == 0 ? ATTEMPTS : Math.max(1, Math.min(ATTEMPTS_AT_CHOICE, choices - 1));
    }

    /** How many hints there are still. */
    public int hintsLeft() {
        return Math.max(0, exercise().variant().hints().size() - progress.hints());
    }

    /** How many questions this session finished. */
    public int finished() {
        return finished;
    }

    /** How many of those were solved. */
    public int solved() {
        return good;
    }

    /** Whether this session put any question. */
    public boolean hasAsked() {
        return !met.isEmpty();
    }

    /** When the next question is due, after everything else is done. */
    public Optional<Instant> nextDue() {
        return agenda.nextDue();
    }
}
