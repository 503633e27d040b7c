package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.Printer;
import gradus.expr.RandomExpressions;
import gradus.expr.SyntaxException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathLineTest {
    private static final Names NAMES = Names.of(Set.of("loss"));

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "2*x*cos(x^2)        # 2x·cos(x²)",
        "x^(-2)              # x⁻²",
        "x^(1/2)             # x^(1/2)",
        "2*3*x               # 2·3x",
        "2*e1                # 2·e1",
        "2*(x + 1)           # 2(x + 1)",
        "(x + 1)*2           # (x + 1)·2",
        "x*(x + 1)           # x·(x + 1)",
        "1/2*x               # 1/2·x",
        "x/(2*y)             # x/(2y)",
        "-(x + 1)/2          # −(x + 1)/2",
        "sqrt(x)*sqrt(2*x)   # √x·√(2x)",
        "cbrt(x + 1)         # ∛(x + 1)",
        "sqrt(factorial(n))  # √(n!)",
        "factorial(sqrt(n))  # √n!",
        "abs(abs(x) - 1)     # abs(|x| − 1)",
        "abs(x)*abs(y)       # |x|·|y|",
        "factorial(n)^2      # n!²",
        "factorial(x + 1)    # (x + 1)!",
        "log(2, x)           # log₂(x)",
        "log(b, x)           # log(b, x)",
        "theta_1*w_12        # θ₁·w₁₂",
        "w12*loss            # w12·loss",
        "2*pi*r              # 2π·r",
        "e^(-x)              # e^(−x)",
        "x - -1              # x + 1",
        "(-2)^n              # (−2)^n",
        "max(1, x)           # max(1, x)",
        "elu(x)              # elu(x)"})
    void linesAreReadableByPeopleAndByTheLanguage(String text, String line) throws SyntaxException {
        Expr e = Parser.parse(text, NAMES);
        assertEquals(line, MathLine.of(e, Notation.UNICODE));
        assertEquals(Printer.print(e), Printer.print(Parser.parse(line, NAMES)));
        assertEquals(Printer.readable(e), MathLine.of(e, Notation.ASCII));
    }

    /** The same expressions that the printers are held to. */
    @Test
    void linesReadBackAsTheSameValue() throws SyntaxException {
        RandomExpressions random = new RandomExpressions(4);
        for (int i = 0; i < 2_000; i++) {
            Expr e = random.next(i % 5);
            String line = MathLine.of(e, Notation.UNICODE);
            assertEquals(Printer.print(Parser.parse(Printer.print(e))), Printer.print(Parser.parse(line)), line);
        }
    }
}
