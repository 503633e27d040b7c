package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.calculus.Gradient;
import gradus.calculus.Hessian;
import gradus.calculus.Jacobian;
import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.TooComplexException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Derivatives by many variables: within a budget for all of them, and asked for only where an answer can be typed. */
class ManyEntriesTest {
    private static List<String> variables(int count) {
        return IntStream.range(0, count).mapToObj(i -> "x" + i).toList();
    }

    /** Each variable times the next one. */
    private static String chain(int count) {
        return IntStream.range(1, count).mapToObj(i -> "x" + (i - 1) + "*x" + i).collect(Collectors.joining("+"));
    }

    private static Expr read(String text, int count) throws Exception {
        return Parser.parse(text, Names.of(Set.copyOf(variables(count))));
    }

    @Test
    void whatIsSparseHasAHessianByAHundredVariables() throws Exception {
        List<List<Expr>> hessian = Hessian.of(read(chain(100), 100), variables(100));
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 100; j++) {
                assertEquals(Expr.num(Math.abs(i - j) == 1 ? 1 : 0), hessian.get(i).get(j));
            }
        }
    }

    @Test
    void whatWouldTakeMinutesIsTooComplex() throws Exception {
        Expr dense = read("exp(" + chain(100) + ")", 100);
        assertEquals(100, Gradient.of(dense, variables(100)).size());
        assertThrows(TooComplexException.class, () -> Hessian.of(dense, variables(100)));
        assertThrows(TooComplexException.class, () -> Jacobian.of(Collections.nCopies(3_000, Expr.var("x0")), variables(3_000)));
        assertThrows(TooComplexException.class, () -> Gradient.of(read("(" + chain(700) + ")^2", 700), variables(2_000)));
    }

    @Test
    void anAnswerOfMoreThanFourHundredEntriesIsNotAskedFor() throws Exception {
        assertRefused(Map.of("hessian", "x0", "by", variables(21)));
        assertRefused(Map.of("gradient", "x0", "by", variables(401)));
        assertRefused(Map.of("jacobian", Collections.nCopies(201, "x0"), "by", variables(2)));
        Ask.of(Map.of("hessian", "x0", "by", variables(20)));
    }

    private static void assertRefused(Map<String, Object> ask) {
        AskException refused = assertThrows(AskException.class, () -> Ask.of(ask));
        assertEquals("ask.too-many-entries", refused.what().id());
    }

    /** Two entries of 400 have 79,800 swaps, each of 400 entries: they are not gone through. */
    @Test
    void theMistakesInAWideAnswerAreFoundWithoutAllSwaps() throws Exception {
        List<String> by = variables(20);
        Ask ask = Ask.of(Map.of("hessian", chain(20), "by", by));
        List<String> rows = IntStream.range(0, 20).mapToObj(i -> IntStream.range(0, 20)
                .mapToObj(j -> Math.abs(i - j) == 1 ? i == 0 ? "-1" : "1" : "0").collect(Collectors.joining(",", "[", "]"))).toList();
        Verdict verdict = ask.judge("[" + String.join(",", rows) + "]");
        assertEquals(Outcome.PARTIAL, verdict.outcome());
        assertTrue(ask.recognised(8).size() <= 8);
    }

    @Test
    void ofAFunctionThatHasNoneOfTheVariablesNothingIsMistaken() throws Exception {
        assertTrue(Ask.of(Map.of("hessian", "x", "by", variables(10))).recognised(8).size() <= 8);
    }
}
