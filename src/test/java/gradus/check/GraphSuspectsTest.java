package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names mistakes of backpropagation in ordinary derivatives, the expression's own subexpressions being the graph. */
class GraphSuspectsTest {

    private static Map<String, Object> point(String text) {
        Map<String, Object> point = new LinkedHashMap<>();
        Arrays.stream(text.split(" ")).map(each -> each.split("=")).forEach(pair -> point.put(pair[0], pair[1]));
        return point;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // d/dx of (2x)(x+b): one of the two uses of x alone, then both multiplied
        "backprop.dropped-path | 2*x*(x + b)*c | x | x=5 b=3 c=1 | 16",
        "backprop.dropped-path | sigmoid(w*x)*w*x | w | w=1 x=2 | 1.7616",
        "backprop.product-of-paths | (w*x)^3*exp(w) | w | w=2 x=1 | 5241.4"})
    void numbersAreNamed(String id, String function, String by, String at, String answer) throws Exception {
        Verdict verdict = Ask.of(Map.of("derivative", function, "by", by, "at", point(at))).judge(answer);
        assertEquals(Outcome.INCORRECT, verdict.outcome());
        assertTrue(verdict.mistakes().stream().map(Diagnosis::id).toList().contains(id), verdict::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // dL/dx = W^T d with d = (2u, 2v); without the transpose it is W d
        "w11=1 w12=2 w21=-1 w22=3 x1=2 x2=-1 | x1,x2 | [-20, -30]",
        // dL/dW = d x^T; the outer product the other way round is x d^T
        "w11=1 w12=2 w21=-1 w22=3 x1=2 x2=-1 | w11,w12,w21,w22 | [0, -20, 0, 10]"})
    void transposesAreNamed(String at, String by, String answer) throws Exception {
        Ask ask = Ask.of(Map.of("gradient", "(w11*x1 + w12*x2)^2 + (w21*x1 + w22*x2)^2", "by", List.of(by.split(",")),
                "at", point(at)));
        Verdict verdict = ask.judge(answer);
        assertTrue(verdict.mistakes().stream().map(Diagnosis::id).toList().contains("backprop.missing-transpose"),
                verdict::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x^2*sin(x) | x | x^2*cos(x)",
        "exp(sin(x)) | x | exp(sin(x))"})
    void plainRulesAreNamedAlone(String function, String by, String answer) throws Exception {
        Verdict verdict = Ask.of(Map.of("derivative", function, "by", by)).judge(answer);
        assertTrue(verdict.mistakes().stream().noneMatch(mistake -> mistake.id().startsWith("backprop.")), verdict::toString);
    }
}
