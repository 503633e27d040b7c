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
        "x_1_2              # x_{1\\_2}",
        "pi_2_aα_1_2        # \\pi_{2\\_aalpha\\_1\\_2}",
        "2pi                # 2 \\pi"})
    void latexIsReadByPeopleAndByTheLanguage(String text, String latex) throws SyntaxException {
        Names names = Names.of(Set.of("loss"));
        Expr e = Parser.parse(text, names);
        assertEquals(latex, LatexPrinter.print(e));
        assertEquals(Printer.print(e), Printer.print(Parser.parse(latex, names)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "x + 1.414          # x + 1.414                            # x + 1.414",
        "0.001x - 1/3       # 0.001 x - \\frac{1}{3}               # 0.001*x - 1/3",
        "[x, y/4]           # \\left(x, \\frac{y}{4}\\right)       # [x, y/4]",
        "[[1, x], [1.05, y]] # \\begin{bmatrix}1 & x \\\\ 1.05 & y\\end{bmatrix} # [[1, x], [1.05, y]]"})
    void valuesForPeopleHaveDecimalsWhereTheyAreShorter(String text, String latex, String plain) throws SyntaxException {
        Value value = Reading.of(text, Names.NONE).value();
        assertEquals(latex, LatexPrinter.readable(value));
        assertEquals(plain, Printer.readable(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "1/8                     # 1/8",
        "1/2                     # 1/2",
        "0.0625x                 # 1/16*x",
        "1.414                   # 1.414",
        "2.7183x                 # 2.7183*x",
        "1/1024                  # 1/1024",
        "0.001                   # 0.001",
        "0.00000000001           # 1e-11",
        "1/3                     # 1/3",
        "10000000000             # 10000000000",
        "123.45678901            # 123.45678901",
        "2^-1                    # 2^(-1)"})
    void numbersForPeopleAreWrittenShort(String text, String plain) throws SyntaxException {
        assertEquals(plain, Printer.readable(Parser.parse(text)));
    }
}
