package gradus.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Tables;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Printer;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DifferentiatorTest {
    private static final double[] PLACES = {0.1133, 0.3079, 0.7193, 1.7417, 3.9319, -0.6171};
    private static final int MAX_SIZE = 1_000_000;

    static List<List<String>> derivatives() {
        return Tables.rows("calculus/derivatives.txt");
    }

    private static Map<String, Double> point(Expr e, double x) {
        Map<String, Double> point = new HashMap<>();
        Trees.variables(e).forEach(name -> point.put(name, 0.4 + 0.07 * (name.charAt(0) - 'a')));
        point.put("x", x);
        return point;
    }

    @ParameterizedTest
    @MethodSource("derivatives")
    void readsAsATextbookWould(List<String> row) {
        assertEquals(row.get(1), derivative(row.get(0), 1));
    }

    @ParameterizedTest
    @MethodSource("derivatives")
    void hasTheValuesOfAnIndependentDerivative(List<String> row) {
        Expr e = Tables.expr(row.get(0));
        Expr mine = Differentiator.derivative(e, "x");
        Expr theirs = Tables.expr(row.get(2));
        for (double x : PLACES) {
            double right = Evaluator.evaluate(theirs, point(e, x));
            boolean defined = Double.isFinite(Evaluator.evaluate(e, point(e, x))) && Double.isFinite(right);
            double value = Evaluator.evaluate(mine, point(e, x));
            assertTrue(!defined || Math.abs(value - right) <= 1e-9 * Math.max(1, Math.abs(right)),
                    () -> Printer.print(mine) + " at " + x + ": " + value + ", not " + right);
        }
    }

    /** Both written in the language and counted alike; and SymPy's own tree by its own count. */
    @Test
    void isNoLongerThanSymPysDerivative() {
        double[] asWritten = derivatives().stream()
                .mapToDouble(row -> size(row.get(1)) / (double) size(row.get(2))).sorted().toArray();
        double[] asCounted = derivatives().stream()
                .mapToDouble(row -> size(row.get(1)) / Double.parseDouble(row.get(3))).sorted().toArray();
        assertTrue(derivatives().size() >= 80);
        assertTrue(asWritten[asWritten.length / 2] <= 1, "median " + asWritten[asWritten.length / 2]);
        assertTrue(asWritten[asWritten.length - 1] <= 1.2, "longest " + asWritten[asWritten.length - 1]);
        assertTrue(asCounted[asCounted.length / 2] <= 1, "median " + asCounted[asCounted.length / 2]);
    }

    private static int size(String text) {
        return Trees.size(Tables.expr(text), MAX_SIZE);
    }

    private static String derivative(String text, int order) {
        return Printer.print(Differentiator.derivative(Tables.expr(text), "x", order));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x^x | 2 | x^x*((ln(x) + 1)^2 + 1/x)", "x^x | 3 | x^x*((ln(x) + 1)^3 + 3*(ln(x) + 1)/x - 1/x^2)",
        "x^3             | 0    | x^3",
        "x^3             | 2    | 6*x",
        "x^3             | 3    | 6",
        "x^3             | 4    | 0",
        "x^3             | 1000000000 | 0",
        "sin(x)          | 4    | sin(x)",
        "1/x             | 5    | -120/x^6",
        "e^(-x^2)        | 2    | 4*x^2*e^(-x^2) - 2*e^(-x^2)",
        "e^x*sin(x)      | 10   | 32*e^x*cos(x)",
        "ln(x)/x         | 3    | (11 - 6*ln(x))/x^4",
        "ln(x)           | 8    | -5040/x^8",
        "tanh(x)         | 3    | 8*tanh(x)^2 - 6*tanh(x)^4 - 2",
        "sqrt(1 + x^2)   | 4    | (12*x^2 - 3)/(1 + x^2)^(7/2)",
        "(x + 1)^100000  | 2    | 9999900000*(x + 1)^99998",
        "y^2             | 1    | 0"})
    void higherOrdersStaySmall(String text, int order, String expected) {
        assertEquals(expected, derivative(text, order));
    }

    @ParameterizedTest
    @CsvSource({"x^2*sin(x), 6", "exp(-x^2), 6", "1/(1 + x^2), 6", "sqrt(1 + x^2), 5", "x^x, 10", "x^x^x, 4", "x^3*x^x, 5", "(x^2 + 1)^x, 6", "x^sin(x)/x, 4", "tan(x), 6",
        "asin(x), 5", "ln(1 + exp(x)), 5", "sin(x)/x, 5", "x^(1/3), 5", "exp(sin(x)), 5", "atan(x), 6"})
    void higherOrdersHaveHipparchusValues(String text, int order) {
        Expr e = Tables.expr(text);
        for (double x : new double[] {0.37, 0.81}) {
            DerivativeStructure zero = new DSFactory(1, order).constant(0);
            DerivativeStructure right = Evaluator.evaluate(e, Map.of("x", zero.getFactory().variable(0, x)),
                    new HipparchusArithmetic<>(zero));
            for (int k = 1; k <= order; k++) {
                double value = Evaluator.evaluate(Differentiator.derivative(e, "x", k), Map.of("x", x));
                double expected = right.getPartialDerivative(k);
                assertEquals(expected, value, 1e-9 * Math.max(1, Math.abs(expected)), text + " order " + k);
            }
        }
    }

    @Test
    void mixedDerivativesDoNotDependOnTheOrder() {
        Expr e = Tables.expr("x^2*y^3 + sin(x*y) + e^(x/y)");
        Expr xy = Differentiator.derivative(Differentiator.derivative(e, "x"), "y");
        Expr yx = Differentiator.derivative(Differentiator.derivative(e, "y"), "x");
        Map<String, Double> at = Map.of("x", 0.7, "y", 1.3);
        assertEquals(Evaluator.evaluate(xy, at), Evaluator.evaluate(yx, at), 1e-12);
    }

    @Test
    void derivedResultsAreSimplified() {
        for (List<String> row : derivatives()) {
            Expr derivative = Differentiator.derivative(Tables.expr(row.get(0)), "x");
            assertEquals(derivative, Simplifier.simplify(derivative), row.get(0));
        }
    }

    @Test
    void stepsEndInTheDerivative() {
        for (List<String> row : derivatives()) {
            Expr e = Tables.expr(row.get(0));
            Derivation derivation = Differentiator.derive(e, "x");
            assertEquals(Differentiator.derivative(e, "x"), derivation.result(), row.get(0));
            assertEquals(derivation.result(), derivation.root().after(), row.get(0));
        }
    }

    @ParameterizedTest
    @MethodSource("differentiableFunctions")
    void everyRowIsDerivedByEachArgument(Function function) {
        List<String> names = List.of("x", "y").subList(0, function.arity());
        Expr call = new Expr.Call(function, names.stream().map(Expr::var).toList());
        for (String by : names) {
            Expr derivative = Differentiator.derivative(call, by);
            int compared = 0;
            for (double x : PLACES) {
                compared += agrees(call, derivative, by, Map.of("x", x, "y", 0.83)) ? 1 : 0;
            }
            assertTrue(compared >= 2 || function == Function.ACOSH, function + " by " + by + ": " + compared);
        }
    }

    static Stream<Function> differentiableFunctions() {
        return Stream.of(Function.values()).filter(function -> function != Function.FACTORIAL);
    }

    private static boolean agrees(Expr e, Expr derivative, String by, Map<String, Double> at) {
        double h = 1e-6;
        double steps = (shifted(e, by, at, h) - shifted(e, by, at, -h)) / (2 * h);
        if (!Double.isFinite(steps)) {
            return false;
        }
        double value = Evaluator.evaluate(derivative, at);
        assertEquals(steps, value, 1e-6 * Math.max(1, Math.abs(steps)), Printer.print(derivative) + " at " + at);
        return true;
    }

    private static double shifted(Expr e, String by, Map<String, Double> at, double h) {
        Map<String, Double> moved = new HashMap<>(at);
        moved.merge(by, h, Double::sum);
        return Evaluator.evaluate(e, moved);
    }

    @Test
    void factorialHasNoDerivativeUnlessItIsConstant() {
        assertThrows(NotDifferentiableException.class, () -> derivative("factorial(x)", 1));
        assertEquals("factorial(n)", derivative("x*factorial(n)", 1));
    }

    @Test
    void whatIsUndefinedHasNoDerivative() {
        assertEquals("0*ln(-1)", derivative("ln(-1)", 1));
        assertTrue(Double.isNaN(Evaluator.evaluate(Tables.expr(derivative("x + 1/0", 1)), Map.of("x", 1.0))));
    }

    @Test
    void negativeOrdersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> derivative("x", -1));
    }

    @ParameterizedTest
    @CsvSource({"x^x^x, 10", "exp(x), 2000", "sin(x)^x, 12"})
    void whatIsTooMuchIsSaid(String text, int order) {
        assertThrows(TooComplexException.class, () -> derivative(text, order));
    }

    @Test
    void nestedFunctionsGetADerivative() {
        Expr nested = Expr.var("x");
        for (int i = 0; i < 190; i++) {
            nested = Expr.call(Function.SIN, nested);
        }
        Expr derivative = Differentiator.derivative(nested, "x");
        assertEquals(190, derivative.parts().size());
        assertEquals(1.0, Evaluator.evaluate(derivative, Map.of("x", 0.0)));
    }
}
