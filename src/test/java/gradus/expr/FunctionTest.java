package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the function table is held to what its own texts say. */
class FunctionTest {
    private static final double[] GRID =
            {-30, -4.2, -3, -2.5, -1, -0.7, -0.5, -1e-3, 0, 1e-3, 0.3, 0.5, 1, 1.5, 2, 2.7, 3, 5.1, 30};
    private static final double STEP = 1e-5;

    private static Expr call(Function function) {
        return function.arity() == 1
                ? Expr.call(function, Expr.var("u"))
                : Expr.call(function, Expr.var("u"), Expr.var("v"));
    }

    private static double value(Function function, double u, double v) {
        return DoubleArithmetic.INSTANCE.apply(function, function.arity() == 1 ? List.of(u) : List.of(u, v));
    }

    private static double value(Expr text, double u, double v, double y) {
        return Evaluator.evaluate(text, Map.of("u", u, "v", v, "y", y));
    }

    private static void onGrid(Function function, BiConsumer<Double, Double> check) {
        for (double u : GRID) {
            for (double v : function.arity() == 1 ? new double[] {1} : GRID) {
                check.accept(u, v);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void everyNameIsReadAndTheLabelIsPrinted(Function function) throws SyntaxException {
        String arguments = function.arity() == 1 ? "(u)" : "(u, v)";
        assertEquals(function.label() + arguments, Printer.print(call(function)));
        List<String> names = new ArrayList<>(function.aliases());
        names.add(function.label());
        for (String name : names) {
            assertEquals(call(function), Parser.parse(name + arguments), name);
        }
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void latexReadsBack(Function function) throws SyntaxException {
        Expr e = Parser.parse(LatexPrinter.print(call(function)));
        boolean based = function == Function.LOG2 || function == Function.LOG10;
        assertEquals(based ? Function.LOG : function, ((Expr.Call) e).function());
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void theValueIsTheDefinition(Function function) {
        Optional<Expr> definition = function.definition();
        onGrid(function, (u, v) -> definition.ifPresent(text -> {
            double value = value(function, u, v);
            double defined = value(text, u, v, Double.NaN);
            boolean overflow = Double.isInfinite(defined) || Double.isNaN(defined) && Math.abs(u) >= 30;
            boolean same = Double.isNaN(value) && Double.isNaN(defined)
                    || Math.abs(value - defined) <= 1e-12 * (1 + Math.abs(value));
            assertTrue(same || overflow, () -> function + " at " + u + ", " + v + ": " + value + ", defined " + defined);
        }));
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void theDerivativeIsTheLimitOfDifferences(Function function) {
        for (int argument = 0; argument < function.arity(); argument++) {
            int by = argument;
            onGrid(function, (u, v) -> function.derivative(by).ifPresent(text -> derivativeAgrees(function, text, by, u, v)));
        }
    }

    private static void derivativeAgrees(Function function, Expr text, int argument, double u, double v) {
        double h = STEP * Math.max(1, Math.abs(argument == 0 ? u : v));
        double du = argument == 0 ? h : 0;
        double dv = argument == 0 ? 0 : h;
        double before = value(function, u - du, v - dv);
        double after = value(function, u + du, v + dv);
        double derivative = value(text, u, v, value(function, u, v));
        if (isNearKink(function, u, v) || Double.isNaN(derivative) || !Double.isFinite(after - before)) {
            return;
        }
        double difference = (after - before) / (2 * h);
        double rounding = 1e-16 * (Math.abs(before) + Math.abs(after)) / h;
        assertEquals(derivative, difference, 2e-5 * (1 + Math.abs(derivative)) * (1 + Math.abs(derivative)) + rounding,
                () -> function + " by " + argument + " at " + u + ", " + v);
    }

    private static boolean isNearKink(Function function, double u, double v) {
        return function.kinks().stream().anyMatch(kink -> Math.abs(value(kink, u, v, Double.NaN)) < 1e-3);
    }

    /** Which roots and factorials are real is no comparison of real numbers. */
    @ParameterizedTest
    @EnumSource(Function.class)
    void theDomainIsWhereThereIsAValue(Function function) {
        onGrid(function, (u, v) -> {
            boolean inside = function.domain().stream()
                    .allMatch(condition -> condition.holds(value(condition.left(), u, v, Double.NaN)));
            boolean defined = !Double.isNaN(value(function, u, v));
            boolean wholeNumbers = function == Function.ROOT || function == Function.FACTORIAL;
            assertTrue(inside == defined || wholeNumbers && inside, () -> function + " at " + u + ", " + v);
        });
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void textsMentionNothingButTheirArguments(Function function) {
        Set<String> arguments = function.arity() == 1 ? Set.of("u") : Set.of("u", "v");
        function.kinks().forEach(kink -> assertTrue(arguments.containsAll(Trees.variables(kink)), kink::toString));
        function.definition().ifPresent(text -> assertTrue(arguments.containsAll(Trees.variables(text))));
        function.domain().forEach(condition -> assertTrue(arguments.containsAll(Trees.variables(condition.left()))));
        function.lastDefault().ifPresent(text -> assertTrue(Trees.isConstant(text)));
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void theInverseUndoesAndIsUndone(Function function) {
        function.inverse().ifPresent(inverse -> {
            assertEquals(Optional.of(function), inverse.inverse());
            double u = DoubleStream.of(0.3, 1.25)
                    .filter(x -> !Double.isNaN(value(inverse, value(function, x, 0), 0)))
                    .findFirst().orElseThrow();
            assertEquals(u, value(inverse, value(function, u, 0), 0), 1e-14);
        });
    }

    /** Without a derivative or a definition a row says that there is none to give. */
    @ParameterizedTest
    @EnumSource(Function.class)
    void everyFunctionButTheFactorialCanBeDifferentiated(Function function) {
        boolean differentiable = function.derivative(0).isPresent() || function.definition().isPresent();
        assertEquals(function != Function.FACTORIAL, differentiable);
        assertFalse(function.label().isBlank());
    }
}
