package gradus.quiz;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far somebody is in a question that is not over.
 *
 * @param attempts how many answers to this part counted
 * @param hints    how many hints to the question were given
 * @param earlier  the poorest grade of the parts before
 * @param answers  the last readable answer to each part, by its index
 */
public record Progress(
        Place place, int attempts, int hints, Optional<Grade> earlier, Map<Integer, String> answers) {
    /** With longer answers nobody calculates on. */
    private static final int LONGEST_ANSWER = 2_000;

    public Progress {
        answers = Map.copyOf(answers);
    }

    static Progress start(String question, int variant) {
        return new Progress(new Place(question, variant, 0), 0, 0, Optional.empty(), Map.of());
    }

    /** What is next after an event that did not end the question. */
    Progress after(Event event) {
        return event.grade().isPresent()
                ? new Progress(event.place().nextPart(), 0, event.hints(), Optional.of(overall(event.grade().get())),
                        answersWith(event))
                : new Progress(event.place(), event.attempts(), event.hints(), earlier, answersWith(event));
    }

    private Map<Integer, String> answersWith(Event event) {
        Map<Integer, String> all = new HashMap<>(answers);
        event.judged().filter(judged -> event.kind() == Event.Kind.ANSWERED && judged.isReadable())
                .filter(judged -> judged.answer().length() <= LONGEST_ANSWER)
                .ifPresent(judged -> all.put(event.place().part(), judged.answer()));
        return all;
    }

    /** The question's grade when this part's is known. */
    Grade overall(Grade part) {
        return earlier.map(part::and).orElse(part);
    }

    Progress withAttempt() {
        return new Progress(place, attempts + 1, hints, earlier, answers);
    }

    Progress withHint() {
        return new Progress(place, attempts, hints + 1, earlier, answers);
    }

    /** The grade of a part that was right now: good when it was right at once and without help. */
    Grade whenRight() {
        return attempts <= 1 && hints == 0 ? Grade.GOOD : Grade.HARD;
    }
}
