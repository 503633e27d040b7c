package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** What a printer writes reads back as the same expression: as the same text, and with the same value. */
class RoundTripTest {
    private static final Names NAMES = Names.NONE;
    private static final Map<String, Double> AT = Map.ofEntries(Map.entry("x", 0.7), Map.entry("y", -1.3),
            Map.entry("t", 2.1), Map.entry("x_1", 0.4), Map.entry("w12", 1.9), Map.entry("theta", -0.6),
            Map.entry("alpha_3", 3.2), Map.entry("E", 1.1), Map.entry("Pi", 0.9), Map.entry("eta", 0.3),
            Map.entry("psi_2", -2.2), Map.entry("epsilon", 0.05));

    @Test
    void whatIsPrintedReadsBack() throws Exception {
        RandomExpressions random = new RandomExpressions(1);
        for (int i = 0; i < 3_000; i++) {
            Expr e = random.next(i % 6);
            String text = Printer.print(e);
            Expr again = Parser.parse(text, NAMES);
            assertEquals(text, Printer.print(again), () -> e.toString());
            assertSameValue(e, again, text);
        }
    }

    @Test
    void whatIsWrittenForPeopleReadsBack() throws Exception {
        RandomExpressions random = new RandomExpressions(2);
        for (int i = 0; i < 3_000; i++) {
            Expr e = random.next(i % 6);
            String text = Printer.readable(e);
            Expr again = Parser.parse(text, NAMES);
            assertEquals(text, Printer.readable(again), () -> e.toString());
            assertSameValue(e, again, text);
        }
    }

    @Test
    void latexReadsBackAsTheSameValue() throws Exception {
        Names names = Names.of(AT.keySet());
        RandomExpressions random = new RandomExpressions(3);
        for (int i = 0; i < 3_000; i++) {
            Expr e = random.next(i % 6);
            String text = LatexPrinter.print(e);
            Expr again = read(text, () -> Parser.parse(text, names));
            assertSameValue(e, again, text);
        }
    }

    private static Expr read(String text, ThrowingSupplier<Expr> reading) {
        try {
            return reading.get();
        } catch (Throwable error) {
            throw new AssertionError(text, error);
        }
    }

    /** Equal but for rounding, which another grouping of factors or a logarithm's base may change. */
    private static void assertSameValue(Expr e, Expr again, String text) {
        boolean same = Printer.print(e).equals(Printer.print(again));
        for (double shift = 0; shift < 1 && !same; shift += 0.3) {
            same = agree(value(e, shift), value(again, shift));
        }
        assertTrue(same, () -> text + " is " + value(again, 0) + ", not " + value(e, 0) + ": " + e);
    }

    private static double value(Expr e, double shift) {
        Map<String, Double> at = new HashMap<>();
        AT.forEach((name, value) -> at.put(name, value + shift));
        return Evaluator.evaluate(e, at);
    }

    private static boolean agree(double expected, double actual) {
        return Double.compare(expected, actual) == 0
                || Math.abs(expected - actual) <= 1e-6 * (1e-6 + Math.abs(expected));
    }
}
