package gradus.calculus;

import gradus.calculus.Instruction.Kind;
import gradus.expr.DoubleArithmetic;
import java.util.Arrays;

/**
 * The numbers of one evaluation of a {@link Tape}, used again for the next: forwards the nodes' values, backwards
 * their adjoints. Nothing is allocated by an evaluation. Wherever a value is not finite, the derivatives are NaN.
 */
public final class Sweep {
    private final Tape tape;
    private final Instruction[] program;
    private final Kind[] kinds;
    private final int[] left;
    private final int[] right;
    private final int[] byLeft;
    private final int[] byRight;
    private final double[] value;
    private final double[] adjoint;

    Sweep(Tape tape) {
        this.tape = tape;
        this.program = tape.program();
        this.kinds = Arrays.stream(program).map(Instruction::kind).toArray(Kind[]::new);
        this.left = Arrays.stream(program).mapToInt(Instruction::a).toArray();
        this.right = Arrays.stream(program).mapToInt(Instruction::b).toArray();
        this.byLeft = Arrays.stream(tape.partials()).mapToInt(pair -> pair[0]).toArray();
        this.byRight = Arrays.stream(tape.partials()).mapToInt(pair -> pair[1]).toArray();
        this.value = Arrays.stream(program).mapToDouble(Instruction::value).toArray();
        this.adjoint = new double[tape.valueEnd()];
    }

    /** The first output's value. */
    public double value(double[] point) {
        forwards(point, tape.valueEnd());
        return value[tape.output(0)];
    }

    /** All outputs' values. */
    public void values(double[] point, double[] into) {
        forwards(point, tape.valueEnd());
        for (int i = 0; i < tape.outputCount(); i++) {
            into[i] = value[tape.output(i)];
        }
    }

    /**
     * The first output's value, with its gradient.
     *
     * @param into receives the partial derivatives in the order of the variables
     */
    public double gradient(double[] point, double[] into) {
        forwards(point, tape.slopeEnd());
        backwards(0, into);
        return value[tape.output(0)];
    }

    /** J: m×n, one row an output. Cost: one sweep forwards, and one backwards an output. */
    public void jacobian(double[] point, double[][] into) {
        forwards(point, tape.slopeEnd());
        for (int i = 0; i < tape.outputCount(); i++) {
            backwards(i, into[i]);
        }
    }

    /** A variable's or named node's value in the last evaluation. */
    public double valueOf(String node) {
        return value[tape.place(node)];
    }

    /** The derivative by a variable or named node of the output that was last swept back from. */
    public double adjointOf(String node) {
        return adjoint[tape.place(node)];
    }

    double[] values() {
        return value;
    }

    double[] adjoints() {
        return adjoint;
    }

    void forwards(double[] point, int end) {
        int n = tape.variables().size();
        if (point.length != n) {
            throw new IllegalArgumentException(point.length + " coordinates for " + n + " variables");
        }
        System.arraycopy(point, 0, value, 0, n);
        for (int i = n; i < end; i++) {
            step(i);
        }
    }

    private void step(int i) {
        int a = left[i];
        switch (kinds[i]) {
            case CONSTANT -> { }
            case COPY -> value[i] = value[a];
            case NEGATE -> value[i] = -value[a];
            case ADD -> value[i] = value[a] + value[right[i]];
            case MULTIPLY -> value[i] = value[a] * value[right[i]];
            case DIVIDE -> value[i] = DoubleArithmetic.quotient(value[a], value[right[i]]);
            case ROOT -> value[i] = StrictMath.sqrt(value[a]);
            default -> value[i] = Tape.value(program[i], value[a], right[i] < 0 ? 0 : value[right[i]]);
        }
    }

    private void backwards(int output, double[] into) {
        Arrays.fill(adjoint, 0);
        int last = tape.output(output);
        adjoint[last] = 1;
        int n = tape.variables().size();
        for (int i = last; i >= n; i--) {
            double weight = adjoint[i];
            if (weight != 0) {
                pass(i, weight);
            }
        }
        boolean finite = Double.isFinite(value[last]);
        for (int i = 0; i < n; i++) {
            into[i] = finite ? adjoint[i] : Double.NaN;
        }
    }

    private void pass(int i, double weight) {
        int a = left[i];
        int b = right[i];
        switch (kinds[i]) {
            case COPY -> adjoint[a] += weight;
            case NEGATE -> adjoint[a] -= weight;
            case ADD -> {
                adjoint[a] += weight;
                adjoint[b] += weight;
            }
            case MULTIPLY -> {
                adjoint[a] += weight * value[b];
                adjoint[b] += weight * value[a];
            }
            case DIVIDE -> {
                double share = weight / value[b];
                adjoint[a] += share;
                adjoint[b] -= share * value[i];
            }
            case ROOT, POWER, REAL_POWER, CALL -> passCall(i, weight);
            default -> { }
        }
    }

    private void passCall(int i, double weight) {
        if (byLeft[i] >= 0) {
            adjoint[left[i]] += weight * value[byLeft[i]];
        }
        if (byRight[i] >= 0) {
            adjoint[right[i]] += weight * value[byRight[i]];
        }
    }
}
