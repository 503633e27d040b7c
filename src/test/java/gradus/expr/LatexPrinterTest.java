package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexPrinterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "2x                 # 2 x",
        "2*3                # 2 \\cdot 3",
        "2*3!               # 2 \\cdot 3!",
        "x*y                # x \\cdot y",
        "x(x+1)             # x \\left(x + 1\\right)",
        "-x/2               # -\\frac{x}{2}",
        "x - 1/2            # x - \\frac{1}{2}",
        "x^(1/2)            # x^{\\frac{1}{2}}",
        "(x+1)^2            # \\left(x + 1\\right)^{2}",
        "(-2)^x             # \\left(-2\\right)^{x}",
        "e^(-x)             # e^{-x}",
        "sin(x)^2           # \\sin\\left(x\\right)^{2}",
        "sqrt(x+1)          # \\sqrt{x + 1}",
        "root(4, x)         # \\sqrt[4]{x}",
        "|x|                # \\left|x\\right|",
        "n!                 # n!",
        "(n+1)!             # \\left(n + 1\\right)!",
        "log(2, x)          # \\log_{2}\\left(x\\right)",
        "relu(x)            # \\operatorname{relu}\\left(x\\right)",
        "max(x, y)          # \\max\\left(x, y\\right)",
        "theta_1            # \\theta_{1}",
        "loss               # \\mathrm{loss}",
        "w_ij               # w_{ij}",
        "2pi                # 2 \\pi"})
    void latexIsReadByPeopleAndByTheLanguage(String text, String latex) throws SyntaxException {
        Names names = Names.of(Set.of("loss"));
        Expr e = Parser.parse(text, names);
        assertEquals(latex, LatexPrinter.print(e));
        assertEquals(Printer.print(e), Printer.print(Parser.parse(latex, names)));
    }
}
