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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SimplifierTest {
    private static final int EXPRESSIONS = 2_500;
    private static final double[] PLACES = {-2.3171, -0.7193, -0.0531, 0.1133, 0.3079, 1.7417, 3.9319};

    static List<List<String>> rows() {
        return Tables.rows("calculus/simplify.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void writesAsATextbookWould(List<String> row) {
        assertEquals(row.get(1), Printer.print(Simplifier.simplify(Tables.expr(row.get(0)))));
    }

    @Test
    void whatIsSimpleStaysAndReadsBackAsItself() {
        for (int i = 0; i < EXPRESSIONS; i++) {
            Expr e = random(i);
            Expr simple = Simplifier.simplify(e);
            assertEquals(simple, Simplifier.simplify(simple), () -> Printer.print(e));
            Expr read = Tables.expr(Printer.print(simple));
            assertEquals(simple, Simplifier.simplify(read), () -> Printer.print(e));
        }
    }

    /**
     * Overflow and rounding in the original are told by a nearby point, where they come out differently, and where it
     * has no value in truth, as csch(sin(pi)), by the digits that are certain.
     */
    @Test
    void valueAndDomainAreKept() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            Expr e = random(i);
            Expr simple = Simplifier.simplify(e);
            for (double x : PLACES) {
                compared++;
                if (!same(e, simple, x, 0.6137) && !Double.isNaN(value(e, x * (1 + 1e-9), 0.6137))
                        && !sameDigits(e, simple, x, 0.6137)) {
                    wrong.add(Printer.print(e) + " as " + Printer.print(simple) + " at " + x);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(compared > 15_000, compared + " values");
    }

    private static boolean same(Expr e, Expr simple, double x, double y) {
        double before = value(e, x, y);
        double after = value(simple, x, y);
        double noise = Math.abs(value(e, x * (1 + 1e-13), y) - before);
        boolean large = !(Math.abs(before) < 1e9) && !Double.isNaN(before);
        return large || Double.isNaN(before) && Double.isNaN(after)
                || Math.abs(before - after) <= 1e-7 * Math.max(1, Math.abs(before)) + 1e3 * noise;
    }

    private static boolean sameDigits(Expr e, Expr simple, double x, double y) {
        Point point = new Point(Map.of("x", Tables.expr(Double.toString(x)), "y", Tables.expr(Double.toString(y))));
        PointValue before = point.value(e);
        PointValue after = point.value(simple);
        if (before instanceof PointValue.Finite a && after instanceof PointValue.Finite b) {
            return a.value().subtract(b.value()).abs().compareTo(a.value().abs().scaleByPowerOfTen(-14)) <= 0;
        }
        return before instanceof PointValue.Undefined == after instanceof PointValue.Undefined;
    }

    private static double value(Expr e, double x, double y) {
        return Evaluator.evaluate(e, Map.of("x", x, "y", y));
    }

    private static Expr random(int i) {
        return new RandomExpressions(730_000L + i).next(3 + i % 14);
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void everyRowKeepsItsCallAndItsSpecialValues(Function function) {
        for (double at : new double[] {-1, 0, 1, 2}) {
            List<Expr> arguments = new ArrayList<>();
            for (int i = 0; i < function.arity(); i++) {
                arguments.add(Expr.num((long) at + i));
            }
            Expr call = new Expr.Call(function, arguments);
            double before = Evaluator.evaluate(call, Map.of());
            double after = Evaluator.evaluate(Simplifier.simplify(call), Map.of());
            assertTrue(Double.compare(before, after) == 0 || Math.abs(before - after) <= 1e-12 * Math.abs(before),
                    () -> Printer.print(call) + ": " + before + ", simplified " + after);
        }
    }

    @Test
    void spellingOfTheExponentialIsThePersons() {
        assertEquals("exp(2*x)", simplified("exp(x)*exp(x)"));
        assertEquals("e^(2*x)", simplified("e^x*e^x"));
    }

    @Test
    void hugeInputIsRefusedAndDeepInputIsNoCrash() {
        Expr wide = Expr.var("x");
        for (int i = 0; i < 17; i++) {
            wide = Expr.call(Function.HYPOT, wide, wide);
        }
        Expr tooLarge = wide;
        assertThrows(TooComplexException.class, () -> Simplifier.simplify(tooLarge));
        Expr deep = Expr.var("x");
        for (int i = 0; i < 2_000; i++) {
            deep = Expr.call(Function.SIN, deep);
        }
        Expr tooDeep = deep;
        assertThrows(TooComplexException.class, () -> Simplifier.simplify(tooDeep));
    }

    @Test
    void manyNestedFunctionsAreFine() {
        Expr nested = Expr.var("x");
        for (int i = 0; i < 250; i++) {
            nested = Expr.call(Function.SIN, Expr.sum(nested, Expr.num(1)));
        }
        assertEquals(Trees.size(nested, 10_000), Trees.size(Simplifier.simplify(nested), 10_000));
    }

    private static String simplified(String text) {
        return Printer.print(Simplifier.simplify(Tables.expr(text)));
    }
}
