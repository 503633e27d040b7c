package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.expr.Printer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all kinds of asks have in common: what they say of themselves, and which fields they refuse. */
class AskTest {
    /**
     * @param fields    what a bank holds
     * @param key       the right answer, empty where none is shown
     * @param variables the names that mean variables in an answer
     */
    record Example(String kind, Map<String, Object> fields, String key, Set<String> variables) {
        static Example of(String kind, String key, Set<String> variables, Object... fields) {
            Map<String, Object> all = new LinkedHashMap<>();
            for (int i = 0; i < fields.length; i += 2) {
                all.put((String) fields[i], fields[i + 1]);
            }
            return new Example(kind, all, key, variables);
        }

        Map<String, Object> with(String name, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return more;
        }

        @Override
        public String toString() {
            return kind + " " + fields;
        }
    }

    static List<Example> examples() {
        List<String> both = List.of("x", "y");
        Map<String, String> here = Map.of("x", "2", "y", "3");
        Set<String> xy = Set.of("x", "y");
        return List.of(
                Example.of("value", "2 + ln(2)", Set.of("x"), "value", "x + ln(x)", "at", Map.of("x", "2")),
                Example.of("expression", "x*y", xy, "expression", "x*y"),
                Example.of("derivative", "2*x", Set.of("x"), "derivative", "x^2", "by", "x"),
                Example.of("derivative", "6*2", Set.of("x"), "derivative", "x^3", "by", "x", "order", "2", "at",
                        Map.of("x", "2")),
                Example.of("gradient", "[y, x]", xy, "gradient", "x*y", "by", both),
                Example.of("gradient", "[3, 2]", xy, "gradient", "x*y", "by", both, "at", here),
                Example.of("jacobian", "[[y, x], [1, 1]]", xy, "jacobian", List.of("x*y", "x + y"), "by", both),
                Example.of("hessian", "[[0, 1], [1, 0]]", xy, "hessian", "x*y", "by", both),
                Example.of("directional", "3*3/5 + 4*2/5", xy, "directional", "x*y", "by", both, "along",
                        List.of("3", "4"), "at", here),
                Example.of("taylor", "1 + x + x^2/2", Set.of("x"), "taylor", "exp(x)", "by", "x", "about", "0", "order", "2"),
                Example.of("limit", "1", Set.of("x"), "limit", "sin(x)/x", "by", "x", "to", "0"),
                Example.of("matrix", "", Set.of("A", "n", "x"), "matrix", "x'*A*x", "by", "x", "shapes", "A: n×n, x: n"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatItAsks(Example example) throws AskException {
        Ask ask = Ask.of(example.fields());
        assertEquals(example.kind(), ask.kind());
        assertEquals(example.key(), ask.key().map(Printer::print).orElse(""));
        assertEquals(new TreeSet<>(example.variables()), new TreeSet<>(ask.variables()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theOutcomeAloneIsThatOfTheVerdict(Example example) throws AskException {
        Ask ask = Ask.of(example.fields());
        for (String answer : List.of(example.key(), "x + 17", "[1, 2]", "(", "")) {
            assertEquals(ask.judge(answer).outcome(), ask.outcome(answer), answer);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void refusesAFieldThatMeansNothingToIt(Example example) {
        assertRefused("ask.unknown-field", List.of("layers"), example.with("layers", "3"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatCannotBeReadIsToldWithItsPlace(Example example) throws AskException {
        assertEquals(3, Ask.of(example.fields()).complaint("1 +").orElseThrow().span().start());
        assertEquals(true, Ask.of(example.fields()).complaint("1").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "derivative", "gradient", "jacobian", "hessian", "directional"})
    void aPointMustNameEveryVariable(String kind) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of(kind, "x*y", "at", Map.of("x", "2")));
        if (kind.equals("derivative")) {
            fields.put("by", "x");
        } else if (!kind.equals("value")) {
            fields.put("by", List.of("x", "y"));
        }
        if (kind.equals("directional")) {
            fields.put("along", List.of("1", "1"));
        }
        if (kind.equals("jacobian")) {
            fields.put(kind, List.of("x*y"));
        }
        assertRefused("ask.point-incomplete", List.of("at"), fields);
    }

    @Test
    void atAPointTheFunctionBehindTheDerivativeMustHaveAValueThere() throws AskException {
        Ask ask = Ask.of(Map.of("derivative", "ln(x)", "by", "x", "at", Map.of("x", "-2")));
        assertEquals(Outcome.INCORRECT, ask.judge("-1/2").outcome());
        Ask right = Ask.of(Map.of("derivative", "ln(x)", "by", "x", "at", Map.of("x", "2")));
        assertEquals(Outcome.CORRECT, right.judge("1/2").outcome());
    }

    @Test
    void atAKinkThereIsNoDerivativeAndBesideItThereIs() throws AskException {
        Ask kink = Ask.of(Map.of("derivative", "abs(x - 1)", "by", "x", "at", Map.of("x", "1")));
        assertEquals(Outcome.UNDECIDED, kink.judge("1").outcome());
        Ask beside = Ask.of(Map.of("derivative", "abs(x - 1)", "by", "x", "at", Map.of("x", "3")));
        assertEquals(Outcome.CORRECT, beside.judge("1").outcome());
        assertEquals(Outcome.INCORRECT, beside.judge("-1").outcome());
    }

    @Test
    void shapesMayBeAMapOfListsAndWords() throws AskException {
        Map<String, Object> shapes = new LinkedHashMap<>();
        shapes.put("A", List.of("n", "n"));
        shapes.put("x", "n");
        MatrixAsk ask = (MatrixAsk) Ask.of(Map.of("matrix", "x'*A*x", "by", "x", "shapes", shapes));
        assertEquals("A: n×n, x: n×1", ask.shapes());
        assertEquals(Outcome.CORRECT, ask.judge("(A + A')*x").outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A: 10×10", "A: n×66666666666666666666", "A: 3_3×2", "A: nÏ×n", "A: 0×2", "Ï: n"})
    void aDimensionIsAReadableNameOrOneDigit(String shapes) {
        assertRefused("", List.of("shapes"), Map.of("matrix", "1", "shapes", shapes));
    }

    @Test
    void listedVariablesAreScalarsOfAMatrixQuestion() throws AskException {
        MatrixAsk ask = (MatrixAsk) Ask.of(
                Map.of("matrix", "lam*x'*x", "by", "x", "shapes", "x: n", "variables", List.of("lam")));
        assertEquals(Set.of("lam", "n", "x"), ask.variables());
        assertEquals(Outcome.CORRECT, ask.judge("2*lam*x").outcome());
        assertEquals("x", ask.target().by().orElseThrow().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(0, 1, 2)", "(0)", "tiny", "(a, 1)", "([1, 2], 3)"})
    void anAssumptionIsAWordOrTwoEnds(String assumed) {
        assertRefused("", List.of("assume", "x"),
                Map.of("expression", "sqrt(x)", "assume", Map.of("x", assumed)));
    }

    @Test
    void anAssumedIntervalNarrowsTheDomain() throws AskException {
        for (Object ends : List.of("(0, inf)", "[0, ∞)", List.of("0", "inf"), "positive")) {
            Ask ask = Ask.of(Map.of("expression", "abs(x)", "assume", Map.of("x", ends)));
            assertEquals(Outcome.CORRECT, ask.judge("x").outcome(), ends.toString());
            assertEquals(Outcome.INCORRECT, ask.judge("-x").outcome(), ends.toString());
        }
        Ask between = Ask.of(Map.of("expression", "abs(x - 2) + abs(x)", "assume", Map.of("x", "[0, 2]")));
        assertEquals(Outcome.CORRECT, between.judge("2").outcome());
        Ask beyond = Ask.of(Map.of("expression", "abs(x - 2) + abs(x)", "assume", Map.of("x", "[0, 3]")));
        assertEquals(Outcome.INCORRECT, beyond.judge("2").outcome());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2*x                | true  | CORRECT",
        "x                  | true  | INCORRECT",
        "2*x +              | false | UNREADABLE"})
    void whatCannotBeReadOrIsReadOtherwiseByOthersCostsNoAttempt(String answer, boolean costs, Outcome expected)
            throws AskException {
        Verdict verdict = Ask.of(Map.of("derivative", "x^2", "by", "x")).judge(answer);
        assertEquals(expected, verdict.outcome());
        assertEquals(costs, verdict.costsAttempt(), verdict::toString);
    }

    @Test
    void onlyWhatWasJudgedCostsAnAttempt() throws AskException {
        Ask gradient = Ask.of(Map.of("gradient", "x*y", "by", List.of("x", "y")));
        assertEquals(true, gradient.judge("[y, y]").costsAttempt());
        Verdict ambiguous = Ask.of(Map.of("derivative", "ln(x)/2", "by", "x")).judge("1/2x");
        assertEquals("reading.ambiguous", ambiguous.mistakes().get(0).id(), ambiguous::toString);
        assertEquals(false, ambiguous.costsAttempt());
        Ask number = Ask.of(Map.of("value", "pi"));
        assertEquals(Outcome.WRONG_FORM, number.judge("3.1").outcome());
        assertEquals(false, number.judge("3.1").costsAttempt());
    }

    @Test
    void aFaultOfWorkIsToldByItsOwnName() {
        assertRefused("syntax.unclosed", List.of("work"), Map.of("work", "sin(x", "by", "x"));
        assertRefused("ask.unknown-field", List.of("layers"), Map.of("work", "sin(x)", "by", "x", "layers", "2"));
    }

    private static void assertRefused(String id, List<Object> path, Map<String, Object> fields) {
        AskException refused = assertThrows(AskException.class, () -> Ask.of(fields));
        assertEquals(path, new ArrayList<>(refused.path()));
        assertEquals(id.isEmpty() ? refused.what().id() : id, refused.what().id());
    }
}
