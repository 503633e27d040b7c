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

    /** What differs on a sliver or far out is found, or at least not taken for the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x + relu(10^(-40) - abs(x - 22/7))      | x | Different",
        "x + relu(10^(-90) - abs(x - 22/7))      | x | Different",
        "x + relu(10^(-40) - abs(exp(x) - 2))    | x | Different",
        "x + relu(10^(-3) - (x - 33)^2 - (y - 77)^2) | x | Different",
        "x + relu(sqrt(x) - 10^50)               | x | Different",
        "x + relu(ln(x) - 1000)                  | x | Undecided",
        "x + relu(x - 10^100)                    | x | Different",
        "x + relu(x - exp(x))                    | x | Same",
        "x + floor(abs(x)/10^20)                 | x | Different",
        "x + floor(cos(x)^2/2)                   | x | Same",
        "abs(exp(x) - x)                         | exp(x) - x | Same",
        "abs(x^4 - x^2 + 0.25)                   | x^4 - x^2 + 0.25 | Same",
        "abs(x^4 - x^2 + 0.24)                   | x^4 - x^2 + 0.24 | Different"})
    void sliversAndTailsAreSearchedToTheEnd(String one, String other, String expected) throws Exception {
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
