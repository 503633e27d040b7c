package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What carries expressions, places and refusals about. */
class ValueTest {
    private static final Expr X = Expr.var("x");
    private static final Expr TWO = Expr.num(2);

    @Test
    void expressionsMakeVectors() {
        assertEquals("[x, 2]", Printer.print(Value.vector(List.of(X, TWO))));
        assertEquals(new Value.Scalar(X, Optional.empty()), Value.Scalar.of(X));
    }

    @Test
    void leavesRebuiltAreThemselves() {
        for (Expr leaf : List.of(X, TWO, new Expr.Const(Constant.PI))) {
            assertEquals(leaf, Trees.withParts(leaf, List.of()));
        }
    }

    @Test
    void aSpanTakesInAnotherAndDoesNotEndBeforeItStarts() {
        assertEquals(new Span(3, 3), new Span(3, 3).to(new Span(3, 3)));
        assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
        assertEquals(0, new Span(0, 2).start());
        assertEquals(new Span(4, 9), new Span(4, 5).to(new Span(7, 9)));
    }

    @Test
    void whatIsTooComplexIsSaid() {
        Message what = Message.of("request.too-large");
        assertEquals(what, new TooComplexException(what).what());
    }

    @Test
    void functionsHaveOtherNames() {
        assertEquals(Optional.of(Function.SIGN), Function.named("sgn"));
        assertEquals(Optional.of(Function.CEIL), Function.named("ceiling"));
        assertEquals(Optional.of(Function.STEP), Function.named("heaviside"));
    }
}
