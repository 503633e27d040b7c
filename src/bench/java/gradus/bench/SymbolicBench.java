package gradus.bench;

import gradus.calculus.Differentiator;
import gradus.expr.Parser;
import gradus.expr.Printer;
import gradus.expr.SyntaxException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.matheclipse.core.eval.ExprEvaluator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a typed function to its derivative in print: parse, differentiate, simplify, print. Time a function. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SymbolicBench {
    private static final int COUNT = 8;
    private static final List<String> OURS = List.of(
            "x^2*sin(x)", "exp(-x^2/2)", "ln(1+exp(x))", "1/(1+exp(-x))",
            "(x^2+1)/(x^3-2x)", "sqrt(1+x^2)*atan(x)", "sin(cos(x^2))", "x*tanh(ln(1+exp(x)))");
    private static final List<String> SYMJAS = List.of(
            "x^2*Sin(x)", "Exp(-x^2/2)", "Log(1+Exp(x))", "1/(1+Exp(-x))",
            "(x^2+1)/(x^3-2*x)", "Sqrt(1+x^2)*ArcTan(x)", "Sin(Cos(x^2))", "x*Tanh(Log(1+Exp(x)))");

    private ExprEvaluator symja;
    private String long200;

    @Setup
    public void prepare() throws SyntaxException {
        symja = new ExprEvaluator();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            text.append(i == 1 ? "" : "+").append("sin(").append(i).append("x+").append(i).append(")*x^").append(i);
        }
        long200 = text.toString();
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int gradus() throws SyntaxException {
        int length = 0;
        for (String f : OURS) {
            length += ofGradus(f).length();
        }
        return length;
    }

    /** Without its cache of what it was asked before, and with its Simplify. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int symja() {
        int length = 0;
        for (String f : SYMJAS) {
            symja.clearVariables();
            length += symja.eval("Simplify(D(" + f + ",x))").toString().length();
        }
        return length;
    }

    /** As it comes, which is not what a person would write. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int symjaUnsimplified() {
        int length = 0;
        for (String f : SYMJAS) {
            symja.clearVariables();
            length += symja.eval("D(" + f + ",x)").toString().length();
        }
        return length;
    }

    /** A sum of twenty products, about two hundred nodes. */
    @Benchmark
    public String nodes200Gradus() throws SyntaxException {
        return ofGradus(long200);
    }

    private static String ofGradus(String f) throws SyntaxException {
        return Printer.print(Differentiator.derivative(Parser.parse(f), "x"));
    }
}
