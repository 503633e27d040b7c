package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColonCommandsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "derivative sin x cos x            | derivative,sin x cos x",
        "derivative x y --by x --at x=1    | derivative,x y,--by,x,--at,x=1",
        "derivative 'x y' --by 'x'         | derivative,x y,--by,x",
        "jacobian 'x y' 'x + y' --by x,y   | jacobian,x y,x + y,--by,x,y",
        "gradient f'                       | gradient,f'",
        "evaluate                          | evaluate",
        "evaluate --at x=1                 | evaluate,--at,x=1",
        "bank check a.yaml b.yaml          | bank,check,a.yaml,b.yaml",
        "check --ask '{\"value\": \"1\"}' 1 | check,--ask,{\"value\": \"1\"},1",
        "doctor                            | doctor"})
    void anExpressionNeedsNoQuotes(String line, String words) {
        assertEquals(words, String.join(",", ColonCommands.words(line)));
    }

    @ParameterizedTest
    @CsvSource({"all,3", "全部,3", "none,0", "0,0", "1,1", "3,1", "'1 3',2", "'1,3,1',2", "２,1"})
    void pointsAreCountedByTheirNumbers(String typed, int points) {
        assertEquals(List.of(points), PointCount.of(typed, 3).stream().toList());
    }

    @ParameterizedTest
    @CsvSource({"4", "some", "''", "-1", "1.5"})
    void otherWordsNameNoPoints(String typed) {
        assertEquals(List.of(), PointCount.of(typed, 3).stream().toList());
    }
}
