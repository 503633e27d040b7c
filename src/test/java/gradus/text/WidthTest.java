package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "abc 3", "導數 4", "x² 2", "√π 2", "（ 2", "ｆ 2", "。 2", "カ 2", "한 2", "é 1", "e\u0301 1", "x\u0302 1",
        "𝒪 1", "𠀀 2", "😀 2", "─ 1", "⠿ 1", "a\u200bb 2", "∂ 1", "½ 1", "ﾊ 1", "… 1"})
    void columnsAreCounted(String text, int columns) {
        assertEquals(columns, Width.of(text));
    }

    @Test
    void paddingCountsColumns() {
        assertEquals("導數  |", Width.padRight("導數", 6) + "|");
        assertEquals("|  導數", "|" + Width.padLeft("導數", 6));
        assertEquals("| 導 |", "|" + Width.centre("導", 4) + "|");
        assertEquals("abc", Width.padRight("abc", 2));
    }
}
