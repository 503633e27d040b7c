package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.calculus.Differentiator;
import gradus.expr.Parser;
import gradus.expr.Printer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every wrong answer that a bent rule makes is recognised, and nothing is named where nothing is wrong. */
class DiagnosingTest {
    private static Ask derivative(String function) throws AskException {
        return Ask.of(Map.of("derivative", function, "by", "x"));
    }

    private static List<String> named(Ask ask, String answer) {
        return ask.judge(answer).mistakes().stream().map(Diagnosis::id).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sin(x^2)", "x^2*sin(x)", "sin(x)/x", "x^5", "e^(3*x)", "2^x", "x^x", "ln(x^2+1)", "exp(-x^2/2)",
        "(x^2+1)/(x-1)", "tanh(3*x)", "sigmoid(2*x)*x", "sqrt(1-x^2)", "5*cos(x)", "(3*x+1)^4", "atan(x)/x^2",
        "ln(1+e^x)", "x*e^x*sin(x)", "1/(1+exp(-x))", "relu(x)^2"})
    void whatABentRuleMakesIsNamed(String function) throws Exception {
        Ask ask = derivative(function);
        List<BentDerivatives.Bent> all = new BentDerivatives(Parser.parse(function), "x").single();
        assertTrue(all.size() >= 2, function);
        for (BentDerivatives.Bent bent : all) {
            Verdict verdict = ask.judge(Printer.print(bent.result()));
            if (verdict.outcome() == Outcome.CORRECT) {
                continue;
            }
            List<String> ids = verdict.mistakes().stream().map(Diagnosis::id).toList();
            assertTrue(ids.contains(bent.blame().id()) || ids.size() >= 3 || verdict.outcome() == Outcome.UNDECIDED,
                    () -> function + ": " + Printer.print(bent.result()) + " by " + bent.blame().id() + " is " + verdict);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sin(x^2)", "x^2*sin(x)", "sin(x)/x", "x^x", "ln(1+e^x)", "(x^2+1)/(x-1)"})
    void aRightAnswerHasNoMistake(String function) throws Exception {
        String right = Printer.print(Differentiator.derivative(Parser.parse(function), "x"));
        Verdict verdict = derivative(function).judge(right);
        assertEquals(Outcome.CORRECT, verdict.outcome());
        assertEquals(List.of(), verdict.mistakes());
    }

    @Test
    void whatFitsNothingIsNotNamed() throws Exception {
        assertEquals(List.of(), named(derivative("sin(x^2)"), "x^7+ln(x)"));
        Ask number = Ask.of(Map.of("derivative", "x^2", "by", "x", "at", Map.of("x", "2")));
        assertEquals(List.of(), named(number, "x*10^-30"));
    }

    @Test
    void thePlaceIsThePartOfTheQuestionWhereTheRuleWasBent() throws Exception {
        Diagnosis diagnosis = derivative("x^3+sin(x^2)").judge("3x^2+cos(x^2)").mistakes().get(0);
        assertEquals("chain-rule.missing-inner", diagnosis.id());
        assertEquals("sin(x^2)", diagnosis.at());
    }

    @Test
    void twoMistakesAtOnceAreFound() throws Exception {
        assertEquals(Outcome.INCORRECT, derivative("x^3*cos(x^2)").judge("x^2*cos(x^2)-x^3*sin(x^2)").outcome());
        assertTrue(named(derivative("x^3*cos(x^2)"), "x^2*cos(x^2)-x^3*sin(x^2)").size() > 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "gradient      | x^2+3*y^2 | (6y, 2x)          | gradient.wrong-order",
        "gradient      | x^2+3*y^2 | 2x+6y             | gradient.summed",
        "gradient      | x^2+3*y^2 | (-2x, -6y)        | sign.overall",
        "gradient      | x^2*y     | (x^2, x^2)        | partial.wrong-variable",
        "hessian       | x^2*y+y^3 | [[2y,0],[0,6y]]   | hessian.mixed-missing"})
    void mistakesWithSeveralVariablesAreNamed(String kind, String function, String answer, String id) throws Exception {
        Ask ask = Ask.of(Map.of(kind, function, "by", List.of("x", "y")));
        assertTrue(named(ask, answer).contains(id), () -> ask.judge(answer).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x^2*sin(x) | 0.5 | 0.1199   | function-instead-of-derivative",
        "x^3        | 2   | 3x^2     | evaluated.not-at-all",
        "x^3        | 2   | 3        | evaluated.wrong-point",
        "sin(x)     | 2   | 0.99939  | numeric.degrees",
        "x^3        | 2   | 1.2      | numeric.power-of-ten",
        "x^3        | 2   | 1/12     | numeric.reciprocal",
        "x^3        | 2   | -12      | sign.overall"})
    void mistakesWithNumbersAreNamed(String function, String x, String answer, String id) throws Exception {
        Ask ask = Ask.of(Map.of("derivative", function, "by", "x", "at", Map.of("x", x)));
        assertTrue(named(ask, answer).contains(id), () -> ask.judge(answer).toString());
    }

    @Test
    void aDirectionThatIsNotNormalisedIsNamed() throws Exception {
        Ask ask = Ask.of(Map.of("directional", "x^2+3*x*y", "by", List.of("x", "y"), "along", List.of("3", "4"),
                "at", Map.of("x", "1", "y", "2")));
        assertEquals(List.of("direction.not-normalised"), named(ask, "36"));
    }

    /** Rounded on the way, and as far off without any rounding that explains it. */
    @Test
    void roundingOnTheWayIsToldFromAnyOtherNumberNearby() throws Exception {
        Ask ask = Ask.of(Map.of("derivative", "x^3*exp(x)", "by", "x", "at", Map.of("x", "1")));
        assertEquals(List.of("numeric.rounded-early"), named(ask, "10.88"), ask.judge("10.88")::toString);
        assertEquals(List.of(), named(ask, "11.02"));
        assertEquals(List.of(), named(ask, "19.3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "exp(x) | 0 | 1+x+x^2+x^3               | taylor.missing-factorial",
        "exp(x) | 0 | 1+x+x^2/2                 | taylor.wrong-order",
        "exp(x) | 0 | 1+x+x^2/2+x^3/6+x^4/24    | taylor.wrong-order",
        "exp(x) | 0 | 1+x+x^2/2+x^3/6+x^4/24+x^5/120 | taylor.wrong-order",
        "exp(x) | 0 | 1-x+x^2/2-x^3/6           | taylor.sign",
        "ln(x)  | 1 | x-x^2/2+x^3/3             | taylor.wrong-centre"})
    void mistakesWithTaylorPolynomialsAreNamed(String function, String about, String answer, String id)
            throws Exception {
        Ask ask = Ask.of(Map.of("taylor", function, "by", "x", "about", about, "order", "3"));
        assertTrue(named(ask, answer).contains(id), () -> ask.judge(answer).toString());
    }
}
