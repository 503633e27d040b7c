package gradus.grade;

import gradus.bank.Listing;
import gradus.bank.Question;
import gradus.bank.Variant;
import gradus.expr.Spelling;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Judges answers; the same answer to the same question is judged once, as long as it is remembered. */
final class Judge {
    private static final int MOST_VARIANTS = 2_000;
    private static final int MOST_JUDGEMENTS = 100_000;
    /** Longer answers are not remembered: the memory is bounded in characters too. */
    private static final int LONGEST_REMEMBERED = 1_000;

    private final Map<String, Question> questions;
    private final Bounded<VariantKey, Variant> variants = new Bounded<>(MOST_VARIANTS);
    private final Bounded<AnswerKey, Judged> judgements = new Bounded<>(MOST_JUDGEMENTS);
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final AtomicLong judged = new AtomicLong();

    private record VariantKey(String question, int variant) {
    }

    private record AnswerKey(VariantKey variant, int part, String answer) {
    }

    /** Where an answer belongs and what it came to. */
    record Placed(String question, int variant, int part, Judged judged) {
    }

    Judge(Map<String, Question> questions) {
        this.questions = Map.copyOf(questions);
    }

    Placed judge(Submission submission) throws BadRowException {
        Question question = question(submission.question());
        int variant = variant(question, submission);
        int part = part(question, submission);
        AnswerKey key = new AnswerKey(new VariantKey(question.id(), variant), part, submission.answer());
        Judged result = key.answer().length() > LONGEST_REMEMBERED ? judged(key) : judgements.get(key, this::judged);
        return new Placed(question.id(), variant, part, result);
    }

    private Judged judged(AnswerKey key) {
        judged.incrementAndGet();
        Variant variant = variants.get(key.variant(), this::variant);
        return Judged.of(variant.parts().get(key.part() - 1).ask().judge(key.answer()));
    }

    private Variant variant(VariantKey key) {
        return questions.get(key.question()).variant(key.variant());
    }

    /** How many answers were really judged, and how many judgements are remembered: for tests of growth. */
    long work() {
        return judged.get();
    }

    int remembered() {
        return judgements.size() + variants.size();
    }

    private Question question(String id) throws BadRowException {
        Question question = questions.get(id);
        if (question != null) {
            return question;
        }
        String shown = SubmissionReader.shortened(id);
        String near = Spelling.nearest(id, questions.keySet()).orElse("");
        throw near.isEmpty() ? new BadRowException("grade.no-question", shown)
                : new BadRowException("grade.no-question-perhaps", shown, near);
    }

    /** To count the variants costs something where they have conditions. */
    private int count(Question question) {
        return counts.computeIfAbsent(question.id(), id -> question.variantCount());
    }

    private int variant(Question question, Submission submission) throws BadRowException {
        int count = count(question);
        if (submission.variant().isPresent()) {
            int variant = submission.variant().getAsInt();
            if (variant >= count) {
                throw new BadRowException("grade.no-variant", question.id(), variant, count - 1);
            }
            return variant;
        }
        if (submission.seed().isPresent()) {
            return Listing.variant(submission.seed().getAsLong(), question.id(), count);
        }
        if (count > 1) {
            throw new BadRowException("grade.which-variant", question.id(), count);
        }
        return 0;
    }

    private static int part(Question question, Submission submission) throws BadRowException {
        int count = question.asks().size();
        if (submission.part().isEmpty() && count > 1) {
            throw new BadRowException("grade.which-part", question.id(), count);
        }
        int part = submission.part().orElse(1);
        if (part < 1 || part > count) {
            throw new BadRowException("grade.no-part", question.id(), part, count);
        }
        return part;
    }
}
