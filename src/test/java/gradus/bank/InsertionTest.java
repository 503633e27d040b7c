package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsertionTest {

    /** With f = 2x + 1, n = 3, m = -1, h = 1/2 and d = 1/4. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "Find $f(x) = {f}$.                | Find $f(x) = 2*x + 1$.",
        "The value {n}, not {q}.           | The value 3, not {q}.",
        "{{n}} and }} and {{               | {n} and } and {",
        "$({f})^2$                         | $(2*x + 1)^2$",
        "$3{f}$                            | $3(2*x + 1)$",
        "${f} · {n}$                       | $(2*x + 1) · 3$",
        "$x + {m}$                         | $x + (-1)$",
        "${m}x$                            | $-1x$",
        "$x^{n}$                           | $x^{3}$",
        "$x^{m}$                           | $x^{-1}$",
        "${m}^2$                           | $(-1)^2$",
        "$2{n}$                            | $2(3)$",
        "$\\frac{n}{m} + {n}$              | $\\frac{3}{-1} + 3$",
        "$\\frac{{n}}{2}$                  | $\\frac{3}{2}$",
        "$\\sqrt{\\frac{1}{n}}$            | $\\sqrt{\\frac{1}{3}}$",
        "$\\frac{\\sqrt{n} + x}{m} + {n}$   | $\\frac{\\sqrt{3} + x}{-1} + 3$",
        "$\\sqrt[x_{1}]{n}{m}$               | $\\sqrt[x_{1}]{3}{-1}$",
        "$(x^{2}){m}$                      | $(x^{2})(-1)$",
        "$x → {m}$                         | $x → -1$",
        "${h}x$                            | $(1/2)x$",
        "${d}$ is {d}                      | $1/4$ is 1/4",
        "no $x^{2}$ names {} { n } $       | no $x^{2}$ names {} { n } $",
        "\\$ {n} costs                     | \\$ 3 costs"})
    void putsInWhatANameStandsFor(String template, String expected) throws SyntaxException {
        Bindings bindings = new Bindings(
                Map.of("n", Expr.num(3), "m", Expr.num(-1), "h", Expr.num(Rational.HALF), "d", Expr.num(Rational.of(1, 4))),
                Map.of("f", Parser.parse("2x + 1")), Map.of(), Names.NONE);
        assertEquals(expected, new Insertion(bindings).fill(template));
    }
}
