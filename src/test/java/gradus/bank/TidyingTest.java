package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.expr.Expr;
import gradus.expr.Parser;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyingTest {

    /** With z = 0, e1 = 1, m = -1, n = -3, a = 4, b = 2 and h = 1/2. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a*x^b            | 4*x^2",
        "e1*x^e1          | x",
        "m*x              | -x",
        "x^2 + n*x + z    | x^2 - 3*x",
        "x - n            | x + 3",
        "z*x + z          | 0",
        "a*b*x            | 8*x",
        "a*x/b            | 2*x",
        "b*x/a            | 2*x/4",
        "x/n              | -x/3",
        "x/e1             | x",
        "a/b              | 2",
        "b/a              | 1/2",
        "(x + z)^a        | x^4",
        "x^z              | 1",
        "sin(e1*x) + x*x  | sin(x) + x*x",
        "x*x + a          | x*x + 4",
        "2*3*x            | 2*3*x",
        "h*x              | 1/2*x",
        "a + x + b        | 6 + x",
        "ln(x^b)/(a - b)  | ln(x^2)/2"})
    void writesAsAPersonWould(String template, String expected) throws SyntaxException {
        Map<String, Expr> numbers = Map.of("z", Expr.num(0), "e1", Expr.num(1), "m", Expr.num(-1), "n", Expr.num(-3),
                "a", Expr.num(4), "b", Expr.num(2), "h", Expr.num(Rational.HALF));
        assertEquals(expected, Printer.print(Tidying.substitute(Parser.parse(template), numbers)));
    }
}
