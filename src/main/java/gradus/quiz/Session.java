package gradus.quiz;

import gradus.bank.BankLibrary;
import gradus.bank.Listing;
import gradus.check.Diagnosis;
import gradus.check.Verdict;
import gradus.expr.Text;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Practice without a terminal: puts questions, judges answers, remembers what happened.
 *
 * <p>Everything is in the journal before a method returns. A question goes part by part; a part is over when it
 * was answered correctly, when its attempts are used up, or when its answer was shown.
 */
public final class Session {
    private static final int ATTEMPTS = 3;
    private static final int ATTEMPTS_AT_CHOICE = 2;
    /** So many questions are drilled at once. */
    private static final int DRILL = 10;

    private final BankLibrary library;
    private final Journal journal;
    private final History history;
    private final Aim aim;
    private final long seed;
    private final Set<String> met = new HashSet<>();
    private final Set<String> putOff = new HashSet<>();
    private Agenda agenda;
    private Optional<Event> ended = Optional.empty();
    private Optional<Exercise> current = Optional.empty();
    private Progress progress = Progress.start("none", 0);
    private boolean partOver;
    private boolean solved;
    private Optional<Progress> wanted = Optional.empty();
    private int finished;
    private int good;

    /**
     * @param library reads the questions
     * @param seed    decides which variants come
     */
    public Session(BankLibrary library, Aim aim, Journal journal, long seed) {
        this.library = library;
        this.aim = aim;
        this.journal = journal;
        this.history = journal.history();
        this.agenda = new Agenda(aim, history, journal.clock());
        this.seed = seed;
    }

    /** Remembers how many new questions a day the person wants. */
    public void setPace(int questions) throws JournalException {
        journal.append(Event.about(Place.everywhere(), Event.Kind.SET).with(Event.Fact.NEW, questions));
    }

    /** What is asked next: where the person was, the next part, or another question; empty when that was all. */
    public Optional<Exercise> next() {
        if (current.isPresent() && partOver && current.get().hasMoreParts()) {
            current = current.map(Exercise::nextPart);
        } else if (wanted.isPresent()) {
            current = wanted.flatMap(from -> agenda.listing(from.place().question())
                    .flatMap(question -> begin(question, from, false)));
        } else {
            current = finished >= aim.limit() ? Optional.empty() : resumed().or(this::chosen);
        }
        partOver = false;
        solved = false;
        wanted = Optional.empty();
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
        return agenda.next(met::contains, putOff::contains)
                .flatMap(question -> begin(question, Progress.start(question.id(), variant(question)), false));
    }

    private Optional<Exercise> begin(Listing listing, Progress from, boolean resumed) {
        met.add(listing.id());
        progress = from;
        Exercise.Standing standing = history.card(listing.id())
                .map(card -> card.isChanged(listing.hash()) ? Exercise.Standing.CHANGED : Exercise.Standing.KNOWN)
                .orElse(Exercise.Standing.NEW);
        return library.question(listing.id()).map(question -> question.variant(from.place().variant()))
                .map(variant -> new Exercise(variant, from.place().part(), resumed, standing));
    }

    /** The same seed gives the same variant of a question, and each time it comes back another one. */
    private int variant(Listing question) {
        int reviews = history.card(question.id()).map(Card::reviews).orElse(0);
        return (question.variant(seed) + reviews) % question.variants();
    }

    /** Remembers that the question is on the screen, so that the next session begins with it. */
    public void asked() throws JournalException {
        if (current.isPresent() && history.open().filter(progress::equals).isEmpty()) {
            record(Event.at(progress, Event.Kind.ASKED));
        }
    }

    /** Judges an answer to the current part. */
    public Verdict answer(String text) throws JournalException {
        return answer(text, exercise().variant().judge(exercise().part(), text, progress.answers()));
    }

    /** Takes an answer to the current part that was judged already, piece by piece. */
    public Verdict answer(String text, Verdict verdict) throws JournalException {
        Progress now = verdict.costsAttempt() ? progress.withAttempt() : progress;
        Event event = told(Event.at(now, Event.Kind.ANSWERED).judged(Judged.of(text, verdict)), verdict);
        if (verdict.outcome().isRight()) {
            end(event, now.whenRight());
        } else if (now.attempts() >= attempts()) {
            end(event, Grade.AGAIN);
        } else {
            record(event);
        }
        return verdict;
    }

    private static Event told(Event event, Verdict verdict) {
        List<String> mistakes = verdict.costsAttempt() ? verdict.mistakes().stream().map(Diagnosis::id).toList() : List.of();
        return mistakes.isEmpty() ? event : event.with(Event.Fact.MISTAKES, mistakes);
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
        putOff.add(progress.place().question());
        current = Optional.empty();
    }

    /** Puts the question away for good, until it is called back. */
    public void suspend() throws JournalException {
        record(Event.about(Place.of(exercise().variant().id()), Event.Kind.SUSPENDED));
        putOff.add(exercise().variant().id());
        current = Optional.empty();
    }

    /** Calls the question that was just solved easy; false unless it was right at once. */
    public boolean ease() throws JournalException {
        boolean possible = partOver && history.recall().latest().filter(this::isEnded)
                .filter(last -> last.review().grade() == Grade.GOOD).isPresent();
        if (possible) {
            record(Event.about(ended.get().place(), Event.Kind.EASED).with(Event.Fact.OF, ended.get().id()));
        }
        return possible;
    }

    private boolean isEnded(Recall.Latest last) {
        return ended.filter(event -> event.id().equals(last.review().id())).isPresent();
    }

    /** Whether the question that is over has other variants, one of which can be asked at once. */
    public boolean hasAnother() {
        return partOver && !exercise().hasMoreParts()
                && agenda.listing(exercise().variant().id()).filter(question -> question.variants() > 1).isPresent();
    }

    /** Has another variant of the question that is over come next; false where there is none. */
    public boolean again() {
        if (!hasAnother()) {
            return false;
        }
        Place last = progress.place();
        int variants = agenda.listing(last.question()).orElseThrow().variants();
        wanted = Optional.of(Progress.start(last.question(), (last.variant() + 1) % variants));
        return true;
    }

    /** Takes back the latest grade of this session; its question may then come again. Gives the question's id. */
    public Optional<String> undo() throws JournalException {
        Optional<Recall.Latest> last = history.recall().latest().filter(this::isEnded);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        record(Event.about(ended.get().place(), Event.Kind.UNDONE).with(Event.Fact.OF, ended.get().id()));
        String question = last.get().review().question();
        finished--;
        good -= last.get().review().grade() != Grade.AGAIN ? 1 : 0;
        met.remove(question);
        ended = Optional.empty();
        return Optional.of(question);
    }

    /** Goes over to what goes wrong: the questions with mistakes and for the weakest skills; tells how many. */
    public int drill() {
        List<Listing> drill = Drill.both(aim.wanted(), history).stream().limit(DRILL).toList();
        if (!drill.isEmpty()) {
            drill.forEach(question -> met.remove(question.id()));
            agenda = new Agenda(new Aim(drill, From.DRILL, true, aim.limit()), history, journal.clock());
            current = Optional.empty();
        }
        return drill.size();
    }

    private void end(Event event, Grade grade) throws JournalException {
        boolean over = !exercise().hasMoreParts();
        Grade overall = progress.overall(grade);
        Event ending = event.ending(grade, over);
        Event kept = record(over ? weighed(ending) : ending);
        ended = over ? Optional.of(kept) : ended;
        partOver = true;
        solved = grade != Grade.AGAIN;
        finished += over ? 1 : 0;
        good += over && overall != Grade.AGAIN ? 1 : 0;
    }

    /** With what the review counts for and by. */
    private Event weighed(Event event) {
        return Review.counted(event, agenda.listing(event.place().question()).orElseThrow());
    }

    private Event record(Event event) throws JournalException {
        Event kept = journal.append(event);
        history.open().filter(open -> isCurrent(open.place())).ifPresent(open -> progress = open);
        return kept;
    }

    private boolean isCurrent(Place place) {
        return current.filter(exercise -> exercise.variant().id().equals(place.question())).isPresent();
    }

    private Exercise exercise() {
        return current.orElseThrow(() -> new IllegalStateException("nothing is asked"));
    }

    /** Whether the current part is over. */
    public boolean isPartOver() {
        return partOver;
    }

    /** Whether it was answered, and not shown or given up. */
    public boolean isSolved() {
        return solved;
    }

    /** The last readable answer to the current part. */
    public Optional<String> answered() {
        return Optional.ofNullable(progress.answers().get(exercise().part()));
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

    /** Whether a question of this id can be asked. */
    public boolean has(String question) {
        return agenda.listing(question).isPresent();
    }

    /** Whether new questions wait for another day. */
    public boolean holdsBack() {
        return agenda.holdsBack(met::contains);
    }

    /** When the next question is due, after everything else is done. */
    public Optional<Instant> nextDue() {
        return agenda.nextDue();
    }
}
