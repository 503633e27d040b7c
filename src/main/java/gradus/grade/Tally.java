package gradus.grade;

import gradus.check.Outcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the answers to one question, or of one learner, came out. */
public final class Tally {
    private final long[] outcomes;
    private final SortedMap<String, Long> mistakes;
    private long points;

    Tally() {
        this(new long[Outcome.values().length], 0, new TreeMap<>());
    }

    Tally(long[] outcomes, long points, SortedMap<String, Long> mistakes) {
        this.outcomes = Arrays.copyOf(outcomes, Outcome.values().length);
        this.points = points;
        this.mistakes = new TreeMap<>(mistakes);
    }

    /** A mistake and how often it was made. */
    public record Count(String mistake, long times) {
    }

    void add(Judged judged) {
        outcomes[judged.outcome().ordinal()]++;
        points += judged.points();
        judged.mistakes().forEach(mistake -> mistakes.merge(mistake, 1L, Long::sum));
    }

    public long answers() {
        return Arrays.stream(outcomes).sum();
    }

    public long of(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    /** Answers that came to a verdict: free words, and what cannot be decided, are left to the instructor. */
    public long judged() {
        return answers() - of(Outcome.UNDECIDED);
    }

    /** The share of the judged answers that is correct, from 0 to 1; 0 where there are none. */
    public double share() {
        return judged() == 0 ? 0 : (double) of(Outcome.CORRECT) / judged();
    }

    /** The mean score of the judged answers, from 0 to 1, partly right ones counted in part. */
    public double score() {
        return judged() == 0 ? 0 : (double) points / judged() / Judged.WHOLE;
    }

    /** The mistakes, the commonest first, equally common ones by name. */
    public List<Count> mistakes() {
        return mistakes.entrySet().stream().map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::times).reversed().thenComparing(Count::mistake))
                .toList();
    }

    /** All of it, for a checkpoint. */
    Map<String, Object> data() {
        return new TreeMap<>(Map.of("outcomes", Arrays.stream(outcomes).boxed().collect(Collectors.toList()),
                "points", points, "mistakes", mistakes));
    }
}
