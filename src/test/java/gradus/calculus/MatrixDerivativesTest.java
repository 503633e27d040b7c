package gradus.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.Tables;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Printer;
import java.util.List;
import java.util.Map;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradient, Jacobian, Hessian, directional derivative and the products with a Jacobian. */
class MatrixDerivativesTest {
    private static final List<String> XY = List.of("x", "y");
    private static final Map<String, Double> AT = Map.of("x", 0.7, "y", 1.3);

    private static List<Expr> exprs(String... texts) {
        return List.of(texts).stream().map(Tables::expr).toList();
    }

    private static List<String> texts(List<Expr> expressions) {
        return expressions.stream().map(Printer::print).toList();
    }

    @Test
    void gradientHasOneEntryAVariableInTheirOrder() {
        assertEquals(List.of("x^2", "2*x*y", "0"), texts(Gradient.of(Tables.expr("x^2*y"), List.of("y", "x", "z"))));
    }

    @Test
    void jacobianHasARowAnOutput() {
        List<List<Expr>> jacobian = Jacobian.of(exprs("x^2*y", "5*x + sin(y)", "y"), XY);
        assertEquals(List.of(List.of("2*x*y", "x^2"), List.of("5", "cos(y)"), List.of("0", "1")),
                jacobian.stream().map(MatrixDerivativesTest::texts).toList());
    }

    @Test
    void hessianOfLogSumExpIsThatOfSoftmax() {
        List<List<Expr>> hessian = Hessian.of(Tables.expr("ln(e^x + e^y)"), XY);
        assertEquals(List.of(List.of("e^(x + y)/(e^x + e^y)^2", "-e^(x + y)/(e^x + e^y)^2"),
                        List.of("-e^(x + y)/(e^x + e^y)^2", "e^(x + y)/(e^x + e^y)^2")),
                hessian.stream().map(MatrixDerivativesTest::texts).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^2*y^3 + sin(x*y)", "e^(x*y)*cos(x - y)", "x^y", "sqrt(x^2 + y^2)", "x/(y + x^2)",
        "ln(1 + e^(x - 2*y))", "atan2(y, x)", "(x + y)^3*tanh(x*y)"})
    void hessianHasHipparchusValues(String text) {
        Expr e = Tables.expr(text);
        DSFactory factory = new DSFactory(2, 2);
        DerivativeStructure right = Evaluator.evaluate(e,
                Map.of("x", factory.variable(0, AT.get("x")), "y", factory.variable(1, AT.get("y"))),
                new HipparchusArithmetic<>(factory.constant(0)));
        List<List<Expr>> hessian = Hessian.of(e, XY);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                int[] orders = new int[2];
                orders[i]++;
                orders[j]++;
                assertEquals(right.getPartialDerivative(orders), Evaluator.evaluate(hessian.get(i).get(j), AT), 1e-10);
            }
        }
    }

    @Test
    void directionIsMadeOneUnitLong() {
        Expr along = Directional.of(Tables.expr("x^2 + y^2"), XY, exprs("3", "4"));
        assertEquals("6*x/5 + 8*y/5", Printer.print(along));
        assertEquals("sqrt(2)*x", Printer.print(Directional.of(Tables.expr("x^2"), XY, exprs("1", "1"))));
        assertEquals("-1", Printer.print(Directional.of(Tables.expr("x"), List.of("x"), exprs("-7"))));
    }

    @Test
    void directionsThatAreNoneAreRefused() {
        Expr e = Tables.expr("x*y");
        assertEquals("calculus.direction-zero",
                assertThrows(ShapeException.class, () -> Directional.of(e, XY, exprs("0", "1 - 1"))).what().id());
        assertEquals("calculus.direction-length",
                assertThrows(ShapeException.class, () -> Directional.of(e, XY, exprs("1"))).what().id());
    }

    @Test
    void productsAreThoseOfTheMatrix() {
        List<Expr> outputs = exprs("x^2*y", "5*x + sin(y)", "x - y");
        assertEquals(List.of("2*a*x*y + b*x^2", "5*a + b*cos(y)", "a - b"),
                texts(JacobianProducts.jacobianVector(outputs, XY, exprs("a", "b"))));
        assertEquals(List.of("2*a*x*y + 5*b + c", "a*x^2 + b*cos(y) - c"),
                texts(JacobianProducts.vectorJacobian(exprs("a", "b", "c"), outputs, XY)));
    }

    @Test
    void productsNameTheShapesThatDoNotFit() {
        List<Expr> outputs = exprs("x", "y", "x*y");
        ShapeException right = assertThrows(ShapeException.class,
                () -> JacobianProducts.jacobianVector(outputs, XY, exprs("1", "2", "3")));
        assertEquals(List.of(3, 2, 3), right.what().arguments());
        ShapeException left = assertThrows(ShapeException.class,
                () -> JacobianProducts.vectorJacobian(exprs("1", "2"), outputs, XY));
        assertEquals(List.of(2, 3, 2), left.what().arguments());
    }
}
