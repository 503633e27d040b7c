package gradus.check;

import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.Text;
import gradus.expr.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Free words, which the learner compares with the points that a good answer contains. */
public final class ExplainAsk implements Ask {
    private final Text subject;
    private final List<Text> points;

    private ExplainAsk(Text subject, List<Text> points) {
        this.subject = subject;
        this.points = List.copyOf(points);
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("explain", "points");
        return new ExplainAsk(fields.wording("explain", -1, fields.raw("explain")), fields.wordings("points"));
    }

    @Override
    public String kind() {
        return "explain";
    }

    /** What is to be explained. */
    public Text subject() {
        return subject;
    }

    /** What a good answer contains. */
    public List<Text> points() {
        return points;
    }

    /** Words are not judged by the program: the points come back for the learner to compare with. */
    @Override
    public Verdict judge(String answer) {
        if (answer.isBlank()) {
            return Verdicts.plain(Outcome.UNREADABLE, Rational.ZERO, "",
                    List.of(Message.of("check.explain-empty")));
        }
        return Verdicts.plain(Outcome.UNDECIDED, Rational.ZERO, answer.strip(),
                List.of(Message.of("check.explain-compare", points.size())));
    }

    /** The verdict when the learner found so many of the points in the own answer. */
    public Verdict graded(String answer, int covered) {
        if (covered < 0 || covered > points.size()) {
            throw new IllegalArgumentException(covered + " of " + points.size() + " points");
        }
        Outcome outcome = covered == points.size() ? Outcome.CORRECT
                : covered == 0 ? Outcome.INCORRECT : Outcome.PARTIAL;
        return Verdicts.plain(outcome, Rational.of(covered, points.size()), answer.strip(), List.of());
    }

    @Override
    public Optional<Value> key() {
        return Optional.empty();
    }

    @Override
    public Set<String> variables() {
        return Set.of();
    }
}
