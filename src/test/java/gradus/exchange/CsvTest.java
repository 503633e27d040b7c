package gradus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "plain|plain", "a,b|\"a,b\"", "a\"b|\"a\"\"b\"", "=1+1|'=1+1", "-x^2|'-x^2", "+x|'+x", "@a|'@a", "'=x|''=x",
        "'x|'x", "-3|-3", "-0.5e-3|-0.5e-3", "+7|+7", "-3 x|'-3 x", "` a `|`\" a \"`", "a;b|\"a;b\"", "＝1|'＝1"
    })
    void guardsAndQuotesACell(String text, String cell) {
        assertEquals(cell, Csv.cell(text));
    }

    @Test
    void endsARowWithALineFeed() {
        assertEquals("a,\"b\nc\",\n", Csv.row(List.of("a", "b\nc", "")));
    }

    @Test
    void givesBackWhatItGuarded() {
        SplittableRandom random = new SplittableRandom(11);
        String signs = "'=+-@a1.\t ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String cell = Csv.cell(text.toString());
            String unquoted = cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
            assertEquals(text.toString(), Csv.unguarded(unquoted), cell);
        }
    }
}
