package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.expr.Expr;
import gradus.expr.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs at which checkers go wrong, each judged both ways round. */
class EquivalenceTest {
    /** Negative numbers have powers at whole exponents: parities are taken case by case. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x^y                  | abs(x^y)           | Different",
        "exp(y^x)             | exp(abs(y^x))      | Different",
        "(x^2)^y              | x^(2*y)            | Different",
        "sqrt(x^(2*y))        | x^y                | Different",
        "sqrt(x^(2*y))        | abs(x^y)           | Same",
        "(x^y)^2              | x^(2*y)            | Same",
        "sqrt(x^y)^2          | x^y                | Same",
        "(x^a)^b              | x^(a*b)            | Different",
        "x^(y/2)              | sqrt(x^y)          | Different",
        "x^(y/3)              | cbrt(x^y)          | Same",
        "(x*y)^a              | x^a*y^a            | Same",
        "x^floor(y)*x         | x^(floor(y) + 1)   | Same",
        "x^floor(y)           | abs(x)^floor(y)    | Different",
        "sign(x^y)            | sign(x)^y          | Same",
        "sign(x^y)            | 1                  | Different",
        "min(x^y, -x^y)       | -abs(x^y)          | Same",
        "max(x^y, 0)          | x^y                | Different",
        "root(y, x)^y         | x                  | Same",
        "(-x)^y               | (-1)^y*x^y         | Same",
        "abs(x^x)             | x^x                | Different",
        "x^(y + 1/2)          | x^y*sqrt(x)        | Same",
        "(x^y - 1)/(x^(2*y) - 1) | 1/(x^y + 1)     | Same",
        "y*x^(y - 1)          | y*x^y/x            | Same"})
    void powersOfNegativeNumbersCount(String one, String other, String expected) throws Exception {
        assertBothWays(one, other, expected);
    }

    private static void assertBothWays(String one, String other, String expected) throws Exception {
        assertEquals(expected, verdict(one, other));
        assertEquals(expected, verdict(other, one));
    }

    private static String verdict(String one, String other) throws Exception {
        Expr expected = Parser.parse(one);
        Expr answer = Parser.parse(other);
        return Equivalence.compare(Subject.of(expected), Subject.of(answer), Assumptions.NONE)
                .getClass().getSimpleName();
    }
}
