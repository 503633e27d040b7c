package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was taken for the derivative of a function is found wherever the function stands. */
class OpenDerivativeTest {
    private static Diagnosis first(Map<String, Object> fields, String answer) throws AskException {
        List<Diagnosis> mistakes = Ask.of(fields).judge(answer).mistakes();
        return mistakes.isEmpty() ? new Diagnosis("", "", gradus.expr.Message.of("diagnosis.which-step")) : mistakes.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "tanh(3*x)           | 3*sec(3*x)^2                             | tanh(3*x)",
        "x*tanh(x)           | tanh(x)+x*cosh(x)                        | tanh(x)",
        "exp(asin(x)*cos(x)) | exp(asin(x)*cos(x))*(acos(x)*cos(x)-asin(x)*sin(x)) | asin(x)",
        "atan(x^2+1)/x       | (-2x^2/sin(x^2+1)^2-atan(x^2+1))/x^2     | atan(x^2 + 1)",
        "softplus(2*x-1)^2   | 4*softplus(2*x-1)/softplus(2*x-1)        | softplus(2*x - 1)",
        "ln(cosh(x))         | cosh(x)*ln(cosh(x))*sinh(x)              | ln(cosh(x))"})
    void itsPlaceIsTold(String function, String answer, String place) throws Exception {
        Diagnosis first = first(Map.of("derivative", function, "by", "x"), answer);
        assertEquals("elementary.wrong", first.id());
        assertEquals(place, first.at());
    }

    @Test
    void itIsFoundInANumberAndInAnEntry() throws Exception {
        Map<String, Object> number = Map.of("derivative", "x*tanh(x)", "by", "x", "at", Map.of("x", "1.3"));
        assertEquals("elementary.wrong", first(number, "3.4239").id());
        Map<String, Object> entry = Map.of("gradient", "x*tanh(x*y)", "by", List.of("x", "y"));
        assertEquals("elementary.wrong", first(entry, "(tanh(x*y)+x*y*cosh(x*y), x^2*(1-tanh(x*y)^2))").id());
        Map<String, Object> along = Map.of("directional", "tanh(x*y)", "by", List.of("x", "y"), "along", List.of("3", "4"));
        assertEquals("elementary.wrong", first(along, "(3*y*(1-tanh(x*y)^2)+4*x*cosh(x*y))/5").id());
    }

    @Test
    void whatNobodyWouldTakeForItIsNotNamed() throws Exception {
        assertEquals("", first(Map.of("derivative", "x*tanh(x)", "by", "x"), "tanh(x)+x*(x^7+ln(x))").id());
    }
}
