package gradus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.BankCompiler;
import gradus.bank.BankFile;
import gradus.bank.Question;
import gradus.calculus.Differentiator;
import gradus.calculus.Tape;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Language;
import gradus.expr.Message;
import gradus.grade.BadRow;
import gradus.grade.GradeRun;
import gradus.grade.Gradebook;
import gradus.quiz.Journal;
import gradus.series.CountingCoefficients;
import gradus.series.Germ;
import gradus.text.Catalog;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * How the cost grows as the work doubles: the exponent of the power that fits, which must stay below a stated one.
 * Operations and bytes are counted, not milliseconds, so that a busy machine comes to the same result.
 */
@Isolated("it counts the bytes of every thread that grades")
class GrowthTest {
    @TempDir
    private Path folder;

    /** What some work costs. */
    private interface Cost {
        double of(int size) throws Exception;
    }

    /** The slope of the line of least squares through the logarithms of size and cost. */
    private static double exponent(Cost cost, int... sizes) throws Exception {
        double n = sizes.length;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int size : sizes) {
            double a = Math.log(size);
            double b = Math.log(cost.of(size));
            x += a;
            y += b;
            xx += a * a;
            xy += a * b;
        }
        return (n * xy - x * y) / (n * xx - x * x);
    }

    private static void assertGrowth(double most, double exponent) {
        assertTrue(exponent <= most, () -> "grows with the power " + exponent + ", not " + most);
    }

    @Test
    void taylorSeriesGrowsWithTheSquareOfItsOrder() throws Exception {
        for (String f : List.of("exp(sin(x))", "tanh(x)/(1+x^2)", "ln(1+exp(x))*sqrt(1+x)", "(1+x)^(1/x)")) {
            Expr e = Tables.expr(f);
            assertGrowth(2.1, exponent(order -> {
                CountingCoefficients counting = new CountingCoefficients();
                Germ.of(e, new Germ.Line<>(Map.of("x", 0.0), Map.of("x", 1.0)), counting, order);
                return counting.operations();
            }, 50, 100, 200, 400));
        }
    }

    @Test
    void gradientGrowsWithItsVariables() throws Exception {
        assertGrowth(1.05, exponent(variables -> {
            List<String> names = new ArrayList<>();
            List<Expr> terms = new ArrayList<>();
            for (int i = 0; i < variables; i++) {
                names.add("x" + i);
                terms.add(Expr.call(Function.SIN, Expr.product(Expr.var("x" + i), Expr.var("x" + i / 2))));
            }
            return allocated(() -> Tape.of(List.of(Expr.call(Function.TANH, Expr.sumOf(terms))), names).sweep()
                    .gradient(new double[variables], new double[variables]));
        }, 500, 1_000, 2_000, 4_000));
    }

    /** A product of as many factors, half as deep on average: its nodes alone grow with the square of the depth. */
    @Test
    void derivativeOfNestedFunctionsGrowsLittleMoreThanItsNodes() throws Exception {
        for (String level : List.of("1/tan(%s)", "tan(%s)^2", "1/sqrt(%s)", "ln(1+%s)")) {
            assertGrowth(3.2, exponent(depth -> {
                String nested = "x";
                for (int i = 0; i < depth; i++) {
                    nested = level.formatted(nested);
                }
                Expr f = Tables.expr(nested);
                return allocated(() -> Differentiator.derivative(f, "x"));
            }, 8, 12, 18, 27));
        }
    }

    @Test
    void journalGrowsWithItsLines() throws Exception {
        assertGrowth(1.1, exponent(lines -> {
            Path home = Files.createDirectory(folder.resolve("lines-" + lines));
            List<String> written = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                written.add("{\"v\":1,\"id\":\"e" + i + "\",\"time\":\"2026-01-01T00:00:00Z\",\"do\":\"answered\",\"question\":\"q"
                        + i % 200 + "\",\"variant\":4,\"part\":0,\"attempts\":1,\"hints\":0,\"answer\":\"2x\","
                        + "\"verdict\":\"incorrect\",\"score\":\"0\"}");
            }
            Files.write(home.resolve("journal.jsonl"), written);
            Clock clock = Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC);
            assertEquals(lines, Journal.open(home, clock, () -> "new").events().size());
            return allocated(() -> Journal.open(home, clock, () -> "new").events());
        }, 1_000, 2_000, 4_000, 8_000));
    }

    private static BankFile bank(int questions) {
        StringBuilder yaml = new StringBuilder("topic: growth\ntitle: {en: Growth, zh-Hant: 成長}\nquestions:\n");
        for (int i = 0; i < questions; i++) {
            yaml.append("""
                      - id: growth-%1$d
                        level: 1
                        prompt: {en: 'Differentiate $f(x) = {f}$, number %1$d.', zh-Hant: '求 $f(x) = {f}$ 的導數，第 %1$d 題。'}
                        variants: {n: [2, 3]}
                        given: {f: '%2$d*x^n*exp(x)'}
                        ask: {derivative: f, by: x}
                        hints: [{en: 'The product rule.', zh-Hant: '乘法法則。'}]
                    """.formatted(i, i + 2));
        }
        return new BankFile("growth.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bankGrowsWithItsQuestions() throws Exception {
        assertGrowth(1.1, exponent(questions -> allocated(
                () -> assertEquals(List.of(), BankCompiler.compile(List.of(bank(questions))).problems())),
                10, 20, 40));
    }

    @Test
    void gradingGrowsWithItsRows() throws Exception {
        Map<String, Question> questions = new LinkedHashMap<>();
        BankCompiler.compile(List.of(bank(10))).questions().forEach(question -> questions.put(question.id(), question));
        assertGrowth(1.05, exponent(rows -> {
            StringBuilder file = new StringBuilder("learner,question,variant,answer\n");
            for (int i = 0; i < rows; i++) {
                file.append("l").append(i % 30).append(",growth-").append(i % 10).append(',').append(i / 10 % 2)
                        .append(i % 3 == 0 ? ",x^2\n" : ",2x +\n");
            }
            Path report = folder.resolve("report-" + rows + ".csv");
            GradeRun.Wish wish = new GradeRun.Wish("class.csv", Optional.of(report), false, "", 1, 1_000_000);
            Workers workers = new Workers();
            Gradebook book = new GradeRun(questions, wish, workers, Catalog.of(Language.EN))
                    .run(new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)));
            assertEquals(rows, book.rows());
            return workers.bytes;
        }, 20_000, 40_000, 80_000));
    }

    /** Looks on, between the batches, at what the threads that judge have made. */
    private static final class Workers implements GradeRun.Watch {
        private double bytes;

        @Override
        public void bad(BadRow row) {
            throw new IllegalStateException(row.toString());
        }

        @Override
        public void note(Message what) {
            throw new IllegalStateException(what.toString());
        }

        @Override
        public boolean progress(long offset, long rows) {
            com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            double sum = 0;
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                sum += thread.getName().equals("grading") ? threads.getThreadAllocatedBytes(thread.getId()) : 0;
            }
            bytes = sum;
            return false;
        }
    }

    /** Something done on this thread. */
    private interface Work {
        void run() throws Exception;
    }

    /** Bytes that it makes, which its time goes with and which no other load on the machine changes. */
    private static double allocated(Work work) throws Exception {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        work.run();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
