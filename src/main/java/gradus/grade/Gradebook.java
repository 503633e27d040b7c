package gradus.grade;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a class's answers came to, by question and by learner. Only so many learners are told apart; the answers of
 * those who come later are counted together.
 */
public final class Gradebook {
    /** No more learners than this have a line of their own. */
    static final int MOST_LEARNERS = 100_000;

    private final int mostLearners;
    private final Map<String, Tally> questions = new HashMap<>();
    private final Map<String, Tally> learners = new HashMap<>();
    private Tally others = new Tally();
    private long bad;

    Gradebook() {
        this(MOST_LEARNERS);
    }

    Gradebook(int mostLearners) {
        this.mostLearners = mostLearners;
    }

    void add(String learner, String question, Judged judged) {
        questions.computeIfAbsent(question, id -> new Tally()).add(judged);
        Tally known = learners.get(learner);
        if (known == null && learners.size() < mostLearners) {
            known = new Tally();
            learners.put(learner, known);
        }
        (known == null ? others : known).add(judged);
    }

    void addBad() {
        bad++;
    }

    /** Takes over what a run before this one counted. */
    void restore(Map<String, Tally> questions, Map<String, Tally> learners, Tally others, long bad) {
        this.questions.putAll(questions);
        this.learners.putAll(learners);
        this.others = others;
        this.bad = bad;
    }

    /** Rows that were judged. */
    public long rows() {
        return questions.values().stream().mapToLong(Tally::answers).sum();
    }

    /** Rows that were skipped. */
    public long bad() {
        return bad;
    }

    /** By question, in the order of the bank. */
    public Map<String, Tally> questions(List<String> order) {
        Map<String, Tally> sorted = new LinkedHashMap<>();
        for (String id : order) {
            if (questions.containsKey(id)) {
                sorted.put(id, questions.get(id));
            }
        }
        return sorted;
    }

    /** By learner, in the order of their names. */
    public SortedMap<String, Tally> learners() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(learners));
    }

    /** The answers of learners beyond the greatest number, together. */
    public Tally others() {
        return others;
    }

    /** All of it, for a checkpoint. */
    Map<String, Object> data() {
        Map<String, Object> data = new TreeMap<>();
        data.put("questions", data(questions));
        data.put("learners", data(learners));
        data.put("others", others.data());
        data.put("bad", bad);
        return data;
    }

    private static Map<String, Object> data(Map<String, Tally> tallies) {
        Map<String, Object> data = new TreeMap<>();
        tallies.forEach((name, tally) -> data.put(name, tally.data()));
        return data;
    }
}
