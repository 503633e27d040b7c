package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.bank.Part;
import gradus.check.Ask;
import gradus.check.AskException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionPlotTest {
    private static String words(Map<String, Object> asked, boolean over) throws AskException {
        Part part = new Part(Optional.empty(), Ask.of(asked), List.of(), List.of(), asked, List.of(), List.of());
        return QuestionPlot.of(part, over).map(words -> String.join(" ", words)).orElse("nothing");
    }

    @Test
    void aCurveShowsTheAnswerWhenItIsOver() throws AskException {
        Map<String, Object> asked = Map.of("derivative", "x^2", "by", "x", "at", Map.of("x", "3"));
        assertEquals("plot --by x -- x^2", words(asked, false));
        assertEquals("plot --by x --derivative --tangent-at 3 -- x^2", words(asked, true));
        assertEquals("plot --by x --about 2 -- 1/x", words(Map.of("limit", "1/x", "by", "x", "to", "2"), true));
        assertEquals("plot --by x --taylor 3 --about 0 -- exp(x)",
                words(Map.of("taylor", "exp(x)", "by", "x", "order", "3", "about", "0"), true));
    }

    @Test
    void aFunctionOfTwoLettersIsDrawnAsContours() throws AskException {
        assertEquals("plot --by x,y -- 2*x*y", words(Map.of("derivative", "2*x*y", "by", "x"), true));
        assertEquals("plot --by a,b --start 1,2 -- a^2 + b^2", words(Map.of("gradient", "a^2 + b^2",
                "by", List.of("a", "b"), "at", Map.of("a", "1", "b", "2")), true));
    }

    @Test
    void whatHasNoPictureHasNone() throws AskException {
        assertEquals("nothing", words(Map.of("derivative", "a*x*y", "by", "x"), true));
        assertEquals("nothing", words(Map.of("limit", "(1 + a/x)^x", "by", "x", "to", "inf"), true));
        assertEquals("nothing", words(Map.of("value", "3"), true));
    }
}
