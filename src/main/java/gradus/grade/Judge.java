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

    private record AnswerKey(VariantKey variant, int part, String answer, Map<Integer, String> earlier) {
    }

    Judge(Map<String, Question> questions) {
        this.questions = Map.copyOf(questions);
    }

    /** Where an answer belongs. */
    Place place(Submission submission) throws BadRowException {
        Question question = question(submission.question());
        return new Place(question, variant(question, submission), part(question, submission));
    }

    /** @param earlier the learner's own answers with which the part calculates, by the index of their part */
    Judged judge(Place place, String answer, Map<Integer, String> earlier) {
        VariantKey variant = new VariantKey(place.question().id(), place.variant());
        AnswerKey key = new AnswerKey(variant, place.part(), answer, earlier);
        return answer.length() > LONGEST_REMEMBERED ? judged(key) : judgements.get(key, this::judged);
    }

    private Judged judged(AnswerKey key) {
        judged.incrementAndGet();
        Variant variant = variants.get(key.variant(), this::variant);
        return Judged.of(variant.judge(key.part() - 1, key.answer(), key.earlier()));
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
