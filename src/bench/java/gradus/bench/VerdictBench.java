package gradus.bench;

import gradus.check.Answers;
import gradus.check.Ask;
import gradus.check.AskException;
import gradus.check.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Answers from all over the answers table: how long a verdict takes, the questions read beforehand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class VerdictBench {
    private static final int COUNT = 400;

    private record Asked(Ask ask, String answer) {
    }

    private List<Asked> right = new ArrayList<>();
    private List<Asked> wrong = new ArrayList<>();

    @Setup
    public void prepare() throws IOException, AskException {
        for (Answers.Row row : Answers.rows()) {
            Asked asked = new Asked(Ask.of(row.ask()), row.answer());
            (asked.ask().outcome(asked.answer()) == Outcome.CORRECT ? right : wrong).add(asked);
        }
        right = spread(right);
        wrong = spread(wrong);
    }

    /** As many as are judged at a time, from the whole table alike. */
    private static List<Asked> spread(List<Asked> all) {
        List<Asked> some = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            some.add(all.get((int) ((long) i * all.size() / COUNT)));
        }
        return some;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void right(Blackhole into) {
        right.forEach(asked -> into.consume(asked.ask().judge(asked.answer())));
    }

    /** The outcome alone. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void wrong(Blackhole into) {
        wrong.forEach(asked -> into.consume(asked.ask().outcome(asked.answer())));
    }

    /** With the mistakes named. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void wrongDiagnosed(Blackhole into) {
        wrong.forEach(asked -> into.consume(asked.ask().judge(asked.answer())));
    }
}
