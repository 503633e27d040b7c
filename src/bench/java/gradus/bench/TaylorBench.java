package gradus.bench;

import gradus.calculus.Series;
import gradus.calculus.Taylor;
import gradus.expr.Expr;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import gradus.series.DoubleCoefficients;
import gradus.series.Germ;
import java.util.Map;
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

/** The Taylor coefficients of exp(sin x) at 0: in doubles to orders 30 and 200, and exactly to order 50. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TaylorBench {
    private static final Germ.Line<Double> AT_ZERO = new Germ.Line<>(Map.of("x", 0.0), Map.of("x", 1.0));

    private Expr f;

    @Setup
    public void prepare() throws SyntaxException {
        f = Parser.parse("exp(sin(x))");
        Same.within(1e-12, handWritten(30), germ(30));
        Same.within(1e-9, handWritten(9), hipparchus(9));
    }

    @Benchmark
    public double order200HandWritten() {
        return handWritten(200);
    }

    @Benchmark
    public double order200Gradus() {
        return germ(200);
    }

    @Benchmark
    public double order30Gradus() {
        return germ(30);
    }

    @Benchmark
    public double order30Hipparchus() {
        return hipparchus(30);
    }

    @Benchmark
    public Series exactOrder50Gradus() {
        return Taylor.of(f, "x", Expr.num(0), 50);
    }

    private double germ(int order) {
        return Germ.of(f, AT_ZERO, DoubleCoefficients.INSTANCE, order).coefficient(order);
    }

    /** s' = c, c' = -s, and y' = s'·y coefficient by coefficient. */
    private static double handWritten(int order) {
        double[] s = new double[order + 1];
        double[] y = new double[order + 1];
        double term = 1;
        for (int k = 1; k <= order; k++) {
            term /= k;
            s[k] = k % 2 == 0 ? 0 : k % 4 == 1 ? term : -term;
        }
        y[0] = 1;
        for (int k = 1; k <= order; k++) {
            double sum = 0;
            for (int j = 1; j <= k; j++) {
                sum += j * s[j] * y[k - j];
            }
            y[k] = sum / k;
        }
        return y[order];
    }

    private static double hipparchus(int order) {
        DerivativeStructure x = new DSFactory(1, order).variable(0, 0);
        double factorial = 1;
        for (int k = 2; k <= order; k++) {
            factorial *= k;
        }
        return x.sin().exp().getPartialDerivative(order) / factorial;
    }
}
