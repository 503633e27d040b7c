package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.BankCompiler.Care;
import gradus.expr.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvingTest {
    private static final String HEAD = "topic: demo\ntitle: Demo\nquestions:\n";

    /** Right questions and wrong ones by turns, each with many variants. */
    private static BankFile bank(String name, int questions) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < questions; i++) {
            String function = i % 3 == 1 ? "ln(-a*x^2 - b)" : "a*x^" + (i + 2) + " + sin(b*x)";
            text.append("  - id: ").append(name).append('-').append(i).append("\n    level: 1\n")
                    .append("    prompt: 'Differentiate ${f}$.'\n    variants: {a: {from: 1, to: 6}, b: [2, 3, 5]}\n")
                    .append("    given: {f: '").append(function).append("'}\n    ask: {derivative: f, by: x}\n")
                    .append(i % 3 == 2 ? "    reject: 'diff'\n" : "").append("    hints: ['Term by term.']\n");
        }
        return new BankFile(name + ".yaml", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static BankCompiler.Result compiled(int threads, List<Integer> told) {
        return BankCompiler.compile(List.of(bank("one", 11), bank("two", 1), bank("three", 8)), Care.all(true), Map.of(),
                (variants, all) -> told.add(variants), threads);
    }

    @Test
    void comesOutTheSameOnAnyNumberOfThreads() {
        BankCompiler.Result alone = compiled(1, new ArrayList<>());
        assertEquals(7, alone.problems().size());
        assertEquals(13, alone.questions().size());
        for (int threads : new int[] {2, 3, 16}) {
            BankCompiler.Result together = compiled(threads, new ArrayList<>());
            assertEquals(alone.problems(), together.problems());
            assertEquals(alone.notes(), together.notes());
            assertEquals(alone.questions(), together.questions());
        }
    }

    @Test
    void countsEachVariantOnce() {
        List<Integer> told = new ArrayList<>();
        compiled(4, told);
        assertEquals(13 * 18 + 7, told.size());
        for (int i = 0; i < told.size(); i++) {
            assertEquals(i + 1, told.get(i));
        }
    }

    /** A question whose share of a file of 601 is spent long before its 10,000 variants are proved. */
    private static BankFile withOneThatTakesTooMuch() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < 600; i++) {
            text.append("  - {id: q-").append(i).append(", level: 1, prompt: 'Differentiate.', given: {f: 'x^").append(i + 2)
                    .append("'}, ask: {derivative: f, by: x}, hints: ['The power rule.'], calculator: true}\n");
        }
        text.append("  - {id: much, level: 1, prompt: 'Differentiate $f$.', variants: {a: {from: 1, to: 100}, b: {from: 1, to: 100}}, ")
                .append("given: {f: 'tanh(tanh(tanh(a*x + b)))'}, ask: {derivative: f, by: x}, hints: ['The chain rule.']}\n");
        return new BankFile("bank.yaml", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void allVariantsTogetherHaveABudget() {
        List<Integer> told = new ArrayList<>();
        BankCompiler.Result alone = BankCompiler.compile(List.of(withOneThatTakesTooMuch()), Care.all(true), Map.of(),
                (variants, all) -> told.add(variants), 1);
        assertEquals(List.of("E049 604:5"), alone.problems().stream()
                .map(problem -> problem.code() + " " + problem.line() + ":" + problem.column()).toList());
        assertEquals("bank.too-much-work", ((Message) alone.problems().get(0).message().arguments().get(0)).id());
        assertEquals(600, alone.questions().size());
        assertTrue(told.size() < 5_000, () -> told.size() + " variants");
        assertEquals(alone, BankCompiler.compile(List.of(withOneThatTakesTooMuch()), Care.all(true), (variants, all) -> { }, 3));
    }

    /** What goes wrong on another thread goes wrong for the caller too, and nothing is left waiting. */
    @Test
    void passesOnWhatIsThrown() {
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () ->
                BankCompiler.compile(List.of(bank("one", 9)), Care.all(false), Map.of(), (variants, all) -> {
                    throw new IllegalStateException("no more");
                }, 3));
        assertTrue(thrown.getMessage().contains("no more"));
    }
}
