package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositivityTest {
    /** What is known to be above zero, what only not to be below it, and of what nothing is known. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "2            # above",
        "0            # not below",
        "-1           # unknown",
        "pi           # above",
        "x            # unknown",
        "x + 1        # unknown",
        "x^2          # not below",
        "x^3          # unknown",
        "x^(1/2)      # unknown",
        "x^(2/3)      # unknown",
        "x^0          # not below",
        "2^x          # above",
        "(x^2)^3      # not below",
        "x^2 + 1      # above",
        "x^2 + y^2    # not below",
        "x^2 - 1      # unknown",
        "2*x^2        # not below",
        "2*exp(x)     # above",
        "-2*exp(x)    # unknown",
        "1/exp(x)     # above",
        "1/x          # unknown",
        "exp(-x)      # above",
        "cosh(x)      # above",
        "sech(x)      # above",
        "sigmoid(x)   # above",
        "softplus(x)  # above",
        "acot(x)      # above",
        "sin(x)       # unknown",
        "ln(2)        # unknown",
        "sqrt(2)      # above",
        "sqrt(x)      # not below",
        "cbrt(2)      # above",
        "cbrt(x^2)    # not below",
        "cbrt(x)      # unknown",
        "abs(x)       # not below",
        "step(x)      # not below",
        "relu(x)      # not below",
        "hypot(x, y)  # not below",
        "acos(x)      # not below",
        "asec(x)      # not below",
        "acosh(x)     # not below",
        "asech(x)     # not below",
        "asin(x)      # unknown",
        "sqrt(x) + exp(x) # above"})
    void signsAreKnownFromTheMake(String text, String sign) throws SyntaxException {
        Expr e = Parser.parse(text);
        String known = Positivity.isPositive(e) ? "above" : Positivity.isNonNegative(e) ? "not below" : "unknown";
        assertEquals(sign, known);
        assertEquals(!sign.equals("unknown"), Positivity.isNonNegative(e));
    }

    @ParameterizedTest
    @CsvSource({"2, true", "0, true", "-4, true", "3, false", "1/2, false", "2/3, false", "x, false", "1+1, false"})
    void evenWholeNumbers(String text, boolean even) throws SyntaxException {
        assertEquals(even, Positivity.isEven(Parser.parse(text)));
    }
}
