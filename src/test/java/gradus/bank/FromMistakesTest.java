package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.check.Ask;
import gradus.check.AskException;
import gradus.check.ChoiceAsk;
import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.expr.Language;
import gradus.expr.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choices that are made from the mistakes of another ask. */
class FromMistakesTest {
    private static BankCompiler.Result compiled(String ask, String variants) {
        String bank = "topic: small\ntitle: {en: A, zh-Hant: 甲}\nquestions:\n  - id: one\n    level: 1\n    prompt: {en: Words, zh-Hant: 字}\n"
                + variants + "    ask: " + ask + "\n    hints: [{en: H, zh-Hant: 提}]\n";
        return BankCompiler.compile(List.of(new BankFile("small.yaml", bank.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> choices(Part part) {
        return part.choices().stream().map(text -> text.in(Language.EN)).toList();
    }

    @Test
    void oneChoiceIsRightInEveryVariantAndNoTwoAreEqual() throws Exception {
        BankCompiler.Result result = compiled("{choice: {of: {derivative: 'a*x^n*sin(x)', by: x}, count: 5}}",
                "    variants: {n: [2, 3], a: [1, 4]}\n");
        assertEquals(List.of(), result.problems());
        Set<Integer> places = new TreeSet<>();
        for (int i = 0; i < result.questions().get(0).variantCount(); i++) {
            Variant variant = result.questions().get(0).variant(i);
            Part part = variant.parts().get(0);
            assertEquals(5, part.choices().size());
            Map<String, Object> asked = Map.of("derivative", List.of("x^2*sin(x)", "4*x^2*sin(x)", "x^3*sin(x)", "4*x^3*sin(x)").stream()
                    .filter(f -> isKey(f, part)).findFirst().orElseThrow(), "by", "x");
            List<Integer> right = new ArrayList<>();
            for (int k = 0; k < 5; k++) {
                if (Ask.of(asked).outcome(bare(choices(part).get(k))) == Outcome.CORRECT) {
                    right.add(k);
                }
            }
            assertEquals(List.copyOf(((ChoiceAsk) part.ask()).correct()), right);
            assertTrue(areApart(part), part.choices()::toString);
            assertEquals(part.choices(), result.questions().get(0).variant(i).parts().get(0).choices());
            places.addAll(right);
        }
        assertTrue(places.size() > 1, "always at " + places);
    }

    private static String bare(String choice) {
        return choice.substring(1, choice.length() - 1);
    }

    private static boolean isKey(String function, Part part) {
        String key = choices(part).get(((ChoiceAsk) part.ask()).correct().iterator().next());
        try {
            return Ask.of(Map.of("derivative", function, "by", "x")).outcome(bare(key)) == Outcome.CORRECT;
        } catch (AskException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean areApart(Part part) throws AskException {
        for (String one : choices(part)) {
            for (String other : choices(part)) {
                if (!one.equals(other) && Ask.of(Map.of("expression", bare(one))).outcome(bare(other)) != Outcome.INCORRECT) {
                    return false;
                }
            }
        }
        return Set.copyOf(choices(part)).size() == part.choices().size();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{choice: {of: {gradient: 'x^2*y', by: [x, y]}}}             | 4",
        "{choice: {of: {limit: 'sin(3*x)/x', by: x, to: 0}, count: 3}} | 3",
        "{choice: {of: {taylor: 'exp(x)', by: x, about: 0, order: 2}, count: 2}} | 2",
    })
    void otherKindsHaveChoicesToo(String ask, int count) {
        BankCompiler.Result result = compiled(ask, "");
        assertEquals(List.of(), result.problems());
        List<Text> choices = result.questions().get(0).variant(0).parts().get(0).choices();
        assertEquals(count, choices.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{choice: {of: {derivative: 'x^2+', by: x}}}",
        "{choice: {of: {derivative: 'x^2', by: x}, count: 9}}",
        "{choice: {of: {limit: '7', by: x, to: 0}, count: 8}}",
        "{choice: {of: {explain: 'why', points: ['p']}}}",
        "{choice: {of: {by: x}}}",
        "{choice: {of: {derivative: 'x^2', by: x}, cuont: 3}}",
    })
    void whatCannotBeMadeIsRefused(String ask) {
        assertEquals(1, compiled(ask, "").problems().size(), () -> compiled(ask, "").problems().toString());
    }

    @Test
    void aWrongChoiceIsToldItsMistake() {
        BankCompiler.Result result = compiled("{choice: {of: {derivative: 'rate^2*sin(rate)', by: rate}, count: 4}}", "    variables: [rate]\n");
        assertEquals(List.of(), result.problems());
        ChoiceAsk ask = (ChoiceAsk) result.questions().get(0).variant(0).parts().get(0).ask();
        for (int k = 0; k < 4; k++) {
            Verdict verdict = ask.judge(Character.toString('a' + k));
            boolean right = ask.correct().contains(k);
            assertEquals(right ? Outcome.CORRECT : Outcome.INCORRECT, verdict.outcome());
            assertEquals(right, verdict.mistakes().isEmpty(), () -> ask.choices() + " " + verdict);
        }
        assertEquals(List.of(), ask.judge("a, b").mistakes());
    }

    @Test
    void aMistakeIsToldOfChoicesInARequestToo() throws Exception {
        Ask ask = Ask.of(Map.of("choice", List.of("$2*x$", "$x$"), "correct", "1", "of", Map.of("derivative", "x^2", "by", "x")));
        assertEquals("power-rule.factor-missing", ask.judge("b").mistakes().get(0).id());
        assertThrows(AskException.class, () -> Ask.of(Map.of("choice", List.of("a", "b"), "correct", "1", "of", Map.of())));
    }
}
