package gradus.quiz;

import gradus.bank.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A set of questions over the topics, each topic in its turn, of levels as an interviewer mixes them. */
final class InterviewPlan {
    /** It begins easily and comes back to the middle. */
    private static final int[] LEVELS = {1, 2, 3, 3, 4, 2, 3, 4, 5, 3};

    private InterviewPlan() {
    }

    /** So many questions as there are, at most {@code count}; the same seed gives the same ones. */
    static List<Listing> of(List<Listing> questions, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, List<Listing>> byTopic = new LinkedHashMap<>();
        shuffled(questions, random).forEach(question ->
                byTopic.computeIfAbsent(question.topic(), topic -> new ArrayList<>()).add(question));
        List<Listing> plan = new ArrayList<>();
        while (plan.size() < count && !byTopic.isEmpty()) {
            for (String topic : List.copyOf(byTopic.keySet())) {
                List<Listing> left = byTopic.get(topic);
                if (plan.size() < count) {
                    plan.add(nearest(left, LEVELS[plan.size() % LEVELS.length]));
                    left.remove(plan.get(plan.size() - 1));
                }
                if (left.isEmpty()) {
                    byTopic.remove(topic);
                }
            }
        }
        return plan;
    }

    private static List<Listing> shuffled(List<Listing> questions, SplittableRandom random) {
        List<Listing> shuffled = new ArrayList<>(questions);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Listing one = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, one);
        }
        return shuffled;
    }

    private static Listing nearest(List<Listing> questions, int level) {
        return questions.stream().min(Comparator.comparingInt(question -> Math.abs(question.level() - level)))
                .orElseThrow();
    }
}
