package gradus.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.Tables;
import gradus.expr.Expr;
import gradus.expr.Printer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
    /** As a textbook writes them, whatever order they came in. */
    @ParameterizedTest
    @ValueSource(strings = {
        "2; 2^(1/3); pi; sqrt(2); x; x + 1; e^x; sin(x); 1 + e^x",
        "-1; 2; 3; 10",
        "e^2; pi; pi^2; sqrt(3); cbrt(2); x",
        "a; b; x; x^2; x^3; x^n; y",
        "x1; x2; x10; y",
        "y; x + 1; (x + 1)^2; x + 2; (x + 3)^3",
        "2^x; e^x; e^(2*x); x^x",
        "exp(x); sin(x); cos(x); sec(x); tan(x)",
        "sinh(x); cosh(x); sech(x); tanh(x)",
        "sin(a); sin(x); sin(x)^2; sin(2*x)",
        "max(x, y); max(x, z); max(y, x)",
        "x + y; x + y + z"})
    void factorsStandAsInATextbook(String text) {
        List<String> expected = Arrays.stream(text.split("; ")).map(e -> Printer.print(Tables.expr(e))).toList();
        List<Expr> factors = new ArrayList<>(Arrays.stream(text.split("; ")).map(Tables::expr).toList());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(factors, new Random(seed));
            factors.sort(Order.FACTORS);
            assertEquals(expected, factors.stream().map(Printer::print).toList());
        }
        for (Expr factor : factors) {
            assertEquals(0, Order.FACTORS.compare(factor, Tables.expr(Printer.print(factor))));
        }
    }
}
