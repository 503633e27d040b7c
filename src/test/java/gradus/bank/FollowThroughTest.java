package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.check.Outcome;
import gradus.check.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowThroughTest {
    private static final String FRAME = """
            topic: t
            title: T
            questions:
              - id: q
                level: 1
                prompt: 'What of $f = x^2*y + a*x$?'
                variants: {a: [3]}
                given: {f: 'x^2*y + a*x'}
                hints: 'h'
                ask:
            """;
    private static final String LINE = """
                  - {derivative: f, by: x, at: {x: 2, y: 1}, name: slope}
                  - {expression: '10 + slope*(x - 2)'}
                  - {derivative: 'exp(slope*x)', by: x, order: 2, name: bend}
                  - {value: 'bend + slope', at: {x: 0}}
            """;

    private static BankCompiler.Result compiled(String asks) {
        return BankCompiler.compile(List.of(new BankFile("t.yaml", (FRAME + asks).getBytes(StandardCharsets.UTF_8))));
    }

    private static Variant variant(String asks) {
        BankCompiler.Result result = compiled(asks);
        assertEquals(List.of(), result.problems());
        return result.questions().get(0).variant(0);
    }

    private static List<String> codes(String asks) {
        return compiled(asks).problems().stream().map(problem -> problem.code() + " " + problem.message().id()).toList();
    }

    /** The slope is 7. */
    @ParameterizedTest
    @CsvSource({
        "1, 7x - 4, 8, correct",
        "1, 8x - 6, 8, follow-through",
        "1, 8x - 6, 4*2, follow-through",
        "1, 9x - 8, 8, incorrect",
        "1, 8x - 6, , incorrect",
        "1, 10 + c(x - 2), c, follow-through",
        "1, 8x - 6, '(1, 8)', incorrect",
        "1, 8x - 6, 8x(, incorrect",
        "2, 64exp(8x), 8, follow-through",
        "2, 8exp(8x), 8, incorrect",
        "1, 6.99x - 3.98, 6.99, follow-through",
        "1, 8x - 6, 9^9^9^9, incorrect",
        "1, 8x - 6, ?, incorrect"})
    void aLaterPartIsJudgedByOnesOwnValue(int part, String answer, String slope, String outcome) {
        Map<Integer, String> earlier = slope == null ? Map.of() : Map.of(0, slope);
        assertEquals(outcome, variant(LINE).judge(part, answer, earlier).outcome().label());
    }

    /** From a slope of 8, the second derivative at 0 is 64. */
    @Test
    void eachEarlierAnswerIsTakenAsItWasGiven() {
        Variant variant = variant(LINE);
        assertEquals(Outcome.FOLLOW_THROUGH, variant.judge(3, "72", Map.of(0, "8", 2, "64e^(8x)")).outcome());
        assertEquals(Outcome.FOLLOW_THROUGH, variant.judge(3, "57", Map.of(0, "8")).outcome(), "the other one was shown");
        assertEquals(Outcome.FOLLOW_THROUGH, variant.judge(3, "67", Map.of(2, "60e^(8x)")).outcome());
        assertEquals(Outcome.CORRECT, variant.judge(3, "56", Map.of(0, "8", 2, "64e^(8x)")).outcome());
    }

    @Test
    void entriesOfVectorsAndMatricesHaveNamesOfTheirOwn() {
        Variant variant = variant("""
                      - {gradient: f, by: [x, y], at: {x: 2, y: 1}, name: g}
                      - {expression: 'sqrt(g1^2 + g2^2)'}
                      - {hessian: f, by: [x, y], name: h}
                      - {expression: 'h11*h22 - h12^2'}
                """);
        assertEquals(Outcome.CORRECT, variant.judge(1, "sqrt(65)", Map.of()).outcome());
        assertEquals(Outcome.FOLLOW_THROUGH, variant.judge(1, "5", Map.of(0, "[3, 4]")).outcome());
        assertEquals(Outcome.CORRECT, variant.judge(3, "-4x^2", Map.of()).outcome());
        assertEquals(Outcome.FOLLOW_THROUGH, variant.judge(3, "2y - 4x^2", Map.of(2, "[2y, 2x; 2x, 1]")).outcome());
    }

    @Test
    void aVerdictSaysFromWhatItFollows() {
        Verdict verdict = variant(LINE).judge(1, "8x - 6", Map.of(0, " 8 "));
        assertEquals("bank.followed", verdict.messages().get(0).id());
        assertEquals(List.of("8", 1), verdict.messages().get(0).arguments());
        assertEquals("1", verdict.score().toString());
        assertTrue(verdict.costsAttempt());
    }

    /** Forgetting the inner derivative of exp(8x) is recognised although 8 is wrong itself. */
    @Test
    void mistakesAreRecognisedFromOnesOwnValueToo() {
        Variant variant = variant("""
                      - {derivative: f, by: x, at: {x: 2, y: 1}, name: slope}
                      - {derivative: 'exp(slope*x)', by: x}
                """);
        assertEquals("chain-rule.missing-inner", variant.judge(1, "exp(8x)", Map.of(0, "8")).mistakes().get(0).id());
    }

    @Test
    void namesAreChecked() {
        assertEquals(List.of("E048 bank.unused-name"), codes("      - {derivative: f, by: x, name: slope}\n"));
        assertEquals(List.of("E034 bank.name-of-no-value"),
                codes("      - {choice: ['$x^3$', '$y$'], correct: 1, name: c}\n      - {value: f, at: {x: 1, y: 1}}\n"));
        assertEquals(List.of("E033 bank.name-taken"),
                codes("      - {derivative: f, by: x, name: a}\n      - {expression: 'a + x'}\n"));
        assertEquals(List.of("E033 bank.bad-name"),
                codes("      - {derivative: f, by: x, name: sin}\n      - {value: f, at: {x: 1, y: 1}}\n"));
        assertEquals(List.of("E032 bank.unknown-name-near"),
                codes("      - {derivative: f, by: x, name: slope}\n      - {expression: 'slope + slop'}\n"));
        assertEquals(List.of("E034 bank.bad-ask"), codes(
                "      - {limit: '1/x^2', by: x, to: 0, name: edge}\n      - {expression: 'edge + f'}\n"));
    }

    @Test
    void nothingButLaterAsksKnowsTheName() {
        assertEquals(List.of("E032 bank.unknown-name"),
                codes("      - {expression: 'slope*f'}\n      - {derivative: f, by: x, name: slope}\n").subList(0, 1));
        assertEquals(List.of("E046 bank.unknown-insertion"), codes("""
                      - {derivative: f, by: x, name: slope}
                      - {expression: 'slope*f', prompt: 'What is ${slope} + f$?'}
                """));
    }
}
