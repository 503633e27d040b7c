package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is typed is read or refused with a place in it, soon, and on a small stack. {@code -Dgradus.fuzz=200000}
 * tries more garbage, {@code -Dgradus.fuzz.seed=1} other.
 */
class ParserRobustnessTest {
    private static final String[] PIECES = ("x y z e pi w12 x_1 θ π σ λ 1 2 0.5 12 1e3 3. .7 + - * / ^ ** ! !! ( ) [ ] { } | "
            + "|| , ; = == ' _ & % $ # @ ~ ` \" . .. ... : ? < > ² ³ ⁻¹ ⁿ ₁ ½ √ ∛ · × ÷ − （ ） ， ； ＝ ｘ １ ＋ 。 、 「 ∞ ∂ ∇ ᵀ ⊤ "
            + "sin cos ln log log_2 log10 exp sqrt root max min abs floor tanh relu leaky_relu atan2 sinx lnx cosin sen sine "
            + "\\frac \\sqrt \\left \\right \\cdot \\sin \\alpha \\begin{pmatrix} \\end{pmatrix} \\\\ \\{ \\} \\, \\foo \\text "
            + "\\operatorname{ \\mathbf{ \\sigma \\ O( \\mathcal{O} + O(x^2) f'(x)= dy/dx= \u202e \u0000 \u001b \ud835\udccb 😀 \ud800")
            .split(" ");
    private static final Names NAMES = Names.of(List.of("x", "y", "loss", "w_1", "x1").stream()
            .collect(Collectors.toSet()));

    @Test
    void garbageIsReadOrRefusedWithAPlaceInIt() {
        Random random = new Random(Integer.getInteger("gradus.fuzz.seed", 11));
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int i = 0; i < Integer.getInteger("gradus.fuzz", 30_000); i++) {
                check(garbage(random), i % 2 == 0 ? NAMES : Names.NONE);
                if (i % 10 == 0) {
                    Reading.alternatives(garbage(random), NAMES);
                }
            }
        });
    }

    @Test
    void randomCharactersAreReadOrRefusedWithAPlaceInThem() {
        Random random = new Random(12);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(20); k >= 0; k--) {
                int bound = random.nextInt(4) == 0 ? 0x11000 : random.nextBoolean() ? 0x3000 : 0x80;
                text.appendCodePoint(random.nextInt(bound));
            }
            check(text.toString(), Names.NONE);
        }
    }

    private static String garbage(Random random) {
        StringBuilder text = new StringBuilder();
        for (int k = random.nextInt(14); k >= 0; k--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) == 0 ? " " : "");
        }
        return text.toString();
    }

    /** Reads a text in every way; a failure names the text. */
    private static void check(String text, Names names) {
        try {
            readable(text, names);
        } catch (RuntimeException | StackOverflowError | AssertionError error) {
            throw new AssertionError("reading: " + text, error);
        }
    }

    private static void readable(String text, Names names) {
        try {
            Value value = Reading.of(text, names).value();
            Printer.print(value);
            Printer.readable(value);
        } catch (SyntaxException error) {
            assertHelpful(error, text);
            error.suggestion().ifPresent(corrected -> assertReads(corrected, names));
        }
        try {
            Parser.parse(text, names);
        } catch (SyntaxException error) {
            assertHelpful(error, text);
        }
    }

    private static void assertHelpful(SyntaxException error, String text) {
        assertEquals(text, error.source());
        assertTrue(error.span().end() <= text.length(), () -> error.span() + " in " + text);
        assertTrue(!error.suggestion().equals(Optional.of(text)), () -> "suggests the same: " + text);
    }

    private static void assertReads(String corrected, Names names) {
        try {
            Reading.of(corrected, names);
        } catch (SyntaxException error) {
            throw new AssertionError("suggested but unreadable: " + corrected, error);
        }
    }

    static List<String> largeInputs() {
        return List.of(
                "(".repeat(10_000) + "x" + ")".repeat(10_000), "(".repeat(150) + "x" + ")".repeat(150),
                "[".repeat(5_000), "((x)".repeat(2_000), "-".repeat(9_000) + "x", "+".repeat(9_000) + "x",
                "x^".repeat(4_000) + "2", "2^-".repeat(3_000) + "1", "x" + "/x".repeat(4_000),
                "-(" + "x" + "/x".repeat(4_000) + ")", "x" + "!".repeat(1), "x" + " !".repeat(4_000),
                "sin ".repeat(4_000) + "x", "sin(".repeat(4_000) + "x", "sin " + "-".repeat(9_000) + "x",
                "sin^" + "-".repeat(9_000) + "2 x", "sin^".repeat(4_000) + "2 x", "log_".repeat(4_000) + "2 x", "|".repeat(9_000), "|x+".repeat(3_000),
                "\\frac{".repeat(3_000), "\\frac{1}{".repeat(2_000) + "x", "√".repeat(9_000) + "x",
                "1" + "+1".repeat(4_500), "x" + "*x".repeat(4_500), "x" + "*x/y".repeat(2_200), "x ".repeat(5_000),
                "a".repeat(20_000), "alpha".repeat(4_000), "x".repeat(100_000), "1".repeat(100_000), "1".repeat(999),
                "1e400", "1e999", "1e1000000000000", "0." + "0".repeat(900) + "1", "9^9^9^9", "(9^9)^9^9", "10^10^10",
                "100000!", "1" + ",1".repeat(4_000), "[" + "1 ".repeat(4_000) + "]", "1;".repeat(4_000),
                "x + O(" + "()".repeat(9_000) + ")", "+O(".repeat(6_000), "x + O(" + "(".repeat(9_000),
                "f".repeat(90) + "'(x) = x", " ".repeat(100_000), "f(x)=".repeat(3_000), "max(" + "1,".repeat(4_000) + "1)",
                "max(".repeat(3_000) + "1", "\\begin{".repeat(2_000), "²".repeat(19_000), "x" + "²".repeat(300),
                "x_{".repeat(5_000), "\u0301".repeat(20_000), "((((x/y)/y)/y)/y)".repeat(500), "\"".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("largeInputs")
    void largeInputsAreAnsweredSoonOnASmallStack(String text) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread small = new Thread(null, () -> readAndWalk(text), "small stack", 256 * 1024);
        small.setUncaughtExceptionHandler((thread, error) -> failure.set(error));
        small.setDaemon(true);
        small.start();
        small.join(20_000);
        String start = text.substring(0, Math.min(text.length(), 40));
        assertTrue(!small.isAlive(), () -> "still reading " + start);
        assertEquals(null, failure.get(), () -> start);
    }

    private static void readAndWalk(String text) {
        readable(text, Names.NONE);
        Reading.alternatives(text, Names.NONE);
        try {
            Expr e = Parser.parse(text);
            Map<String, Double> at = new HashMap<>();
            Trees.variables(e).forEach(name -> at.put(name, 0.5));
            Evaluator.evaluate(e, at);
            LatexPrinter.print(e);
            Trees.substitute(e, Map.of("x", Expr.num(2))).hashCode();
            Trees.rational(e);
            Expr.negate(e);
        } catch (SyntaxException refused) {
            assertTrue(refused.span().end() <= text.length());
        }
    }
}
