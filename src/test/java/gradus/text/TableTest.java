package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = new Table(
            List.of(Table.Column.left("topic"), Table.Column.right("n"), Table.Column.left("")),
            List.of(List.of("連鎖律", "12", "the outer derivative times the inner"), List.of("limits", "3", "x")));

    private static List<String> text(List<Markup> lines) {
        return lines.stream().map(Markup::text).toList();
    }

    @Test
    void columnsAreAligned() {
        assertEquals(List.of(
                "topic    n",
                "連鎖律  12  the outer derivative times the inner",
                "limits   3  x"), text(table.lines(80)));
    }

    @Test
    void theWidestColumnIsWrapped() {
        assertEquals(List.of(
                "topic    n",
                "連鎖律  12  the outer",
                "            derivative times",
                "            the inner",
                "limits   3  x"), text(table.lines(28)));
    }

    @Test
    void everyRowFillsEveryColumn() {
        assertThrows(IllegalArgumentException.class,
                () -> new Table(List.of(Table.Column.left("a")), List.of(List.of("1", "2"))));
    }
}
