package gradus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Names;
import gradus.expr.Nested;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import gradus.expr.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MaximaTest {
    private static Optional<String> written(String text) throws SyntaxException {
        return new Maxima().print(Value.Scalar.of(Parser.parse(text, Names.NONE)), false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2*x - 1 | ((2*x)+(-1))",
        "sin(x)^2 | (sin(x)^2)",
        "cbrt(x + 1) | (signum((x+1))*abs((x+1))^(1/3))",
        "log(2, x) | (log(x)/log(2))",
        "log10(log10(x)) | (log((log(x)/log(10)))/log(10))",
        "step(x) | ((1+signum(x))/2)",
        "e^pi | (%e^%pi)",
    })
    void functionsWithoutANameAreWrittenByTheirDefinitions(String text, String maxima) throws Exception {
        assertEquals(Optional.of(maxima), written(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cbrt(_)", "gelu(_)", "silu(_)", "x+cbrt(_)"})
    void whatWouldDoubleWithEachLevelIsLeftOut(String form) throws Exception {
        assertTrue(written(Nested.text(form, 3)).isPresent());
        assertEquals(Optional.empty(), written(Nested.text(form, 48)));
    }

    @Test
    void whatHasANameMayStandDeepInItself() throws Exception {
        assertTrue(written(Nested.text("sin(_)", 48)).isPresent());
    }
}
