package gradus.calculus;

import static gradus.Tables.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Tables;
import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TaylorTest {

    static Stream<List<String>> expected() {
        return Tables.rows("calculus/taylor.txt").stream();
    }

    static Stream<List<String>> absent() {
        return Tables.rows("calculus/no-taylor.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void coefficientsAreExact(List<String> row) {
        List<Expr> right = Arrays.stream(row.get(2).split(";")).map(Tables::expr).toList();
        Taylor taylor = expand(row.get(0), row.get(1), right.size() - 1);
        for (int k = 0; k < right.size(); k++) {
            assertSame(right.get(k), taylor.coefficients().get(k), row + " at " + k);
        }
    }

    private static Taylor expand(String f, String about, int order) {
        Series series = Taylor.of(expr(f), "x", expr(about), order);
        return assertInstanceOf(Series.Polynomial.class, series, f).taylor();
    }

    private static void assertSame(Expr right, Expr actual, String where) {
        if (Trees.rational(right).isPresent()) {
            assertEquals(Trees.rational(right), Trees.rational(actual), where);
        } else {
            Point somewhere = new Point(Map.of("a", expr("7/3"), "y", expr("11/5")));
            PointValue difference = somewhere.value(Expr.sum(right, Expr.negate(actual)));
            boolean none = difference instanceof PointValue.Finite finite && finite.value().equals(BigDecimal.ZERO);
            assertTrue(none, () -> where + ": " + Printer.print(actual));
        }
    }

    @ParameterizedTest
    @MethodSource("absent")
    void absenceHasAReason(List<String> row) {
        Series series = Taylor.of(expr(row.get(0)), "x", expr(row.get(1)), Integer.parseInt(row.get(2)));
        assertEquals(row.get(3), assertInstanceOf(Series.None.class, series).why().id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(x)   | 0    | 3 | 1 + x + x^2/2 + x^3/6
            ln(x)    | 1    | 3 | x - 1 - (x - 1)^2/2 + (x - 1)^3/3
            x^x      | 1    | 2 | 1 + 1*(x - 1) + (x - 1)^2
            exp(-x)  | -2   | 1 | e^2 - e^2*(x + 2)
            sin(x)   | pi/2 | 4 | 1 - (x - pi/2)^2/2 + (x - pi/2)^4/24
            abs(x)^3 | 0    | 2 | 0
            cos(x)   | 1    | 1 | cos(1) - sin(1)*(x - 1)
            """)
    void polynomialIsWrittenInPowersOfTheDistance(String f, String about, int order, String polynomial) {
        assertEquals(polynomial, Printer.print(expand(f, about, order).polynomial()));
    }

    @Test
    void orderTwoHundredIsExact() {
        List<Expr> coefficients = expand("exp(x)", "0", 200).coefficients();
        BigInteger factorial = BigInteger.ONE;
        for (int k = 2; k <= 200; k++) {
            factorial = factorial.multiply(BigInteger.valueOf(k));
        }
        assertEquals(Expr.num(new Rational(BigInteger.ONE, factorial)), coefficients.get(200));
    }

    @Test
    void hugeExponentsAreNoObstacle() {
        assertEquals(List.of(expr("1"), expr("100000000000000000000")), expand("(1+x)^(10^20)", "0", 1).coefficients());
    }

    @Test
    void hugePowersOfNumbersAreNotWrittenOut() {
        assertEquals(List.of(expr("0"), expr("10141204801825835211973625643008*sqrt(2)")),
                expand("2^(103+1/2)*x", "0", 1).coefficients());
        for (String huge : List.of("2^(10^9+1/2)", "2^(10^10+1/2)", "(1/3)^(10^40+1/3)", "(1/3)^(-10^40+1/3)",
                "sqrt(2*e)^(10^12+1/3)", "sqrt(2)^(10^9+1)")) {
            assertInstanceOf(Series.Undecided.class, Taylor.of(expr(huge + "*x"), "x", expr("0"), 2), huge);
        }
    }

    @Test
    void bernoulliNumbersComeOut() {
        assertEquals(Rational.of(-1, 30), bernoulli(4));
        assertEquals(Rational.of(-3617, 510), bernoulli(16));
    }

    /** k! times the k-th coefficient of x/(exp(x)−1). */
    private static Rational bernoulli(int k) {
        Rational coefficient = Trees.rational(expand("x/(exp(x)-1)", "0", k).coefficients().get(k)).orElseThrow();
        Rational factorial = Rational.ONE;
        for (int j = 2; j <= k; j++) {
            factorial = factorial.times(Rational.of(j));
        }
        return coefficient.times(factorial);
    }

    @Test
    void variableThatDoesNotOccurLeavesAConstant() {
        assertEquals(List.of(expr("y"), expr("0")), expand("y", "0", 1).coefficients());
    }

    @Test
    void signOfAVariableIsNotGuessed() {
        assertInstanceOf(Series.Undecided.class, Taylor.of(expr("abs(a+x)"), "x", expr("0"), 1));
        assertInstanceOf(Series.Undecided.class, Taylor.of(expr("x"), "x", expr("0"), Taylor.MAX_ORDER + 1));
        assertInstanceOf(Series.Undecided.class, Taylor.of(expr("x^(10^20)"), "x", expr("0"), 2));
        assertInstanceOf(Series.Undecided.class, Taylor.of(expr("1/x^(10^20)"), "x", expr("0"), 2));
        assertInstanceOf(Series.Undecided.class, Taylor.of(expr("x^(1/10^20)"), "x", expr("0"), 2));
        assertThrows(IllegalArgumentException.class, () -> Taylor.of(expr("x"), "x", expr("0"), -1));
    }

    /** Exact constants against enclosures, where every division is by a sum. */
    @ParameterizedTest
    @CsvSource({"asin(x-1), pi/3", "sqrt((x+4)/(x+6)), sqrt(2)", "sqrt(1+sqrt(x^2+1)), pi/3", "acosh(x+3), pi/3",
            "(2x^2-3x-4)/sqrt(x^4+1), pi/3", "sqrt(x+sqrt(x+sqrt(x+9))), 1", "sqrt((x+4)/(x+6)), pi/3"})
    void coefficientsAboutIrrationalCentresStayShort(String f, String about) {
        int order = 9;
        Expr last = expand(f, about, order).coefficients().get(order);
        PointValue derivative = new Point(Map.of("x", expr(about))).derivative(expr(f), "x", order);
        double right = assertInstanceOf(PointValue.Finite.class, derivative).toDouble() / 362_880;
        PointValue value = new Point(Map.of()).value(last);
        double actual = assertInstanceOf(PointValue.Finite.class, value).toDouble();
        assertEquals(right, actual, 1e-12 * Math.abs(right), f);
    }
}
