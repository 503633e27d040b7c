package gradus.bench;

import gradus.calculus.Sweep;
import gradus.calculus.Tape;
import gradus.expr.Expr;
import gradus.expr.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The Hessian of log-sum-exp of ten variables: 10×10. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HessianBench {
    private static final int N = 10;

    private final double[] point = new Random(3).doubles(N, -1, 1).toArray();
    private final double[] share = new double[N];
    private final double[][] rows = new double[N][N];
    private final DSFactory factory = new DSFactory(N, 2);
    private Sweep sweep;

    @Setup
    public void prepare() {
        List<String> names = new ArrayList<>();
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < N; i++) {
            names.add("x" + i);
            terms.add(Expr.call(Function.EXP, Expr.var("x" + i)));
        }
        sweep = Tape.ofSecond(List.of(Expr.call(Function.LN, Expr.sumOf(terms))), names).sweep();
        Same.within(1e-9, handWritten(), gradus(), hipparchus());
    }

    /** The squares' sum: the entries' sum is 0. */
    private double sum() {
        double sum = 0;
        for (double[] row : rows) {
            for (double entry : row) {
                sum += entry * entry;
            }
        }
        return sum;
    }

    @Benchmark
    public double handWritten() {
        double all = 0;
        for (int i = 0; i < N; i++) {
            share[i] = StrictMath.exp(point[i]);
            all += share[i];
        }
        for (int i = 0; i < N; i++) {
            share[i] /= all;
        }
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                rows[i][j] = (i == j ? share[i] : 0) - share[i] * share[j];
            }
        }
        return sum();
    }

    @Benchmark
    public double gradus() {
        sweep.hessian(point, rows);
        return sum();
    }

    @Benchmark
    public double hipparchus() {
        DerivativeStructure all = factory.constant(0);
        for (int i = 0; i < N; i++) {
            all = all.add(factory.variable(i, point[i]).exp());
        }
        DerivativeStructure log = all.log();
        int[] orders = new int[N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                orders[i]++;
                orders[j]++;
                rows[i][j] = log.getPartialDerivative(orders);
                orders[i]--;
                orders[j]--;
            }
        }
        return sum();
    }
}
