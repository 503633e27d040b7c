package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Expr;
import gradus.expr.LatexPrinter;
import gradus.expr.Names;
import gradus.expr.Nested;
import gradus.expr.Parser;
import gradus.expr.Printer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands deep in itself is written in all ways; with twice the work for each level it would never be. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NestingTest {
    static Stream<String> texts() {
        return Nested.texts(32);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isWritten(String text) throws Exception {
        Expr e = Parser.parse(text, Names.NONE);
        assertEquals(e, Parser.parse(Printer.print(e), Names.NONE));
        assertFalse(LatexPrinter.print(e).isEmpty());
        for (Notation notation : Notation.values()) {
            assertFalse(MathLine.of(e, notation).isEmpty());
            assertTrue(MathLayout.of(e, notation).width() > 0);
        }
    }
}
