package gradus.calculus;

import static gradus.Tables.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Tables;
import gradus.expr.Expr;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PointTest {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-15");

    static Stream<List<String>> values() {
        return Tables.rows("calculus/values.txt").stream();
    }

    static Stream<List<String>> kinks() {
        return Tables.rows("calculus/kinks.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("values")
    void derivativesAreRightToFifteenDigitsWhateverCancels(List<String> row) {
        holds(row);
    }

    @ParameterizedTest
    @MethodSource("kinks")
    void kinksEdgesAndJumpsAreTold(List<String> row) {
        holds(row);
    }

    static Stream<List<String>> points() {
        return Tables.rows("calculus/points.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("points")
    void gradientJacobianAndHessianAreRightToFifteenDigits(List<String> row) {
        Map<String, Expr> coordinates = new HashMap<>();
        for (String coordinate : row.get(1).split(",")) {
            coordinates.put(coordinate.split("=")[0], expr(coordinate.split("=")[1]));
        }
        Point point = new Point(coordinates);
        Expr f = expr(row.get(0));
        List<String> by = List.of("x", "y");
        assertResult(row.get(2), point.value(f));
        assertRow(row.subList(3, 5), point.gradient(f, by));
        List<List<PointValue>> jacobian = point.jacobian(List.of(f, expr("x*y")), by);
        assertRow(row.subList(3, 5), jacobian.get(0));
        List<List<PointValue>> hessian = point.hessian(f, by);
        assertRow(row.subList(5, 7), hessian.get(0));
        assertRow(row.subList(6, 8), hessian.get(1));
    }

    private static void holds(List<String> row) {
        Point point = at(row.get(1));
        for (int order = 0; order <= 2; order++) {
            assertResult(row.get(2 + order), point.derivative(expr(row.get(0)), "x", order));
        }
    }

    private static Point at(String x) {
        return new Point(Map.of("x", expr(x)));
    }

    private static void assertResult(String expected, PointValue actual) {
        if (actual instanceof PointValue.Finite finite) {
            assertNear(expected, finite.value());
        } else if (actual instanceof PointValue.Kink kink) {
            assertNear(expected.split(":")[0], kink.left());
            assertNear(expected.split(":")[1], kink.right());
        } else {
            assertEquals(expected, actual instanceof PointValue.Undefined none ? none.why().id() : actual.toString());
        }
    }

    private static void assertNear(String expected, BigDecimal actual) {
        assertTrue(expected.matches("[-+.0-9eE]+"), () -> actual + " is not " + expected);
        BigDecimal right = new BigDecimal(expected);
        BigDecimal error = actual.subtract(right).abs();
        assertTrue(error.compareTo(right.abs().multiply(TOLERANCE)) <= 0, () -> actual + " is not " + expected);
    }

    private static void assertRow(List<String> expected, List<PointValue> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertResult(expected.get(i), actual.get(i));
        }
    }

    private static Point origin() {
        return new Point(Map.of("x", Expr.num(0), "y", Expr.num(0)));
    }

    @Test
    void gradientHasOneEntryAVariable() {
        Point point = new Point(Map.of("x", expr("1/2"), "y", expr("3")));
        assertRow(List.of("3", "0.25", "0"), point.gradient(expr("x^2*y"), List.of("x", "y", "z")));
    }

    @Test
    void jacobianHasOneRowAnOutput() {
        Point point = new Point(Map.of("x", expr("2"), "y", expr("3")));
        List<List<PointValue>> rows = point.jacobian(List.of(expr("x*y"), expr("x+y"), expr("x/y")), List.of("x", "y"));
        assertEquals(3, rows.size());
        assertRow(List.of("3", "2"), rows.get(0));
        assertRow(List.of("1", "1"), rows.get(1));
        assertRow(List.of("0.3333333333333333333333", "-0.2222222222222222222222"), rows.get(2));
    }

    @Test
    void hessianOfLogSumExpIsExactAtTheOrigin() {
        List<List<PointValue>> rows = origin().hessian(expr("ln(exp(x)+exp(y))"), List.of("x", "y"));
        assertRow(List.of("0.25", "-0.25"), rows.get(0));
        assertRow(List.of("-0.25", "0.25"), rows.get(1));
    }

    @Test
    void mixedDerivativeIsAbsentWhereItDependsOnTheWayThere() {
        List<List<PointValue>> rows = origin().hessian(expr("abs(x*y)"), List.of("x", "y"));
        assertRow(List.of("0", "point.lower-order"), rows.get(0));
        List<List<PointValue>> kinked = origin().hessian(expr("abs(x)*y"), List.of("x", "y"));
        assertRow(List.of("0", "-1:1"), kinked.get(0));
    }

    @Test
    void directionalDerivativeTakesTheDirectionAsItIs() {
        Point point = new Point(Map.of("x", expr("1"), "y", expr("2")));
        Map<String, Expr> direction = Map.of("x", expr("3/5"), "y", expr("4/5"));
        assertResult("2.4", point.directional(expr("x^2*y"), Map.of("x", expr("3/5"))));
        assertResult("3.2", point.directional(expr("x^2*y"), direction));
    }

    @Test
    void jacobianProductsAgreeWithTheJacobian() {
        Point point = new Point(Map.of("x", expr("1"), "y", expr("2")));
        List<Expr> outputs = List.of(expr("x*y"), expr("x^2"));
        assertRow(List.of("5", "6"), point.jacobianVector(outputs, Map.of("x", expr("3"), "y", expr("-1"))));
        assertRow(List.of("22", "1"), point.vectorJacobian(List.of(expr("1"), expr("10")), outputs, List.of("x", "y")));
    }

    @Test
    void weightsAreThoseAtThePoint() {
        List<PointValue> product = at("3").vectorJacobian(List.of(expr("x")), List.of(expr("x^2")), List.of("x"));
        assertRow(List.of("18"), product);
    }

    @Test
    void whatHasNoDerivativeIsNotWeighedAway() {
        List<PointValue> product = at("0").vectorJacobian(
                List.of(expr("1"), expr("-1")), List.of(expr("abs(x)"), expr("abs(x)")), List.of("x"));
        assertInstanceOf(PointValue.Undefined.class, product.get(0));
    }

    @Test
    void highOrdersAreExact() {
        assertResult("0", at("0").derivative(expr("sin(x)"), "x", 100));
        assertResult("-1", at("0").derivative(expr("sin(x)"), "x", 99));
    }

    @Test
    void tooLargeIsSaidAndNotGuessed() {
        assertInstanceOf(PointValue.Undecided.class, at("10").value(expr("exp(exp(exp(x)))")));
        assertInstanceOf(PointValue.Undecided.class, at("1").derivative(expr("9^9^9^9*x"), "x", 1));
        assertInstanceOf(PointValue.Undecided.class, at("1").derivative(expr("x"), "x", Point.MAX_ORDER + 1));
        assertThrows(IllegalArgumentException.class, () -> at("1").derivative(expr("x"), "x", -1));
    }
}
