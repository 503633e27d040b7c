package gradus.bench;

import gradus.calculus.Sweep;
import gradus.calculus.Tape;
import gradus.expr.Expr;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The gradient of a loss with its value, beside the value alone, however many parameters there are. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GradientBench {
    @Param({"10", "861", "10000"})
    private int n;

    private Network network;
    private double[] point;
    private double[] slopes;
    private Sweep sweep;

    @Setup
    public void prepare() {
        network = new Network(n);
        point = network.point();
        slopes = new double[n];
        sweep = Tape.of(List.of(Expr.sumOf(network.terms())), network.names()).sweep();
        Same.within(1e-9, handWritten(), gradusValue(), gradus());
        if (n <= 861) {
            Same.within(1e-9, gradus(), hipparchus());
        }
    }

    @Benchmark
    public double gradusValue() {
        return sweep.value(point);
    }

    @Benchmark
    public double gradus() {
        return sweep.gradient(point, slopes);
    }

    @Benchmark
    public double handWritten() {
        java.util.Arrays.fill(slopes, 0);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double own = point[i];
            double other = point[network.partner(i)];
            double t = StrictMath.tanh(own * other + network.weight(i) * own);
            double slope = 2 * t * (1 - t * t);
            slopes[i] += slope * (other + network.weight(i));
            slopes[network.partner(i)] += slope * own;
            sum += t * t;
        }
        return sum;
    }

    /** One number carries all n partial derivatives; 10,000 parameters are beyond it. */
    @Benchmark
    public double hipparchus() {
        int variables = Math.min(n, 861);
        Gradient sum = Gradient.constant(variables, 0);
        Gradient[] w = new Gradient[variables];
        for (int i = 0; i < variables; i++) {
            w[i] = Gradient.variable(variables, i, point[i]);
        }
        for (int i = 0; i < variables; i++) {
            Gradient other = w[Math.min(network.partner(i), variables - 1)];
            Gradient t = w[i].multiply(other).add(w[i].multiply(network.weight(i))).tanh();
            sum = sum.add(t.square());
        }
        return sum.getValue();
    }
}
