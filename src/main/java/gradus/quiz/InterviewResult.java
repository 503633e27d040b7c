package gradus.quiz;

import gradus.bank.Listing;
import gradus.check.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a mock interview.
 *
 * @param limit the time there was
 * @param used  the time at it
 */
public record InterviewResult(Instant begun, Duration limit, Duration used, List<Item> items) {
    public InterviewResult {
        items = List.copyOf(items);
    }

    /** How a part went. */
    public enum Outcome {
        /** The program judged the answer. */
        JUDGED,
        /** The person graded their own words. */
        RATED,
        /** The person's own words were not graded; they do not count. */
        UNRATED,
        /** It was passed over. */
        PASSED,
        /** The interview was over before. */
        NOT_REACHED
    }

    /**
     * What was answered to a part.
     *
     * @param verdict where the program judged
     * @param score   from 0 to 1
     */
    public record Answer(Exercise exercise, String text, Optional<Verdict> verdict, Outcome outcome, double score) {
        boolean counts() {
            return outcome != Outcome.UNRATED;
        }
    }

    /**
     * A question with all its parts.
     *
     * @param followed what was said to the follow-up
     */
    public record Item(Listing listing, Duration time, List<Answer> answers, Optional<String> followed) {
        public Item {
            answers = List.copyOf(answers);
        }

        /** The mean over the parts that count, from 0 to 1. */
        public double score() {
            return answers.stream().filter(Answer::counts).mapToDouble(Answer::score).average().orElse(0);
        }

        /** Whether it counts at all. */
        public boolean counts() {
            return answers.stream().anyMatch(Answer::counts);
        }
    }

    /** A topic or skill: what was reached of what there was. */
    public record Score(String name, double reached, int of) {
        public double share() {
            return of == 0 ? 0 : reached / of;
        }
    }

    /** Over all questions. */
    public Score total() {
        return score("", items.stream().filter(Item::counts).toList());
    }

    /** By skill, {@code topic:…} and {@code rule:…}, in the order of the questions. */
    public List<Score> skills() {
        Map<String, List<Item>> bySkill = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.counts()) {
                item.listing().skills().forEach(skill ->
                        bySkill.computeIfAbsent(skill, name -> new ArrayList<>()).add(item));
            }
        }
        List<Score> scores = new ArrayList<>();
        bySkill.forEach((skill, some) -> scores.add(score(skill, some)));
        return scores;
    }

    private static Score score(String name, List<Item> some) {
        return new Score(name, some.stream().mapToDouble(Item::score).sum(), some.size());
    }

    /** The recognised mistakes, the commonest first. */
    public List<String> mistakes() {
        Map<String, Integer> times = new LinkedHashMap<>();
        items.forEach(item -> item.answers().forEach(answer -> answer.verdict().ifPresent(verdict ->
                verdict.mistakes().forEach(mistake -> times.merge(mistake.id(), 1, Integer::sum)))));
        List<String> ids = new ArrayList<>(times.keySet());
        ids.sort(Comparator.comparingInt(id -> -times.get(id)));
        return ids;
    }

    /** The topics to practise next, the poorest first. */
    public List<String> weakTopics() {
        return skills().stream().filter(score -> score.name().startsWith("topic:") && score.share() < 0.75)
                .sorted(Comparator.comparingDouble(Score::share))
                .map(score -> score.name().substring("topic:".length())).toList();
    }
}
