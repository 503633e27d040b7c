package gradus.calculus;

import static gradus.Tables.expr;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapeTest {
    private static final List<String> XY = List.of("x", "y");

    private static double[] gradient(String f, double x, double y) {
        double[] gradient = new double[2];
        Tape.of(List.of(expr(f)), XY).sweep().gradient(new double[] {x, y}, gradient);
        return gradient;
    }

    @Test
    void gradientComesWithTheValue() {
        double[] gradient = new double[2];
        assertEquals(12, Tape.of(List.of(expr("x^2*y")), XY).sweep().gradient(new double[] {2, 3}, gradient));
        assertArrayEquals(new double[] {12, 4}, gradient);
    }

    @Test
    void sharedSubexpressionsAreCalculatedOnce() {
        int once = Tape.of(List.of(expr("exp(x*y)")), XY).size();
        assertEquals(once + 2, Tape.of(List.of(expr("exp(x*y)*exp(x*y)+exp(x*y)")), XY).size());
    }

    @Test
    void sweepIsUsedAgainForOtherPoints() {
        Sweep sweep = Tape.of(List.of(expr("x*sin(y)")), XY).sweep();
        double[] gradient = new double[2];
        sweep.gradient(new double[] {1, 2}, gradient);
        sweep.gradient(new double[] {3, 0}, gradient);
        assertArrayEquals(new double[] {0, 3}, gradient);
        assertEquals(0, sweep.value(new double[] {5, 0}));
    }

    @Test
    void jacobianHasOneRowAnOutput() {
        double[][] rows = new double[3][2];
        double[] values = new double[3];
        Sweep sweep = Tape.of(List.of(expr("x*y"), expr("x+y"), expr("5")), XY).sweep();
        sweep.jacobian(new double[] {2, 3}, rows);
        sweep.values(new double[] {2, 3}, values);
        assertArrayEquals(new double[][] {{3, 2}, {1, 1}, {0, 0}}, rows);
        assertArrayEquals(new double[] {6, 5, 5}, values);
    }

    @Test
    void derivativesAreUndefinedWhereTheValueIs() {
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, gradient("ln(x)*y", -1, 2));
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, gradient("y/x", 0, 2));
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, gradient("x^(1/3)+y", -1, 2));
    }

    @Test
    void constantExponentsNeedNoLogarithm() {
        assertArrayEquals(new double[] {-12, 0}, gradient("x^2*3", -2, 0));
        assertArrayEquals(new double[] {0, 1}, gradient("x^0+y", 0, 0));
        assertArrayEquals(new double[] {-2 / Math.pow(-3, 3), 0}, gradient("x^(-2)", -3, 0), 1e-15);
    }

    /** The graph of a two-layer network: forward values and adjoints node by node. */
    @Test
    void namedNodesShowTheirValuesAndAdjoints() {
        LinkedHashMap<String, Expr> nodes = new LinkedHashMap<>();
        nodes.put("a", expr("x*y"));
        nodes.put("b", expr("x*y"));
        nodes.put("c", expr("a+3b"));
        Tape tape = Tape.of(nodes, List.of(expr("c^2")), XY);
        Sweep sweep = tape.sweep();
        double[] gradient = new double[2];
        assertEquals(64, sweep.gradient(new double[] {1, 2}, gradient));
        assertEquals(2, sweep.valueOf("b"));
        assertEquals(16, sweep.adjointOf("a"));
        assertEquals(48, sweep.adjointOf("b"));
        assertEquals(16, sweep.adjointOf("c"));
        assertEquals(128, sweep.adjointOf("x"));
        assertArrayEquals(new double[] {128, 64}, gradient);
        assertThrows(IllegalArgumentException.class, () -> sweep.valueOf("d"));
    }

    /** A block more than one, the last of it not full, and points at which there is no value. */
    @ParameterizedTest
    @ValueSource(strings = {"x*ln(y)+x^3/y", "sqrt(x)-y", "-(x+y)*sin(x)", "x/y-2*x+3*y", "x^y", "atan2(x,y)", "y*abs(x)-x",
        "exp(-x/y)", "x^(-2/3)", "sqrt(x*y)/(x-y)", "x+y", "-x", "7", "y", "max(x,y)^2-x*y", "(x+2*y)*(x-y)/(x^2+1)"})
    void manyPointsGiveWhatEachGives(String text) {
        Tape tape = Tape.of(List.of(expr(text)), XY);
        int points = 150;
        double[][] coordinates = new double[2][points];
        for (int k = 0; k < points; k++) {
            coordinates[0][k] = k - 70;
            coordinates[1][k] = (k - 20) / 8.0;
        }
        double[] values = new double[points];
        double[] alone = new double[points];
        double[][] slopes = new double[2][points];
        tape.sweepOfMany().gradients(coordinates, values, slopes);
        tape.sweepOfMany().values(coordinates, alone);
        Sweep sweep = tape.sweep();
        double[] gradient = new double[2];
        for (int k = 0; k < points; k++) {
            double value = sweep.gradient(new double[] {coordinates[0][k], coordinates[1][k]}, gradient);
            assertEquals(value, values[k]);
            assertEquals(value, alone[k]);
            assertArrayEquals(gradient, new double[] {slopes[0][k], slopes[1][k]});
        }
    }

    @Test
    void hessianIsThatOfHipparchus() {
        DSFactory factory = new DSFactory(2, 2);
        RandomExpressions expressions = new RandomExpressions(23);
        Random random = new Random(24);
        int compared = 0;
        for (int i = 0; i < 4000; i++) {
            Expr e = expressions.next(6);
            double[] point = {random.nextDouble(0.1, 2), random.nextDouble(-2, 2)};
            DerivativeStructure oracle = Evaluator.evaluate(e,
                    Map.of("x", factory.variable(0, point[0]), "y", factory.variable(1, point[1])),
                    new HipparchusArithmetic<>(factory.constant(0)));
            double[][] rows = new double[2][2];
            Tape.ofSecond(List.of(e), XY).sweep().hessian(point, rows);
            for (int j = 0; j < 4; j++) {
                double expected = oracle.getPartialDerivative(new int[][] {{2, 0}, {1, 1}, {1, 1}, {0, 2}}[j]);
                double found = rows[j / 2][j % 2];
                if (Double.isFinite(oracle.getValue()) && Double.isFinite(expected) && Double.isFinite(found)) {
                    compared++;
                    double size = Math.max(1, Math.abs(expected));
                    assertEquals(expected, found, 1e-8 * size, () -> e + " at " + Arrays.toString(point));
                }
            }
        }
        assertTrue(compared > 8000, compared + " second derivatives compared");
    }

    @Test
    void gradientCostsNoMoreForMoreVariables() {
        assertTrue(perVariable(400) < 1.2 * perVariable(40), "the tape grows faster than its variables");
    }

    /** Nodes of value and gradient a variable. */
    private static double perVariable(int n) {
        List<String> names = new ArrayList<>();
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add("x" + i);
            terms.add(Expr.call(Function.SIN, Expr.product(Expr.var("x" + i), Expr.var("x" + i / 2))));
        }
        Tape tape = Tape.of(List.of(Expr.call(Function.TANH, Expr.sumOf(terms))), names);
        return (double) tape.program().length / n;
    }

    @Test
    void missingCoordinateIsRefused() {
        Sweep sweep = Tape.of(List.of(expr("x")), XY).sweep();
        assertThrows(IllegalArgumentException.class, () -> sweep.value(new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> Tape.of(List.of(expr("z")), XY));
    }
}
