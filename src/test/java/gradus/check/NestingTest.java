package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Nested;
import gradus.expr.Parser;
import gradus.expr.Printer;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.limit.Approach;
import gradus.limit.Limit;
import gradus.limit.LimitResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions deep in themselves have a verdict, or are too complex: with twice the work for each level none would come. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NestingTest {
    static Stream<String> texts() {
        return Nested.texts(32);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void edgesAreNotCountedTwice(String text) throws Exception {
        Expr e = Parser.parse(text, Names.NONE);
        int most = 8 * Trees.size(e, 10_000);
        for (Collection<Expr> edges : List.of(Edges.of(e), Edges.kinks(e), Edges.domains(e), Edges.exponents(e))) {
            assertTrue(edges.size() <= most, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"log10(_)", "log_2(_)", "2-log10(_)", "acos(_)", "asech(_)", "x*log10(_)", "2-acsc(_)"})
    void aWrongDerivativeIsNotCalledRight(String form) throws Exception {
        try {
            assertNotEquals(Outcome.CORRECT, Ask.of(Map.of("derivative", Nested.text(form, 30), "by", "x")).outcome("0"));
        } catch (AskException refused) {
            assertEquals("calculus.too-complex", refused.what().id());
        }
    }

    @ParameterizedTest
    @CsvSource({"cot(_), 0", "2-cot(_), 0", "2-tan(_), 0", "2-floor(_)^2, inf", "cosh(_), inf", "2-sinh(_), inf", "(1+_)^2, 0",
            "coth(x*_), inf"})
    void aLimitIsFoundOrTooComplex(String form, String to) throws Exception {
        Expr f = Parser.parse(Nested.text(form, 30), Names.NONE);
        Approach approach = to.equals("inf") ? new Approach.ToInfinity(true) : new Approach.To(Expr.num(0));
        LimitResult result = Limit.of(f, "x", approach, Approach.Side.RIGHT);
        assertNotNull(result);
        assertNotNull(Limit.explain(f, "x", approach, Approach.Side.RIGHT));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aDerivativeIsFoundOrTooComplex(String text) throws Exception {
        try {
            assertFalse(Printer.print(Differentiator.derivative(Parser.parse(text, Names.NONE), "x")).isEmpty());
        } catch (TooComplexException | NotDifferentiableException refused) {
            assertFalse(refused.getMessage().isEmpty());
        }
    }
}
