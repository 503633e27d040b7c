package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.check.Ask;
import gradus.check.GraphAsk;
import gradus.expr.Language;
import gradus.text.Catalog;
import gradus.text.Formatter;
import gradus.text.Notation;
import gradus.text.Width;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTableTest {

    private static String drawn(int width, Language language) throws Exception {
        Map<String, Object> nodes = new LinkedHashMap<>();
        nodes.put("z", "w*x + b");
        nodes.put("a", "sigmoid(z)");
        nodes.put("L", "-t*ln(a) - (1 - t)*ln(1 - a)");
        GraphAsk ask = (GraphAsk) Ask.of(Map.of("graph", "L", "nodes", nodes, "by", List.of("w", "b"),
                "at", Map.of("w", "2", "x", "1/2", "b", "1", "t", "1")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output out = new Output(bytes, Formatter.PLAIN);
        new GraphView(new Page(out, Catalog.of(language), width, Notation.UNICODE)).solved(ask);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aNarrowLineHasTheDrawingAndTheNumbersAndTheFormulasAbove() throws Exception {
        assertEquals("""
                z = w·x + b
                a = sigmoid(z)
                L = −t·ln(a) − (1 − t)·ln(1 − a)
                       Node     Value       ∂L/∂·
                ●      w            2  −0.0596015
                │ ●    x          1/2
                │ │ ●  b            1   −0.119203
                ●─┴─╯  z            2   −0.119203
                ●      a     0.880797    −1.13534
                │ ●    t            1
                ●─╯    L     0.126928           1
                ∂a/∂z = 0.104994
                """, drawn(40, Language.EN));
    }

    @Test
    void columnsStandUnderOneAnotherInChineseToo() throws Exception {
        assertEquals("""
                z = w·x + b
                a = sigmoid(z)
                L = −t·ln(a) − (1 − t)·ln(1 − a)
                       節點        值  局部導數               ∂L/∂·
                ●      w            2                    −0.0596015
                │ ●    x          1/2
                │ │ ●  b            1                     −0.119203
                ●─┴─╯  z            2                     −0.119203
                ●      a     0.880797  ∂a/∂z = 0.104994    −1.13534
                │ ●    t            1
                ●─╯    L     0.126928                             1
                """, drawn(80, Language.ZH_HANT));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 50, 60, 80, 100})
    void noLineIsWiderThanThePage(int width) throws Exception {
        for (Language language : Language.values()) {
            drawn(width, language).lines().forEach(line -> assertTrue(Width.of(line) <= width, line));
        }
    }
}
