package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Message;
import gradus.expr.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges graphs cell by cell against reverse mode, and recognises planted mistakes. */
class GraphAskTest {
    private static final int DIGITS = 6;
    private static final double SHARE_NAMED = 0.9;

    static Stream<GraphExamples> examples() throws Exception {
        return GraphExamples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatReverseModeSaysIsRightInEveryCell(GraphExamples example) {
        Verdict verdict = example.ask().judge(example.answer(example.sheet(Map.of()), DIGITS));
        assertEquals(Outcome.CORRECT, verdict.outcome(), verdict::toString);
        assertEquals(Rational.ONE, verdict.score());
        assertEquals(List.of(), verdict.messages());
        assertEquals(Optional.empty(), example.ask().disagreement());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void localDerivativesAreJudgedToo(GraphExamples example) {
        Map<Cell, Double> sheet = new LinkedHashMap<>(example.sheet(Map.of()));
        example.ask().locals().forEach(cell -> sheet.put(cell, example.number(cell)));
        Verdict verdict = example.ask().judge(example.answer(sheet, DIGITS));
        assertEquals(Outcome.CORRECT, verdict.outcome(), verdict::toString);
        example.ask().locals().forEach(cell -> {
            Map<Cell, Double> off = new LinkedHashMap<>(sheet);
            off.put(cell, 1.37 * example.number(cell) + 0.11);
            assertEquals(List.of(cell), wrong(example.ask(), example.ask().judge(example.answer(off, DIGITS))));
        });
    }

    /** z = w·x + b, a = sigmoid(z), L = (a − y)²: forward in order, then backward. */
    @Test
    void messagesNameTheCellsInTheOrderOfCalculation() throws Exception {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, String> nodes = new LinkedHashMap<>();
        nodes.put("z", "w*x + b");
        nodes.put("a", "sigmoid(z)");
        nodes.put("L", "(a - y)^2");
        fields.put("graph", "L");
        fields.put("nodes", nodes);
        fields.put("at", Map.of("w", "1", "x", "2", "b", "-2", "y", "1"));
        fields.put("by", List.of("w", "b"));
        GraphAsk ask = (GraphAsk) Ask.of(fields);
        Verdict right = ask.judge("z = 0, a = 1/2, L = 1/4, dL/da = -1, dL/dz = -1/4, dL/dw = -1/2, dL/db = -1/4");
        assertEquals(Outcome.CORRECT, right.outcome(), right::toString);
        assertTrue(right.evidence().isPresent());
        Verdict wrong = ask.judge("dL/dw = 7, dL/dz = 5, L = 3, a = 2, z = 1, dL/da = -1, dL/db = 9");
        assertEquals("z, a, L, dL/dz, dL/dw, dL/db", wrong.messages().get(0).arguments().get(0), wrong::toString);
        assertTrue(wrong.evidence().orElseThrow() instanceof Evidence.Witness, wrong::toString);
        assertEquals(Map.of("z", "0.50", "dL/dw", "-1/2"), labelled(ask, "z = 0.50, dL/dw = -1/2"));
    }

    private static Map<String, String> labelled(GraphAsk ask, String answer) throws Exception {
        Map<String, String> labelled = new LinkedHashMap<>();
        ask.filled(answer).forEach((cell, text) -> labelled.put(ask.label(cell), text));
        return labelled;
    }

    @Test
    void localDerivativesThatTakeWorkingOutHaveCells() throws Exception {
        long with = examples().filter(example -> !example.ask().locals().isEmpty()).count();
        assertTrue(with > examples().count() / 3, with + " examples have some");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void oneWrongCellIsTheOnlyOneThatIsWrong(GraphExamples example) {
        for (Cell cell : example.ask().cells()) {
            Map<Cell, Double> sheet = example.sheet(Map.of(cell, 1.37 * example.number(cell) + 0.11));
            Verdict verdict = example.ask().judge(example.answer(sheet, DIGITS));
            assertEquals(Outcome.PARTIAL, verdict.outcome(), () -> cell + ": " + verdict);
            assertEquals(List.of(cell), wrong(example.ask(), verdict).stream().filter(cell::equals).toList(),
                    () -> cell + ": " + verdict);
            boolean last = sheet.keySet().stream().noneMatch(other -> other.kind() == Cell.Kind.ADJOINT);
            assertTrue(last || verdict.score().compareTo(Rational.ZERO) > 0);
        }
    }

    /** The cells that a verdict calls wrong. */
    private static List<Cell> wrong(GraphAsk ask, Verdict verdict) {
        List<String> labels = verdict.messages().stream().filter(message -> message.id().equals("graph.wrong"))
                .flatMap(message -> Stream.of(message.arguments().get(0).toString().split(", "))).toList();
        return Stream.concat(ask.cells().stream(), ask.locals().stream())
                .filter(cell -> labels.contains(ask.label(cell))).toList();
    }

    @Test
    @Tag("exhaustive")
    void plantedMistakesAreFoundAtTheirPlaceAndNamed() throws Exception {
        int planted = 0;
        int placed = 0;
        int named = 0;
        int first = 0;
        StringBuilder missed = new StringBuilder();
        for (GraphExamples example : GraphExamples.all()) {
            for (PlantedMistake mistake : PlantedMistake.in(example)) {
                planted++;
                Verdict verdict = example.ask().judge(mistake.answer(DIGITS));
                boolean there = wrong(example.ask(), verdict).equals(List.of(mistake.cell()));
                List<String> ids = verdict.mistakes().stream().map(Diagnosis::id).toList();
                placed += there ? 1 : 0;
                named += there && ids.contains(mistake.id()) ? 1 : 0;
                first += there && !ids.isEmpty() && ids.get(0).equals(mistake.id()) ? 1 : 0;
                if (!there || !ids.contains(mistake.id())) {
                    missed.append('\n').append(mistake).append(" said ").append(ids).append(' ')
                            .append(wrong(example.ask(), verdict));
                }
            }
        }
        String figures = planted + " planted, " + placed + " at the only wrong cell, " + named + " named, " + first
                + " named first";
        System.out.println(figures);
        assertTrue(planted > 300, figures);
        missed.setLength(Math.min(missed.length(), 4_000));
        assertEquals(planted, placed, () -> figures + missed);
        assertTrue(named >= SHARE_NAMED * planted, () -> figures + missed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "z = 3, a = 2, L = 2; dL/da = 2, dL/dz = 2, dL/dw = 6, dL/db = 2 | correct",
        "z=3; a=2; L=2; ∂L/∂a = 2; ∂L/∂z = 2; ∂L/∂w = 6; ∂L/∂b = 2 | correct",
        "z := 3, a := 2, L := 2, bar(a) := 2, bar z = 2, w.grad = 6, db = 2 | correct",
        "forward: z = 3, a = 2, L = 2; adjoint: a = 2, z = 2, w = 6, b = 2 | correct",
        "前向：z = 3、a = 2、L = 2；反向：a = 2、z = 2、w = 6、b = 2 | correct",
        "{\"forward\": {\"z\": 3, \"a\": 2, \"L\": 2}, \"adjoint\": {\"a\": 2, \"z\": 2, \"w\": 6, \"b\": 2}} | correct",
        "{\"z\": 3, \"a\": 2, \"L\": 2, \"dL/da\": 2, \"dL/dz\": 2, \"dL/dw\": 6, \"dL/db\": 2} | correct",
        "3, 2, 2, 2, 2, 6, 2 | correct",
        "z = 3·1, a = 4/2, L = 2.00, \\frac{\\partial L}{\\partial a} = 2, \\bar{z} = 2, w_bar = 6, ḃ = 2 | unreadable",
        "z = 3, a = 2, L = 2, \\frac{\\partial L}{\\partial a} = 2, \\bar{z} = 2, w_bar = 6, b̄ = 2 | correct",
        "z = 3, a = 2, L = (2-0)^2/2 = 2, adjoint(a) = 2, dL/dz = 2 * 1 = 2, grad w = 6, grad_b = 2 | correct",
        "z = 3, a = 2, da/dz = 1, L = 2, dL/dL = 1, dL/da = 2, dL/dz = 2, dL/dw = 6, dL/db = 2, dL/dx = 3 | partial",
        "z = 3, a = 2, L = 2 | partial",
        "z = 4 | incorrect",
        "z = 3, a = 2, L = 2.0, dL/da = 2, dL/dz = 2, dL/dw = 6, dL/db = 2 | correct",
        "z = w*x + b | unreadable",
        "z = 3, z = 3 | unreadable",
        "3, 2, 2 | unreadable",
        "z = 3, c = 2 | unreadable",
        "dz/da = 1 | unreadable",
        "z = 3,, a = ( | unreadable",
        "hello | unreadable"})
    void answersAreReadAsPeopleWriteThem(String answer, String outcome) throws Exception {
        Ask ask = Ask.of(Map.of("graph", "L", "at", Map.of("w", "1", "x", "3", "b", "0"), "by", List.of("w", "b"),
                "nodes", ordered("z", "w*x + b", "a", "max(z - 1, 0)", "L", "a^2/2")));
        Verdict verdict = ask.judge(answer.strip());
        assertEquals(outcome, verdict.outcome().label(), verdict::toString);
    }

    @Test
    void whatFollowsFromAWrongValueIsNoSecondMistake() throws Exception {
        Ask ask = Ask.of(Map.of("graph", "L", "at", Map.of("x", "2", "w", "3"), "by", List.of("w"),
                "nodes", ordered("z", "w*x", "a", "z^2", "L", "a + z")));
        Verdict verdict = ask.judge("z = 5, a = 25, L = 30, dL/da = 1, dL/dz = 11, dL/dw = 22");
        assertEquals(List.of("graph.wrong", "graph.followed"), verdict.messages().stream().map(Message::id)
                .filter(id -> !id.equals("graph.cell")).toList());
        assertEquals(List.of("z"), verdict.messages().get(0).arguments());
        assertEquals(List.of("a, L, dL/dz, dL/dw"), verdict.messages().get(1).arguments());
        assertEquals(Rational.of(5, 6), verdict.score());
    }

    @Test
    void roundingOnTheWayIsNoMistakeButZeroIsOnlyZero() throws Exception {
        Ask ask = Ask.of(Map.of("graph", "L", "at", Map.of("z", "3"), "nodes", ordered("a", "sigmoid(z)", "L", "a^2/2")));
        Verdict verdict = ask.judge("a = 0.953, L = 0.4541, dL/da = 0.953, dL/dz = 0.0427");
        assertEquals(Outcome.CORRECT, verdict.outcome(), verdict::toString);
        Ask tiny = Ask.of(Map.of("graph", "L", "at", Map.of("z", "40"), "nodes", ordered("a", "sigmoid(z)", "L", "1 - a")));
        assertEquals(Outcome.PARTIAL, tiny.judge("a = 1.00, L = 0, dL/da = -1, dL/dz = 0").outcome());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "graph.cycle | a | b + x | b | 2*a",
        "graph.cycle | a | a + x | b | 2*a",
        "graph.undefined | a | ln(x - 5) | b | 2*a",
        "graph.kink | a | relu(x - 1) | b | 2*a",
        "ask.point-incomplete | a | x + y | b | 2*a",
        "graph.node-has-value | x | 3 | b | 2*x",
        "ask.variable-expected | sin | x | b | x",
        "syntax.unclosed | a | (x | b | 2*a"})
    void whatIsNoGraphIsRefused(String id, String first, String formula, String second, String other) {
        AskException refused = org.junit.jupiter.api.Assertions.assertThrows(AskException.class, () -> Ask.of(Map.of(
                "graph", "true", "at", Map.of("x", "1"), "nodes", ordered(first, formula, second, other))));
        assertTrue(refused.what().id().startsWith(id) || id.startsWith("syntax"), () -> refused.what().id());
        assertEquals(false, refused.path().isEmpty());
    }

    @Test
    void listsMayDefineNodesToo() throws Exception {
        Ask ask = Ask.of(Map.of("graph", "yes", "at", Map.of("x", "1"), "nodes", List.of("u = 2*x", "L = u^2")));
        assertEquals(Outcome.CORRECT, ask.judge("u = 2, L = 4, dL/du = 4, dL/dx = 8").outcome());
        AskException twice = org.junit.jupiter.api.Assertions.assertThrows(AskException.class, () -> Ask.of(
                Map.of("graph", "yes", "at", Map.of("x", "1"), "nodes", List.of("u = 2*x", "u = x", "L = u^2"))));
        assertEquals("graph.node-twice", twice.what().id());
        assertEquals(List.of("nodes", 1), twice.path());
    }

    private static Map<String, Object> ordered(String... nodes) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < nodes.length; i += 2) {
            map.put(nodes[i], nodes[i + 1]);
        }
        return map;
    }
}
