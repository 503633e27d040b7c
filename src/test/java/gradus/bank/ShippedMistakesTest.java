package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.check.Ask;
import gradus.check.Diagnosis;
import gradus.check.Outcome;
import gradus.check.Recognised;
import gradus.check.Verdict;
import gradus.check.WorkAsk;
import gradus.expr.Printer;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The wrong answers that one mistake gives to the shipped questions are recognised, and right ones never are. */
class ShippedMistakesTest {
    /** How many wrong answers to a question, and every how-manieth question: the whole is a matter of minutes. */
    private static final int MOST = Integer.getInteger("mistakes.most", 2);
    private static final int EVERY = Integer.getInteger("mistakes.every", 5);

    /** One part of one variant of a question, a different variant and part each time. */
    private static List<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        int k = 0;
        List<Question> questions = ShippedBanks.COMPILED.questions();
        for (int i = 0; i < questions.size(); i += EVERY) {
            Question question = questions.get(i);
            List<Part> parts = question.variant(k * 7 % question.variantCount()).parts();
            asks.add(parts.get(k++ % parts.size()).ask());
        }
        return asks;
    }

    @Test
    void whatOneMistakeGivesIsRecognised() {
        List<String> missed = new ArrayList<>();
        int tried = 0;
        for (Ask ask : asks()) {
            for (Recognised wrong : ask.recognised(MOST)) {
                Verdict verdict = ask.judge(Printer.print(wrong.answer()));
                tried++;
                if (verdict.outcome() != Outcome.UNDECIDED && !isNamed(wrong, verdict) && !isTheFunction(ask, verdict)) {
                    missed.add(ask.kind() + " " + Printer.print(ask.key().orElseThrow()) + ": " + wrong + " is " + verdict);
                }
            }
        }
        System.out.println(tried + " wrong answers to shipped questions, " + missed.size() + " not recognised");
        assertTrue(tried > 50, tried + " tried");
        assertEquals(List.of(), missed);
    }

    /** Under the name of what is asked for, as people begin a derivation. */
    @Test
    void whatOneMistakeGivesIsRecognisedInTheFirstLineOfADerivation() {
        List<String> missed = new ArrayList<>();
        int tried = 0;
        for (Question question : ShippedBanks.COMPILED.questions()) {
            Ask ask = question.variant(0).parts().get(0).ask();
            for (Recognised wrong : ask instanceof WorkAsk ? ask.recognised(2 * MOST) : List.<Recognised>of()) {
                Verdict verdict = ask.judge(begun((WorkAsk) ask, wrong.answer()) + Printer.print(wrong.answer()));
                tried++;
                if (verdict.outcome() != Outcome.UNDECIDED && !isNamed(wrong, verdict)) {
                    missed.add(Printer.print(ask.key().orElseThrow()) + ": " + wrong + " is " + verdict);
                }
            }
        }
        System.out.println(tried + " wrong first lines, " + missed.size() + " not recognised");
        assertTrue(tried > 50, tried + " tried");
        assertEquals(List.of(), missed);
    }

    /** J with a number is a name that gets a meaning. */
    private static String begun(WorkAsk ask, Value answer) {
        Map<String, Object> question = ask.question();
        return switch (ask.result().kind()) {
            case "derivative" -> (question.containsKey("order") ? "f''(" : "f'(") + question.getOrDefault("by", "x") + ") = ";
            case "gradient" -> "∇f = ";
            case "jacobian" -> answer instanceof Value.Entries ? "J = " : "";
            default -> "";
        };
    }

    /** A bare first line that equals the function restates it, by whatever rule it came about: x·x^(x − 1) is x^x. */
    private static boolean isTheFunction(Ask ask, Verdict verdict) {
        return ask instanceof WorkAsk && verdict.mistakes().stream().anyMatch(each -> each.id().equals("function-instead-of-derivative"));
    }

    private static boolean isNamed(Recognised wrong, Verdict verdict) {
        Set<String> named = new HashSet<>(verdict.mistakes().stream().map(Diagnosis::id).toList());
        named.retainAll(wrong.mistakes().stream().map(Diagnosis::id).toList());
        return !named.isEmpty();
    }

    @Test
    void aRightAnswerIsNeverDiagnosed() {
        for (Ask ask : asks()) {
            ask.key().ifPresent(key -> {
                Verdict verdict = ask.judge(Printer.print(key));
                assertTrue(verdict.outcome() != Outcome.CORRECT || verdict.mistakes().isEmpty(), () -> key + ": " + verdict);
            });
        }
    }
}
