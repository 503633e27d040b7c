package gradus.bank;

import gradus.bank.QuestionReader.LocatedQuestion;
import gradus.check.Diagnosis;
import gradus.check.Recognised;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for mistakes that give the same wrong answer in every variant of a question: from such an answer nobody can
 * tell which of them was made. Where only one variant or the other has them alike, those that draw another one are
 * told apart, and nothing is said. An answer that some mistakes share is no fault of a bank: whoever gives it is
 * asked which it was.
 */
final class AlikeMistakes {
    /** So many variants, spread over all of them, speak for the others. */
    private static final int MOST_VARIANTS = 2;
    /** Of one part; those that come later are seldom made. */
    private static final int MOST_ANSWERS = 8;

    private final LocatedQuestion located;
    private final Problems problems;

    AlikeMistakes(LocatedQuestion located, Problems problems) {
        this.located = located;
        this.problems = problems;
    }

    void look() {
        int count = located.question().variantCount();
        int looked = Math.min(count, MOST_VARIANTS);
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < looked; i++) {
            variants.add(located.question().variant((int) ((long) i * count / looked)));
        }
        for (int part = 0; part < located.asks().size(); part++) {
            look(part, variants);
        }
    }

    private void look(int part, List<Variant> variants) {
        Map<List<String>, Value> alike = alike(variants.get(0).parts().get(part));
        for (int i = 1; i < variants.size() && !alike.isEmpty(); i++) {
            alike.keySet().retainAll(alike(variants.get(i).parts().get(part)).keySet());
        }
        int start = located.asks().get(part).node().start();
        alike.forEach((mistakes, answer) -> problems.note(Remark.ALIKE_MISTAKES, start, mistakes, answer));
    }

    /** The mistakes that give the same wrong answer, and that answer. */
    private static Map<List<String>, Value> alike(Part part) {
        Map<List<String>, Value> alike = new LinkedHashMap<>();
        for (Recognised wrong : part.ask().recognised(MOST_ANSWERS)) {
            List<String> mistakes = wrong.mistakes().stream().map(Diagnosis::id).sorted().toList();
            if (mistakes.size() > 1) {
                alike.putIfAbsent(mistakes, wrong.answer());
            }
        }
        return alike;
    }
}
