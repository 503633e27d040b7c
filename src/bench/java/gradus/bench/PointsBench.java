package gradus.bench;

import gradus.calculus.Sweep;
import gradus.calculus.Tape;
import gradus.expr.Expr;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.objecthunter.exp4j.Expression;
import net.objecthunter.exp4j.ExpressionBuilder;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1;
import org.matheclipse.core.eval.ExprEvaluator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Value and derivative of a typed expression at each of a million points from −3 to 3. Time a point. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PointsBench {
    private static final int POINTS = 1_000_000;
    private static final int FEW = 300;
    private static final String TYPED = "x^2*exp(-x)/(1+x^2) + sin(3x)*ln(1+x^2)";

    private Sweep sweep;
    private Expression exp4j;
    private ExprEvaluator symja;
    private final double[] xs = new double[POINTS];

    @Setup
    public void prepare() throws SyntaxException {
        for (int i = 0; i < POINTS; i++) {
            xs[i] = -3 + 6.0 * i / POINTS;
        }
        Expr f = Parser.parse(TYPED);
        sweep = Tape.of(List.of(f), List.of("x")).sweepOfMany();
        exp4j = new ExpressionBuilder("x^2*exp(-x)/(1+x^2) + sin(3*x)*log(1+x^2)").variable("x").build();
        symja = new ExprEvaluator();
        symja.eval("f(x_):=x^2*Exp(-x)/(1+x^2)+Sin(3*x)*Log(1+x^2)");
        symja.eval("g(x_)=D(x^2*Exp(-x)/(1+x^2)+Sin(3*x)*Log(1+x^2),x)");
        Same.within(1e-9, handWrittenSum(FEW), gradusSum(FEW), strictSum(FEW), hipparchusSum(FEW), symjaSum(FEW));
        Same.within(1e-4, handWrittenSum(FEW), exp4jSum(FEW));
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double handWritten() {
        return handWrittenSum(POINTS);
    }

    /** With functions whose last digit is the same on every machine, as Gradus' are. */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double handWrittenStrict() {
        return strictSum(POINTS);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double gradus() {
        return gradusSum(POINTS);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double hipparchus() {
        return hipparchusSum(POINTS);
    }

    /** The derivative from the central difference. */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double exp4j() {
        return exp4jSum(POINTS);
    }

    @Benchmark
    @OperationsPerInvocation(FEW)
    public double symja() {
        return symjaSum(FEW);
    }

    private double handWrittenSum(int points) {
        double sum = 0;
        for (int i = 0; i < points; i++) {
            double x = xs[i];
            double square = x * x;
            double below = 1 + square;
            double decay = Math.exp(-x);
            double log = Math.log(below);
            double wave = Math.sin(3 * x);
            double value = square * decay / below + wave * log;
            double slope = decay * (2 * x - square - square * 2 * x / below) / below
                    + 3 * Math.cos(3 * x) * log + wave * 2 * x / below;
            sum += value + slope;
        }
        return sum;
    }

    private double strictSum(int points) {
        double sum = 0;
        for (int i = 0; i < points; i++) {
            double x = xs[i];
            double square = x * x;
            double below = 1 + square;
            double decay = StrictMath.exp(-x);
            double log = StrictMath.log(below);
            double wave = StrictMath.sin(3 * x);
            double value = square * decay / below + wave * log;
            double slope = decay * (2 * x - square - square * 2 * x / below) / below
                    + 3 * StrictMath.cos(3 * x) * log + wave * 2 * x / below;
            sum += value + slope;
        }
        return sum;
    }

    private double gradusSum(int points) {
        double[] slopes = new double[points];
        double[] values = new double[points];
        sweep.gradients(new double[][] {xs}, values, new double[][] {slopes});
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += values[i] + slopes[i];
        }
        return sum;
    }

    private double hipparchusSum(int points) {
        double sum = 0;
        for (int i = 0; i < points; i++) {
            UnivariateDerivative1 x = new UnivariateDerivative1(xs[i], 1);
            UnivariateDerivative1 square = x.square();
            UnivariateDerivative1 below = square.add(1);
            UnivariateDerivative1 y = square.multiply(x.negate().exp()).divide(below)
                    .add(x.multiply(3).sin().multiply(below.log()));
            sum += y.getValue() + y.getFirstDerivative();
        }
        return sum;
    }

    private double exp4jSum(int points) {
        double h = 6e-6;
        double sum = 0;
        for (int i = 0; i < points; i++) {
            double x = xs[i];
            double value = exp4j.setVariable("x", x).evaluate();
            double right = exp4j.setVariable("x", x + h).evaluate();
            double left = exp4j.setVariable("x", x - h).evaluate();
            sum += value + (right - left) / (2 * h);
        }
        return sum;
    }

    private double symjaSum(int points) {
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += symja.evalf("f(" + xs[i] + ")") + symja.evalf("g(" + xs[i] + ")");
        }
        return sum;
    }
}
