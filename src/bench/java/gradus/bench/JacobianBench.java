package gradus.bench;

import gradus.calculus.Sweep;
import gradus.calculus.Tape;
import gradus.expr.Expr;
import gradus.expr.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The Jacobian of a layer of ten, tanh(A·x): 10×10. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JacobianBench {
    private static final int N = 10;

    private final double[][] matrix = new double[N][N];
    private final double[] point = new Random(3).doubles(N, -1, 1).toArray();
    private final double[][] rows = new double[N][N];
    private Sweep sweep;

    @Setup
    public void prepare() {
        Random random = new Random(5);
        List<String> names = new ArrayList<>();
        List<Expr> outputs = new ArrayList<>();
        for (int i = 0; i < N; i++) {
            names.add("x" + i);
            List<Expr> terms = new ArrayList<>();
            for (int j = 0; j < N; j++) {
                int entry = random.nextInt(1, 9);
                matrix[i][j] = entry;
                terms.add(Expr.product(Expr.num(entry), Expr.var("x" + j)));
            }
            outputs.add(Expr.call(Function.TANH, Expr.sumOf(terms)));
        }
        sweep = Tape.of(outputs, names).sweep();
        Same.within(1e-9, handWritten(), gradus(), hipparchus());
    }

    private double sum() {
        double sum = 0;
        for (double[] row : rows) {
            for (double entry : row) {
                sum += entry;
            }
        }
        return sum;
    }

    @Benchmark
    public double handWritten() {
        for (int i = 0; i < N; i++) {
            double z = 0;
            for (int j = 0; j < N; j++) {
                z += matrix[i][j] * point[j];
            }
            double t = StrictMath.tanh(z);
            for (int j = 0; j < N; j++) {
                rows[i][j] = (1 - t * t) * matrix[i][j];
            }
        }
        return sum();
    }

    @Benchmark
    public double gradus() {
        sweep.jacobian(point, rows);
        return sum();
    }

    @Benchmark
    public double hipparchus() {
        Gradient[] x = new Gradient[N];
        for (int j = 0; j < N; j++) {
            x[j] = Gradient.variable(N, j, point[j]);
        }
        for (int i = 0; i < N; i++) {
            Gradient z = x[0].multiply(matrix[i][0]);
            for (int j = 1; j < N; j++) {
                z = z.add(x[j].multiply(matrix[i][j]));
            }
            System.arraycopy(z.tanh().getGradient(), 0, rows[i], 0, N);
        }
        return sum();
    }
}
