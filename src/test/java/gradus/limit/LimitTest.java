package gradus.limit;

import static gradus.Tables.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Golden;
import gradus.Tables;
import gradus.expr.Expr;
import gradus.expr.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
    private static final Map<String, Approach.Side> SIDES = Map.of(
            "left", Approach.Side.LEFT, "right", Approach.Side.RIGHT, "both", Approach.Side.BOTH);

    static Stream<List<String>> decided() {
        return Tables.rows("limit/limits.txt").stream();
    }

    static Stream<List<String>> open() {
        return Tables.rows("limit/limits-open.txt").stream();
    }

    private static Approach approach(String to) {
        return switch (to) {
            case "inf" -> new Approach.ToInfinity(true);
            case "-inf" -> new Approach.ToInfinity(false);
            default -> new Approach.To(expr(to));
        };
    }

    private static LimitResult limit(List<String> row) {
        return limit(row.get(0), row.get(1), row.get(2));
    }

    private static LimitResult limit(String f, String to, String from) {
        return Limit.of(expr(f), "x", approach(to), SIDES.get(from));
    }

    private static boolean isRight(String expected, LimitResult result) {
        if (expected.equals("inf") || expected.equals("-inf") || expected.equals("none")) {
            return expected.equals(result.text());
        }
        return result instanceof LimitResult.Value
                && Limit.compare(new LimitResult.Value(expr(expected)), result) == Limit.Sameness.SAME;
    }

    @ParameterizedTest
    @MethodSource("decided")
    void limitsAreExact(List<String> row) {
        LimitResult result = limit(row);
        assertTrue(isRight(row.get(3), result), () -> row + ": " + result.text());
    }

    @ParameterizedTest
    @MethodSource("open")
    void whatIsNotDecidedIsNotGuessed(List<String> row) {
        LimitResult result = limit(row);
        boolean right = !row.get(3).equals("?") && isRight(row.get(3), result);
        assertTrue(right || result instanceof LimitResult.Undecided, () -> row + ": " + result.text());
    }

    @Test
    void theTableIsLargeAndNearlyAllOfItIsDecided() {
        long decided = decided().count();
        long open = open().count();
        assertTrue(decided >= 450, () -> decided + " rows");
        assertTrue(100 * open <= 3 * (decided + open), () -> open + " rows open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abs(x)/x       | 0   | both  | SIDES_DIFFER
            1/x            | 0   | both  | SIDES_DIFFER
            sin(1/x)       | 0   | right | OSCILLATION
            x*sin(x)       | inf | both  | OSCILLATION
            x - floor(x)   | inf | both  | OSCILLATION
            sqrt(x)        | 0   | left  | UNDEFINED
            ln(x)          | -1  | both  | UNDEFINED
            asin(x)        | inf | both  | UNDEFINED
            x              | 1/0 | both  | UNDEFINED
            """)
    void thatThereIsNoLimitHasItsReason(String f, String to, String from, LimitResult.None.Why why) {
        assertEquals(why, assertInstanceOf(LimitResult.None.class, limit(f, to, from)).why());
    }

    @Test
    void whereTheFunctionHasOneSideOnlyTheLimitIsTakenThere() {
        assertEquals("0", limit("sqrt(x)", "0", "both").text());
        assertEquals("-inf", limit("ln(x)", "0", "both").text());
        assertEquals("pi/2", limit("asin(x)", "1", "both").text());
        assertEquals("1", limit("x^x", "0", "both").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9^9^9^9", "x^x^x^x^x^x^x", "exp(exp(exp(exp(exp(exp(x))))))", "1/0", "0/0", "0^x",
        "ln(0*x)", "factorial(factorial(x))", "sin(exp(exp(exp(x))))", "floor(exp(exp(x)))", "x^(10^30)",
        "(x+1)^1000000 - x^1000000", "abs(abs(abs(x)))^floor(sin(x))", "tan(tan(tan(tan(x))))",
        "(sin(x)^2+cos(x)^2-1)/(exp(x)*exp(-x)-1)", "atan2(0*x,0*x)", "root(x,x)", "log(1,x)", "max(x,-x)-abs(x)",
        "(x^1000-1)/(x^999-1)", "sqrt(-x^2)", "x^(1/x)^(1/x)^(1/x)", "a^b^x", "sin(x)^sin(x)^sin(x)"})
    void anythingHasAnAnswer(String f) {
        for (String to : List.of("0", "inf", "-inf", "1", "pi")) {
            for (String from : List.of("left", "right", "both")) {
                assertFalse(limit(f, to, from).text().isEmpty());
            }
        }
    }

    @Test
    void deeplyNestedFunctionsAreRefused() {
        Expr nested = expr("x");
        for (int i = 0; i < 300; i++) {
            nested = Expr.call(gradus.expr.Function.SIN, nested);
        }
        assertInstanceOf(LimitResult.Undecided.class,
                Limit.of(nested, "x", approach("inf"), Approach.Side.BOTH));
    }

    static List<Path> goldenFiles() {
        return Golden.files("gradus/limit/limits");
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void stepsSayWhatWasUsed(Path file) throws IOException {
        String[] input = Golden.input(file).split(" \\| ");
        LimitDerivation derivation =
                Limit.explain(expr(input[0]), "x", approach(input[1].strip()), SIDES.get(input[2].strip()));
        StringBuilder text = new StringBuilder();
        for (Language language : Language.values()) {
            text.append("--- ").append(language.tag()).append('\n');
            derivation.steps().forEach(step -> text.append(gradus.text.Catalog.of(language).render(step.words())).append('\n'));
        }
        Golden.check(file, text.toString());
    }
}
