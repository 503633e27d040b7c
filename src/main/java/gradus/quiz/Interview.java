package gradus.quiz;

import gradus.bank.BankLibrary;
import gradus.bank.Listing;
import gradus.bank.Part;
import gradus.bank.Variant;
import gradus.check.Diagnosis;
import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.expr.Rational;
import gradus.expr.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A timed mock interview without a terminal: every part is answered once, and nothing is said of it before the end.
 *
 * <p>Everything is in the journal before a method returns, so that an interview can be left, or be cut off, and taken
 * up again. Each question counts as practice too. When the time is up, the answer that is being given still counts.
 */
public final class Interview {
    private final BankLibrary library;
    private final Journal journal;
    private final InterviewLog log;
    private final Map<String, Listing> listings = new HashMap<>();
    private Optional<Exercise> current = Optional.empty();

    private Interview(BankLibrary library, Journal journal, InterviewLog log) {
        this.library = library;
        this.journal = journal;
        this.log = log;
        library.listings().forEach(listing -> listings.put(listing.id(), listing));
    }

    /**
     * Begins one.
     *
     * @param questions what may be asked
     */
    public static Interview begin(
            BankLibrary library, List<Listing> questions, Journal journal, int minutes, int count, long seed)
            throws JournalException {
        List<Listing> allowed = questions.stream().filter(each -> !journal.history().suspended(each.id())).toList();
        List<String> plan = InterviewPlan.of(allowed, count, seed).stream()
                .map(listing -> InterviewLog.planned(new Place(listing.id(),
                        Math.floorMod(seed ^ listing.id().hashCode(), listing.variants()), 0)))
                .toList();
        Event beginning = journal.append(Event.about(Place.everywhere(), Event.Kind.INTERVIEW)
                .with(Event.Fact.MINUTES, minutes).with(Event.Fact.PLAN, plan));
        return new Interview(library, journal, new InterviewLog(beginning));
    }

    /** The one that was left or cut off, where there is one; its time runs again from now on. */
    public static Optional<Interview> resume(BankLibrary library, Journal journal) throws JournalException {
        Optional<InterviewLog> open = latest(journal).filter(log -> !log.isFinished());
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Interview interview = new Interview(library, journal, open.get());
        interview.record(Event.about(Place.everywhere(), Event.Kind.CONTINUED));
        return Optional.of(interview);
    }

    /** The latest one that is over. */
    public static Optional<Interview> last(BankLibrary library, Journal journal) {
        return latest(journal).filter(InterviewLog::isFinished).map(log -> new Interview(library, journal, log));
    }

    private static Optional<InterviewLog> latest(Journal journal) {
        List<InterviewLog> logs = InterviewLog.of(journal.events());
        return logs.isEmpty() ? Optional.empty() : Optional.of(logs.get(logs.size() - 1));
    }

    private void record(Event event) throws JournalException {
        log.add(journal.append(event.with(Event.Fact.RUN, log.id())));
    }

    /** What is put next; empty when all was or the time is up, and the interview is then over. */
    public Optional<Exercise> next() throws JournalException {
        current = isTimeUp() ? Optional.empty() : firstUnanswered();
        if (current.isPresent()) {
            record(Event.about(place(current.get()), Event.Kind.POSED));
        } else {
            finish();
        }
        return current;
    }

    private Optional<Exercise> firstUnanswered() {
        for (Place place : log.plan()) {
            for (Exercise exercise : exercises(place)) {
                if (log.answer(place(exercise)).isEmpty()) {
                    return Optional.of(exercise);
                }
            }
        }
        return Optional.empty();
    }

    /** The parts of a planned question; none where a bank does not have it any more. */
    private List<Exercise> exercises(Place place) {
        List<Exercise> exercises = new ArrayList<>();
        Optional<Variant> variant = Optional.ofNullable(listings.get(place.question()))
                .filter(listing -> place.variant() < listing.variants())
                .flatMap(listing -> library.question(listing.id())).map(question -> question.variant(place.variant()));
        variant.ifPresent(found -> {
            for (int i = 0; i < found.parts().size(); i++) {
                exercises.add(new Exercise(found, i, false, Exercise.Standing.NEW));
            }
        });
        return exercises;
    }

    private static Place place(Exercise exercise) {
        return new Place(exercise.variant().id(), exercise.variant().index(), exercise.part());
    }

    private Exercise exercise() {
        return current.orElseThrow(() -> new IllegalStateException("nothing is asked"));
    }

    /** Takes an answer to the part that was put; one that cannot be read is not taken, and its verdict given. */
    public Optional<Verdict> answer(String text) throws JournalException {
        Verdict verdict = exercise().variant().judge(exercise().part(), text, earlier());
        if (verdict.outcome() == Outcome.UNREADABLE) {
            return Optional.of(verdict);
        }
        Event event = Event.about(place(exercise()), Event.Kind.ANSWERED).judged(Judged.of(text, verdict));
        List<String> mistakes = verdict.mistakes().stream().map(Diagnosis::id).toList();
        Event told = mistakes.isEmpty() ? event : event.with(Event.Fact.MISTAKES, mistakes);
        record(exercise().asked().points().isEmpty() ? graded(told, grade(verdict)) : told);
        return Optional.empty();
    }

    /** What was answered to the parts before this one. */
    private Map<Integer, String> earlier() {
        Map<Integer, String> answers = new HashMap<>();
        for (int part = 0; part < exercise().part(); part++) {
            int index = part;
            log.answer(new Place(exercise().variant().id(), exercise().variant().index(), part))
                    .flatMap(Event::judged).ifPresent(judged -> answers.put(index, judged.answer()));
        }
        return answers;
    }

    /** An answer that lacks only its form, or that others would read as right, is not wrong, but not good either. */
    private static Grade grade(Verdict verdict) {
        return switch (verdict.outcome()) {
            case CORRECT, FOLLOW_THROUGH -> Grade.GOOD;
            case INCORRECT, PARTIAL -> verdict.costsAttempt() && verdict.score().compareTo(Rational.of(1, 2)) < 0
                    ? Grade.AGAIN : Grade.HARD;
            case WRONG_FORM, UNDECIDED -> Grade.HARD;
            case UNREADABLE -> Grade.AGAIN;
        };
    }

    /** Passes over the rest of the question. */
    public void skip() throws JournalException {
        for (Exercise exercise : exercises(place(exercise()))) {
            if (log.answer(place(exercise)).isEmpty()) {
                record(graded(Event.about(place(exercise), Event.Kind.ANSWERED)
                        .judged(new Judged("", "skipped", "0")), Grade.AGAIN));
            }
        }
    }

    /** With the grade of this part; where all other parts have theirs, the question counts. */
    private Event graded(Event event, Grade grade) {
        Grade overall = grade;
        for (Exercise other : exercises(event.place())) {
            Place place = place(other);
            Optional<Grade> known = gradeOf(place);
            if (!place.equals(event.place())) {
                if (known.isEmpty()) {
                    return event.ending(grade, false);
                }
                overall = overall.and(known.get());
            }
        }
        Listing listing = listings.get(event.place().question());
        return Review.counted(event.ending(overall, true), listing);
    }

    private Optional<Grade> gradeOf(Place place) {
        return log.rating(place).or(() -> log.answer(place)).flatMap(Event::grade);
    }

    /** What the interviewer asks next, when the question just answered has that and all its parts are answered. */
    public Optional<Text> followUp() {
        boolean last = !exercise().hasMoreParts() && log.followed(exercise().variant().id()).isEmpty();
        return last ? exercise().variant().followUp() : Optional.empty();
    }

    /** Takes words to the follow-up; they are not judged. */
    public void followed(String words) throws JournalException {
        record(Event.about(place(exercise()), Event.Kind.FOLLOWED).judged(new Judged(words, "followed", "0")));
    }

    /** Leaves it, to be taken up again. */
    public void pause() throws JournalException {
        record(Event.about(Place.everywhere(), Event.Kind.PAUSED));
    }

    /** Ends it. */
    public void finish() throws JournalException {
        if (!log.isFinished()) {
            record(Event.about(Place.everywhere(), Event.Kind.FINISHED));
        }
    }

    /** The words that the person has still to compare with the points of a good answer. */
    public List<Exercise> unrated() {
        List<Exercise> unrated = new ArrayList<>();
        for (Place place : log.plan()) {
            exercises(place).stream().filter(exercise -> !exercise.asked().points().isEmpty()
                    && log.rating(place(exercise)).isEmpty() && !words(exercise).isEmpty()).forEach(unrated::add);
        }
        return unrated;
    }

    /** What was answered to a part; empty where nothing was. */
    public String words(Exercise exercise) {
        return log.answer(place(exercise)).flatMap(Event::judged).map(Judged::answer).orElse("");
    }

    /** Grades one's own words: how many of the points they had. */
    public void rate(Exercise exercise, int had) throws JournalException {
        int points = exercise.asked().points().size();
        Grade grade = had >= points ? Grade.GOOD : 2 * had >= points ? Grade.HARD : Grade.AGAIN;
        record(graded(Event.about(place(exercise), Event.Kind.RATED)
                .judged(new Judged("", "rated", had + "/" + points)), grade));
    }

    private boolean isTimeUp() {
        return left().isZero();
    }

    /** The time that is left. */
    public Duration left() {
        Duration left = log.limit().minus(log.elapsed(journal.clock().instant()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    public Duration limit() {
        return log.limit();
    }

    /** Which of the questions is put, from 1. */
    public int number() {
        for (int i = 0; i < log.plan().size(); i++) {
            if (log.plan().get(i).question().equals(exercise().variant().id())) {
                return i + 1;
            }
        }
        throw new IllegalStateException("not planned: " + exercise().variant().id());
    }

    /** How many questions there are. */
    public int count() {
        return log.plan().size();
    }

    /** What came of it. */
    public InterviewResult result() {
        List<InterviewResult.Item> items = new ArrayList<>();
        for (Place place : log.plan()) {
            List<InterviewResult.Answer> answers = exercises(place).stream().map(this::answered).toList();
            if (!answers.isEmpty()) {
                items.add(new InterviewResult.Item(listings.get(place.question()), log.time(place.question()), answers,
                        log.followed(place.question()).filter(words -> !words.isBlank())));
            }
        }
        Instant begun = log.begun();
        return new InterviewResult(begun, log.limit(), log.elapsed(begun), items);
    }

    /** Judged anew, which tells the same and more than the journal keeps. */
    private InterviewResult.Answer answered(Exercise exercise) {
        Optional<Judged> judged = log.answer(place(exercise)).flatMap(Event::judged);
        String text = judged.map(Judged::answer).orElse("");
        Part part = exercise.asked();
        if (judged.isEmpty() || text.isEmpty()) {
            return new InterviewResult.Answer(exercise, text, Optional.empty(),
                    judged.isEmpty() ? InterviewResult.Outcome.NOT_REACHED : InterviewResult.Outcome.PASSED, 0);
        }
        if (!part.points().isEmpty()) {
            return log.rating(place(exercise)).flatMap(Event::judged).map(rating -> rated(exercise, text, rating))
                    .orElseGet(() -> new InterviewResult.Answer(exercise, text, Optional.empty(),
                            InterviewResult.Outcome.UNRATED, 0));
        }
        Verdict verdict = part.ask().judge(text);
        return new InterviewResult.Answer(exercise, text, Optional.of(verdict), InterviewResult.Outcome.JUDGED,
                score(verdict));
    }

    private static InterviewResult.Answer rated(Exercise exercise, String text, Judged rating) {
        String[] points = rating.score().split("/");
        double score = points.length == 2 ? Double.parseDouble(points[0]) / Double.parseDouble(points[1]) : 0;
        return new InterviewResult.Answer(exercise, text, Optional.empty(), InterviewResult.Outcome.RATED, score);
    }

    private static double score(Verdict verdict) {
        return switch (grade(verdict)) {
            case GOOD, EASY -> 1;
            case HARD -> verdict.outcome() == Outcome.PARTIAL ? verdict.score().toDouble() : 0.5;
            case AGAIN -> verdict.score().toDouble();
        };
    }
}
