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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The answers table, all of its rows: how long the questions' verdicts take, questions read beforehand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class VerdictBench {
    private record Asked(Ask ask, String answer) {
    }

    private final List<Asked> right = new ArrayList<>();
    private final List<Asked> wrong = new ArrayList<>();

    @Setup
    public void prepare() throws IOException, AskException {
        for (Answers.Row row : Answers.rows()) {
            Asked asked = new Asked(Ask.of(row.ask()), row.answer());
            (asked.ask().outcome(asked.answer()) == Outcome.CORRECT ? right : wrong).add(asked);
        }
        System.err.println(right.size() + " right answers, " + wrong.size() + " others");
    }

    @Benchmark
    public void right(Blackhole into) {
        right.forEach(asked -> into.consume(asked.ask().judge(asked.answer())));
    }

    /** The outcome alone. */
    @Benchmark
    public void wrong(Blackhole into) {
        wrong.forEach(asked -> into.consume(asked.ask().outcome(asked.answer())));
    }

    /** With the mistakes named. */
    @Benchmark
    public void wrongDiagnosed(Blackhole into) {
        wrong.forEach(asked -> into.consume(asked.ask().judge(asked.answer())));
    }
}
