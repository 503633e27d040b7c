package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Printer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is listed as recognised is wrong, different from one another, and recognised when it is given. */
class RecognisedTest {
    private static final int MOST = 12;

    static List<Map<String, Object>> asks() {
        Map<String, Object> point = Map.of("x", "1/2", "y", "2");
        return List.of(
                Map.of("derivative", "sin(x^2)", "by", "x"),
                Map.of("derivative", "x^2*exp(x)", "by", "x", "at", Map.of("x", "2")),
                Map.of("derivative", "x^4", "by", "x", "order", "2"),
                Map.of("gradient", "x^2*y+sin(y)", "by", List.of("x", "y")),
                Map.of("gradient", "x^2*y", "by", List.of("x", "y"), "at", point),
                Map.of("jacobian", List.of("x^2*y", "5*x+sin(y)"), "by", List.of("x", "y")),
                Map.of("hessian", "x^3*y+y^3", "by", List.of("x", "y")),
                Map.of("directional", "x^2*y", "by", List.of("x", "y"), "along", List.of("3", "4"), "at", point),
                Map.of("taylor", "exp(x)", "by", "x", "about", "1", "order", "3"),
                Map.of("limit", "abs(x)/x", "by", "x", "to", "0", "from", "left"),
                Map.of("limit", "(x^2+1)/(x+3)", "by", "x", "to", "1"),
                Map.of("value", "sin(x)", "at", Map.of("x", "2")));
    }

    @ParameterizedTest
    @MethodSource("asks")
    void whatIsListedIsWrongAndRecognised(Map<String, Object> fields) throws Exception {
        Ask ask = Ask.of(fields);
        List<Recognised> listed = ask.recognised(MOST);
        assertTrue(!listed.isEmpty() && listed.size() <= MOST, () -> ask.kind() + listed);
        Set<String> answers = new HashSet<>();
        for (Recognised wrong : listed) {
            String answer = Printer.print(wrong.answer());
            assertTrue(answers.add(answer), answer);
            Verdict verdict = ask.judge(answer);
            assertTrue(Set.of(Outcome.INCORRECT, Outcome.PARTIAL).contains(verdict.outcome()), answer + verdict);
            Set<String> named = new HashSet<>(verdict.mistakes().stream().map(Diagnosis::id).toList());
            named.retainAll(wrong.mistakes().stream().map(Diagnosis::id).toList());
            assertTrue(!named.isEmpty(), () -> wrong + " is named " + verdict.mistakes());
        }
    }

    @Test
    void whatHasNoMistakesToNameListsNone() throws Exception {
        assertEquals(List.of(), Ask.of(Map.of("choice", List.of("a", "b"), "correct", "1")).recognised(MOST));
    }
}
