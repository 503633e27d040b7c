package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.BankCompiler.Care;
import gradus.expr.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlikeMistakesTest {

    private static List<BankProblem> notes(boolean mistakes, String... lines) {
        String text = "topic: demo\ntitle: Demo\nquestions:\n  - id: one\n    level: 1\n    prompt: 'Let $f(x) = {f}$.'\n"
                + "    hints: ['Think.']\n    " + String.join("\n    ", lines) + "\n";
        BankCompiler.Result result = BankCompiler.compile(
                List.of(new BankFile("bank.yaml", text.getBytes(StandardCharsets.UTF_8))), Care.all(mistakes), (done, all) -> { }, 1);
        assertEquals(List.of(), result.problems());
        assertEquals(1, result.questions().size());
        return result.notes();
    }

    private static String mistakes(List<BankProblem> notes) {
        return notes.stream().map(BankProblem::message).map(Message::arguments).map(arguments -> arguments.get(0).toString())
                .collect(Collectors.joining(" "));
    }

    /** The power rule without its factor and without lowering are told apart by x^3, but not at x = 1. */
    @Test
    void tellsWhatIsAlikeInEveryVariant() {
        List<BankProblem> notes = notes(true, "given: {f: 'sin(x)*cos(x)'}", "ask: {derivative: f, by: x, at: {x: pi/2}}");
        assertTrue(mistakes(notes).contains(","), notes.toString());
        assertEquals(List.of("N002"), notes.stream().map(BankProblem::code).distinct().toList());
        assertEquals(9, notes.get(0).line());
        assertEquals(10, notes.get(0).column());
    }

    @Test
    void saysNothingUnlessAsked() {
        assertEquals(List.of(), notes(false, "given: {f: 'sin(x)*cos(x)'}", "ask: {derivative: f, by: x, at: {x: pi/2}}"));
    }

    /** Where another variant tells two mistakes apart, there is nothing to mend. */
    @Test
    void saysNothingOfWhatSomeVariantTellsApart() {
        String one = mistakes(notes(true, "given: {f: 'x^3'}", "variants: {a: [1]}", "ask: {derivative: f, by: x, at: {x: a}}"));
        String two = mistakes(notes(true, "given: {f: 'x^3'}", "variants: {a: [1, 2]}", "ask: {derivative: f, by: x, at: {x: a}}"));
        assertTrue(one.length() > two.length(), one + " | " + two);
    }

    @Test
    void saysWhichPart() {
        List<BankProblem> notes = notes(true, "given: {f: 'sin(x)*cos(x)'}", "ask:", "  - {value: f, at: {x: pi/2}}",
                "  - {derivative: f, by: x, at: {x: pi/2}}");
        assertEquals(List.of(11), notes.stream().filter(note -> note.code().equals("N002")).map(BankProblem::line).distinct().toList());
    }
}
