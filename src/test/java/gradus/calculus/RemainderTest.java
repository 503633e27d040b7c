package gradus.calculus;

import static gradus.Tables.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gradus.expr.Printer;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(x)   | 0 | 2  | exp(c)*x^3/6
            sin(x)   | 0 | 1  | -sin(c)*x^2/2
            ln(x)    | 1 | 0  | 1/c*(x - 1)
            x^3      | 0 | 3  | 0
            exp(c*x) | 0 | 1  | c^2*exp(c*z)*x^2/2
            exp(x)   | 0 | 99 | none
            """)
    void remainderIsThatOfLagrange(String f, String about, int order, String expected) {
        Series series = Taylor.of(expr(f), "x", expr(about), order);
        Taylor taylor = assertInstanceOf(Series.Polynomial.class, series).taylor();
        Optional<Remainder> remainder = Remainder.of(expr(f), taylor);
        assertEquals(expected, remainder.map(r -> Printer.print(r.expression())).orElse("none"));
    }
}
