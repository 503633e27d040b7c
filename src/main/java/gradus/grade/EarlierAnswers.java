package gradus.grade;

import gradus.bank.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What learners answered to parts with whose answers later parts calculate. A learner's rows stand in the order in
 * which they were answered, but others' may lie between; only the latest answers are remembered, so that memory is
 * bounded. To be asked in the order of the file.
 */
final class EarlierAnswers {
    /** So many learners' questions are remembered. */
    static final int MOST = 20_000;
    /** In characters; nobody calculates with a longer one. */
    private static final int LONGEST = 200;

    private final int most;
    private final Map<List<String>, SortedMap<Integer, String>> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, List<List<Integer>>> uses = new ConcurrentHashMap<>();

    EarlierAnswers() {
        this(MOST);
    }

    EarlierAnswers(int most) {
        this.most = most;
    }

    /** The learner's own answers with which the part calculates, by the index of their part; remembers this one. */
    SortedMap<Integer, String> before(Submission submission, Place place) {
        if (place.question().asks().size() == 1) {
            return new TreeMap<>();
        }
        List<List<Integer>> parts = uses.computeIfAbsent(place.question().id(), id -> parts(place.question()));
        int part = place.part() - 1;
        List<String> key = List.of(submission.learner(), place.question().id(), String.valueOf(place.variant()));
        SortedMap<Integer, String> before = new TreeMap<>(answers.getOrDefault(key, new TreeMap<>()));
        before.keySet().retainAll(parts.get(part));
        if (parts.stream().anyMatch(used -> used.contains(part))) {
            remember(key, part, submission.answer());
        }
        return before;
    }

    private static List<List<Integer>> parts(Question question) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int part = 0; part < question.asks().size(); part++) {
            parts.add(question.uses(part));
        }
        return parts;
    }

    private void remember(List<String> key, int part, String answer) {
        if (answer.length() > LONGEST || key.get(0).length() > LONGEST) {
            return;
        }
        answers.computeIfAbsent(key, unknown -> new TreeMap<>()).put(part, answer);
        if (answers.size() > most) {
            answers.remove(answers.keySet().iterator().next());
        }
    }

    int size() {
        return answers.size();
    }

    /** All of it for a checkpoint: learner, question, variant, and by turns a part and its answer; the oldest first. */
    List<List<String>> data() {
        List<List<String>> data = new ArrayList<>();
        answers.forEach((key, parts) -> {
            List<String> row = new ArrayList<>(key);
            parts.forEach((part, answer) -> row.addAll(List.of(String.valueOf(part), answer)));
            data.add(row);
        });
        return data;
    }

    /** Takes over what a run before this one remembered. */
    void restore(List<List<String>> data) {
        for (List<String> row : data) {
            for (int i = 3; i + 1 < row.size(); i += 2) {
                remember(List.copyOf(row.subList(0, 3)), Integer.parseInt(row.get(i)), row.get(i + 1));
            }
        }
    }
}
