package gradus.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.calculus.Simplifier;
import gradus.check.WrongAnswers.Wrong;
import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.Value;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many wrong answers that were made apart from the program are named, and named right. */
class DiagnosisShareTest {
    private static final int FUNCTIONS = Integer.getInteger("diagnosis.functions", 40);
    private static final long SEED = Long.getLong("diagnosis.seed", 5);

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private int answers;
    private int named;
    private int right;
    private final List<String> unnamed = new ArrayList<>();
    private final List<String> misnamed = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();

    @Test
    @Tag("exhaustive")
    void mostWrongAnswersAreNamedAndNamedRight() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < FUNCTIONS; i++) {
            judge(WrongAnswers.function(random, 2), random);
        }
        nanos.sort(null);
        String report = named + " of " + answers + " named, " + right + " of these right first, CPU time added: p95 "
                + nanos.get(nanos.size() * 95 / 100) / 1_000_000.0 + " ms, median " + nanos.get(nanos.size() / 2) / 1e6;
        System.out.println(report);
        if (Boolean.getBoolean("diagnosis.list")) {
            unnamed.forEach(line -> System.out.println("unnamed " + line));
            misnamed.forEach(line -> System.out.println("misnamed " + line));
        }
        assertTrue(named >= 0.90 * answers, report);
        assertTrue(right >= 0.95 * named, report);
    }

    private void judge(Expr function, Random random) throws AskException {
        Ask ask = Ask.of(Map.of("derivative", Printer.print(function), "by", "x"));
        List<Wrong> all = WrongAnswers.of(function);
        for (Wrong wrong : all) {
            if (random.nextInt(3) > 0) {
                continue;
            }
            Expr answer = random.nextBoolean() ? wrong.answer() : Simplifier.simplify(wrong.answer());
            String text = Printer.print(answer);
            long outcomeStart = CPU.getCurrentThreadCpuTime();
            if (!Set.of(Outcome.INCORRECT).contains(ask.outcome(text))) {
                continue;
            }
            long start = CPU.getCurrentThreadCpuTime();
            List<String> ids = ask.judge(text).mistakes().stream().map(Diagnosis::id).toList();
            nanos.add(CPU.getCurrentThreadCpuTime() - start - (start - outcomeStart));
            count(function, text, truth(wrong, all), ids);
        }
    }

    /** All the mistakes that give this very answer. */
    private static Set<String> truth(Wrong wrong, List<Wrong> all) {
        Sieve sieve = new Sieve(Value.Scalar.of(wrong.answer()), new TreeSet<>(Set.of("x")));
        Set<String> ids = new LinkedHashSet<>();
        all.stream().filter(other -> sieve.passes(Subject.of(other.answer()))).forEach(other -> ids.add(other.id()));
        return ids;
    }

    private void count(Expr function, String answer, Set<String> truth, List<String> ids) {
        answers++;
        String line = Printer.print(function) + " answered " + answer + " by " + truth + " named " + ids;
        if (ids.isEmpty()) {
            unnamed.add(line);
            return;
        }
        named++;
        if (truth.contains(ids.get(0))) {
            right++;
        } else {
            misnamed.add(line);
        }
    }
}
