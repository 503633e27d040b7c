package gradus.check;

import gradus.exact.Effort;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.TooComplexException;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The right answer to a question among wrong ones that known mistakes give: what there is to choose from. No two of
 * them are equal. Where the right one stands depends on it alone.
 *
 * @param correct the index, from 0, of the right answer
 */
public record MistakenChoices(List<Value> choices, int correct) {
    /** More wrong answers are not looked at, of which some may be equal to one another. */
    private static final int MOST_TRIED = 60;

    public MistakenChoices {
        choices = List.copyOf(choices);
    }

    /**
     * Makes the choices, the likeliest mistakes first.
     *
     * @param count how many choices there are, the right one among them
     * @throws AskException where no answer is right, or fewer mistakes are known
     */
    public static MistakenChoices of(Ask ask, int count) throws AskException {
        List<Value> chosen = new ArrayList<>(ask.key().stream().toList());
        try (Effort effort = Effort.ofOneQuestion()) {
            for (Recognised wrong : ask.recognised(MOST_TRIED)) {
                if (!chosen.isEmpty() && chosen.size() < count && isNew(wrong.answer(), chosen)) {
                    chosen.add(wrong.answer());
                }
            }
            effort.requireRest();
        } catch (TooComplexException e) {
            throw new AskException(List.of("choice"), e.what());
        }
        if (chosen.size() < count) {
            throw new AskException(List.of("choice"), Message.of("ask.choice-mistakes", Math.max(0, chosen.size() - 1), count - 1));
        }
        Value right = chosen.remove(0);
        int place = Math.floorMod(Printer.print(right).hashCode(), count);
        chosen.add(place, right);
        return new MistakenChoices(chosen, place);
    }

    private static boolean isNew(Value answer, List<Value> chosen) {
        return chosen.stream().allMatch(other -> areApart(other, answer));
    }

    /** Beyond doubt: in one entry at least, or in shape. */
    private static boolean areApart(Value one, Value other) {
        List<Value.Scalar> first = Shape.leaves(one);
        List<Value.Scalar> second = Shape.leaves(other);
        EntryJudge judge = new EntryJudge(Assumptions.NONE, Optional.empty());
        boolean apart = !Shape.of(one).equals(Shape.of(other));
        for (int i = 0; i < first.size() && !apart; i++) {
            apart = judge.judge(Subject.of(first.get(i).expression()), second.get(i)).outcome() == Outcome.INCORRECT;
        }
        return apart;
    }
}
