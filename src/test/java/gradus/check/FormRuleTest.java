package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A right answer in another form than was asked for is right in value and costs nothing. */
class FormRuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x^2+3*x+2  | factored   | (x+1)(x+2)             | correct",
        "x^2+3*x+2  | factored   | x^2+3x+2               | wrong-form",
        "x^2+3*x+2  | factored   | (x+1)(x+3)             | incorrect",
        "2*x^2+2*x  | factored   | 2x(x+1)                | correct",
        "2*x^2+2*x  | factored   | 2(x^2+x)               | wrong-form",
        "x^2+1      | factored   | x^2+1                  | correct",
        "(x+1)^2    | expanded   | x^2+2x+1               | correct",
        "(x+1)^2    | expanded   | (x+1)^2                | wrong-form",
        "(x+1)^2    | expanded   | x(x+2)+1               | wrong-form",
        "2/3+0*x    | exact      | 2/3                    | correct",
        "x/2        | exact      | 0.5x                   | wrong-form",
        "2*x*cos(x) | simplified | 2x cos(x)              | correct",
        "2*x*cos(x) | simplified | x cos(x) + x cos(x)    | wrong-form",
        "x+1        | simplified | (2x+2)/2               | wrong-form"})
    void theFormIsJudgedApartFromTheValue(String expression, String form, String answer, String expected)
            throws Exception {
        Verdict verdict = Ask.of(Map.of("expression", expression, "form", form)).judge(answer);
        assertEquals(expected, verdict.outcome().label(), verdict::toString);
    }

    @ParameterizedTest
    @CsvSource({"0.667, correct", "2/3, wrong-form", "0.66, wrong-form", "0.668, incorrect"})
    void aDecimalMayBeAskedFor(String answer, String expected) throws Exception {
        Verdict verdict = Ask.of(Map.of("value", "2/3", "form", "decimal")).judge(answer);
        assertEquals(expected, verdict.outcome().label(), verdict::toString);
    }
}
