package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
    private static final Map<String, Double> AT = Map.of("x", -8.0, "y", 0.5, "z", 0.0);

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "2x^2 - y/4         # 127.875",
        "x^(1/3)            # NaN",
        "cbrt(x)            # -2",
        "root(3, x)         # -2",
        "root(2, x)         # NaN",
        "x^2                # 64",
        "x^-1               # -0.125",
        "x^(2y)             # -8",
        "y^y                # 0.7071067811865476",
        "x^y                # NaN",
        "sqrt(x)            # NaN",
        "1/z                # NaN",
        "z/z                # NaN",
        "z^0                # 1",
        "z^-1               # NaN",
        "z^z                # NaN",
        "z^y                # 0",
        "0*ln(x)            # NaN",
        "ln(z)              # NaN",
        "ln(-x)             # 2.0794415416798357",
        "exp(1000)          # Infinity",
        "1/exp(1000)        # 0",
        "e^-1000            # 0",
        "tan(pi/4)          # 0.9999999999999999",
        "asin(2)            # NaN",
        "atan2(z, z)        # NaN",
        "atan2(1, z)        # 1.5707963267948966",
        "log(1, 2)          # NaN",
        "log(2, 8)          # 3",
        "log2(8)            # 3",
        "log10(1000)        # 3",
        "5!                 # 120",
        "y!                 # NaN",
        "(-1)!              # NaN",
        "200!               # Infinity",
        "step(z)            # 0.5",
        "sign(x)            # -1",
        "floor(-y)          # -1",
        "ceil(y)            # 1",
        "relu(x)            # 0",
        "leakyrelu(x)       # -0.08",
        "elu(x)             # -0.9996645373720975",
        "softplus(1000)     # 1000",
        "sigmoid(-1000)     # 0",
        "tanh(1000)         # 1",
        "erf(y)             # 0.5204998778130465",
        "gelu(1)            # 0.8413447460685429",
        "silu(1)            # 0.7310585786300049",
        "max(x, y, z)       # 0.5",
        "hypot(3, 4)        # 5",
        "log(0, 2)          # NaN",
        "log2(0.125)        # -3",
        "log2(y + z)        # -1",
        "log2(6)            # 2.584962500721156",
        "root(0, y)         # NaN",
        "root(3, 8)         # 2",
        "root(2, 2)         # 1.4142135623730951",
        "root(4, 16)        # 2",
        "root(-1, y)        # 2",
        "asinh(10^200)      # 461.2101657793691",
        "asinh(-10^200)     # -461.2101657793691",
        "acosh(10^200)      # 461.2101657793691",
        "asech(10^-200)     # 461.2101657793691",
        "asech(1)           # 0",
        "asech(x)           # NaN",
        "acsch(10^-200)     # 461.2101657793691",
        "acsch(-10^-200)    # -461.2101657793691",
        "acsch(z)           # NaN",
        "acsch(2)           # 0.48121182505960347",
        "atanh(1)           # NaN",
        "atanh(-y)          # -0.5493061443340549",
        "acoth(1)           # NaN",
        "acoth(-2)          # -0.5493061443340549",
        "erf(7)             # 1",
        "erf(-3)            # -0.9999779095030014",
        "elu(y)             # 0.5",
        "leakyrelu(y)       # 0.5",
        "3!                 # 6",
        "2.5!               # NaN",
        "z!                 # 1",
        "0.1 + 0.2          # 0.30000000000000004",
        "9^9^9^9            # Infinity"})
    void valuesInDoubles(String text, double expected) throws SyntaxException {
        double actual = Evaluator.evaluate(Parser.parse(text), AT);
        boolean same = Double.compare(expected, actual) == 0 || Math.abs(expected - actual) <= Math.abs(expected) * 3e-16;
        assertTrue(same, () -> text + " is " + actual);
    }

    @ParameterizedTest
    @CsvSource({"0, -1, NaN, NaN", "0, 0, 1, NaN", "0, 2, 0, 0", "-8, 0.5, NaN, NaN", "-8, 2, 64, 64", "-8, -1, -0.125, -0.125",
        "4, 0.5, 2, 2", "NaN, 2, NaN, NaN"})
    void powersOfKnownAndOfVaryingExponents(double base, double exponent, double known, double varying) {
        assertEquals(known, DoubleArithmetic.rationalPower(base, exponent));
        assertEquals(varying, DoubleArithmetic.realPower(base, exponent));
    }

    @Test
    void everyVariableNeedsAValue() {
        assertThrows(IllegalArgumentException.class, () -> Evaluator.evaluate(Expr.var("q"), AT));
    }
}
