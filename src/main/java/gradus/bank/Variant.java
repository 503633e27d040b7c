package gradus.bank;

import gradus.check.AskException;
import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.expr.Expr;
import gradus.expr.SyntaxException;
import gradus.expr.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question with its parameters fixed: what a person meets.
 *
 * @param index      which variant of the question it is
 * @param parameters the values of the parameters
 * @param parts      what there is to answer, at least one
 */
public record Variant(
        Question question,
        int index,
        SortedMap<String, Expr> parameters,
        Text prompt,
        List<Text> hints,
        Optional<Text> why,
        Optional<Text> followUp,
        List<Part> parts) {
    public Variant {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        hints = List.copyOf(hints);
        parts = List.copyOf(parts);
    }

    /** Fixes the parameters of a question. */
    static Variant of(Question question, int index, SortedMap<String, Expr> parameters)
            throws AskException, SyntaxException {
        Bindings bindings = Bindings.of(question, parameters);
        Insertion texts = new Insertion(bindings);
        List<Part> parts = new ArrayList<>();
        for (AskTemplate ask : question.asks()) {
            Part part = new AskFilling(question, bindings).part(ask);
            bindings = FollowThrough.bound(bindings, ask, part.ask().key());
            parts.add(part);
        }
        return new Variant(question, index, parameters, texts.fill(question.prompt()),
                question.hints().stream().map(texts::fill).toList(), question.why().map(texts::fill),
                question.followUp().map(texts::fill), parts);
    }

    public String id() {
        return question.id();
    }

    /**
     * Judges an answer to a part, a wrong one also by what was answered to the parts before.
     *
     * @param part    its index
     * @param earlier the answers to parts before it, by their index
     */
    public Verdict judge(int part, String answer, Map<Integer, String> earlier) {
        Verdict verdict = parts.get(part).ask().judge(answer);
        boolean wrong = verdict.outcome() == Outcome.INCORRECT || verdict.outcome() == Outcome.PARTIAL;
        return wrong && !earlier.isEmpty()
                ? new FollowThrough(this, earlier).reconsidered(part, answer, verdict)
                : verdict;
    }
}
