package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.expr.Printer;
import gradus.expr.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choices, marked by letters or numbers, and those made from the mistakes of a question. */
class ChoiceAskTest {
    private static Ask choice(Object correct, String... choices) throws AskException {
        return Ask.of(Map.of("choice", List.of(choices), "correct", correct));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "b | CORRECT", "B | CORRECT", "2 | CORRECT", "(b) | CORRECT", "b. | CORRECT", "ｂ | CORRECT", "a | INCORRECT",
        "a, b | INCORRECT", "d | UNREADABLE", "0 | UNREADABLE", "4 | UNREADABLE", "bad | UNREADABLE", "x^2 | UNREADABLE",
        "'' | UNREADABLE", "b? | UNREADABLE"})
    void oneIsMarkedByLetterOrNumber(String answer, Outcome expected) throws AskException {
        assertEquals(expected, choice("b", "x", "2x", "3x").judge(answer).outcome());
    }

    @Test
    void whatIsNoChoiceIsToldWithTheLast() throws AskException {
        assertEquals(List.of("d", "c", 3), choice("b", "x", "2x", "3x").judge("d").messages().get(0).arguments());
        assertEquals(List.of("cab", "c", 3), choice("b", "x", "2x", "3x").judge("cab").messages().get(0).arguments());
    }

    @Test
    void ofSeveralRightOnesSomeCount() throws AskException {
        Ask ask = choice(List.of("a", "3"), "x", "2x", "3x");
        assertEquals(Set.of(0, 2), ((ChoiceAsk) ask).correct());
        assertEquals(Outcome.CORRECT, ask.judge("c a").outcome());
        Verdict half = ask.judge("c");
        assertEquals(Outcome.PARTIAL, half.outcome());
        assertEquals(Rational.HALF, half.score());
        assertEquals("check.choice-more", half.messages().get(0).id());
        assertEquals("c", half.read());
        assertEquals("a, c", ask.judge("3 1").read());
        assertEquals(Outcome.INCORRECT, ask.judge("a b").outcome());
        assertEquals(Rational.ZERO, ask.judge("a b").score());
        assertEquals(Set.of(), ask.variables());
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "0", "4", "", "aa", "-1"})
    void theRightOneIsOneOfThem(String correct) {
        AskException refused = assertThrows(AskException.class, () -> choice(correct, "x", "2x", "3x"));
        assertEquals("ask.choice-correct", refused.what().id());
        assertEquals(List.of("correct"), refused.path());
    }

    @Test
    void twoAreNeededAndOneRight() {
        assertEquals("ask.choice-count", assertThrows(AskException.class, () -> choice("a", "x")).what().id());
        assertEquals("ask.choice-correct", assertThrows(AskException.class, () -> choice(List.of(), "x", "y")).what().id());
    }

    @Test
    void theMistakeBehindAWrongChoiceIsNamed() throws AskException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("choice", List.of("$2x\\cos(x^2)$", "$\\cos(x^2)$", "$x$"));
        fields.put("correct", "a");
        fields.put("of", Map.of("derivative", "sin(x^2)", "by", "x"));
        Ask ask = Ask.of(fields);
        assertEquals(List.of(), ask.judge("a").mistakes());
        assertEquals("chain-rule.missing-inner", ask.judge("b").mistakes().get(0).id());
        assertEquals(List.of(), ask.judge("b c").mistakes());
    }

    @Test
    void choicesMadeOfMistakesAreApartAndTheRightOneAmongThem() throws AskException {
        Ask ask = Ask.of(Map.of("derivative", "sin(x^2)", "by", "x"));
        MistakenChoices made = MistakenChoices.of(ask, 4);
        List<String> texts = made.choices().stream().map(Printer::print).toList();
        assertEquals(4, Set.copyOf(texts).size());
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(i == made.correct() ? Outcome.CORRECT : Outcome.INCORRECT, ask.judge(texts.get(i)).outcome(), texts.get(i));
            for (int j = 0; j < i; j++) {
                Ask other = Ask.of(Map.of("expression", texts.get(j)));
                assertEquals(Outcome.INCORRECT, other.judge(texts.get(i)).outcome(), texts.get(i) + " and " + texts.get(j));
            }
        }
        assertEquals(made, MistakenChoices.of(ask, 4));
        AskException few = assertThrows(AskException.class, () -> MistakenChoices.of(ask, 60));
        assertEquals("ask.choice-mistakes", few.what().id());
        assertEquals(59, few.what().arguments().get(1));
    }

    @Test
    void wordsAreComparedByTheLearner() throws AskException {
        ExplainAsk ask = (ExplainAsk) Ask.of(Map.of("explain", "Why?", "points", List.of("one", "two")));
        assertEquals(Outcome.UNREADABLE, ask.judge("  ").outcome());
        Verdict open = ask.judge(" because ");
        assertEquals(Outcome.UNDECIDED, open.outcome());
        assertEquals("because", open.read());
        assertEquals(List.of(2), open.messages().get(0).arguments());
        assertEquals(Outcome.CORRECT, ask.graded("x", 2).outcome());
        assertEquals(Rational.HALF, ask.graded("x", 1).score());
        assertEquals(Outcome.PARTIAL, ask.graded("x", 1).outcome());
        assertEquals(Outcome.INCORRECT, ask.graded("x", 0).outcome());
        assertThrows(IllegalArgumentException.class, () -> ask.graded("x", 3));
        assertThrows(IllegalArgumentException.class, () -> ask.graded("x", -1));
    }
}
