package gradus.calculus;

import gradus.calculus.Instruction.Kind;
import gradus.expr.DoubleArithmetic;
import gradus.expr.Function;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The numbers of evaluations of a {@link Tape}, used again for the next: forwards the nodes' values, backwards
 * their adjoints. Nothing is allocated by an evaluation. Wherever a value is not finite, the derivatives are NaN.
 *
 * <p>Points are taken a block at a time: each instruction is decoded once for all of a block, and its loop over
 * them is one that a compiler likes. Node i's numbers at a block's points stand from i·width on. An adjoint of zero
 * is not passed on: what the output does not see may be infinite.
 */
public final class Sweep {
    private final Tape tape;
    private final Instruction[] program;
    private final Kind[] kinds;
    private final int width;
    private final int[] left;
    private final int[] right;
    private final int[] byLeft;
    private final int[] byRight;
    private final double[] value;
    private final double[] adjoint;
    private final int[][] cones;
    private Tangents tangents;

    /** @param width how many points at once */
    Sweep(Tape tape, int width) {
        this.tape = tape;
        this.width = width;
        this.program = tape.program();
        this.kinds = Arrays.stream(program).map(Instruction::kind).toArray(Kind[]::new);
        this.left = Arrays.stream(program).mapToInt(Instruction::a).toArray();
        this.right = Arrays.stream(program).mapToInt(Instruction::b).toArray();
        this.byLeft = Arrays.stream(tape.partials()).mapToInt(pair -> pair[0]).toArray();
        this.byRight = Arrays.stream(tape.partials()).mapToInt(pair -> pair[1]).toArray();
        this.value = new double[program.length * width];
        for (int i = 0; i < program.length; i++) {
            Arrays.fill(value, i * width, (i + 1) * width, program[i].value());
        }
        this.adjoint = new double[tape.valueEnd() * width];
        this.cones = new int[tape.outputCount()][];
    }

    /** The first output's value. */
    public double value(double[] point) {
        forwards(point, tape.valueEnd());
        return value[tape.output(0) * width];
    }

    /** All outputs' values. */
    public void values(double[] point, double[] into) {
        forwards(point, tape.valueEnd());
        for (int i = 0; i < tape.outputCount(); i++) {
            into[i] = value[tape.output(i) * width];
        }
    }

    /**
     * The first output's values at many points.
     *
     * @param coordinates for each variable its values, a point's at the point's index
     */
    public void values(double[][] coordinates, double[] into) {
        for (int from = 0; from < into.length; from += width) {
            int count = Math.min(width, into.length - from);
            forwards(coordinates, from, count, tape.valueEnd());
            System.arraycopy(value, tape.output(0) * width, into, from, count);
        }
    }

    /**
     * The first output's value, with its gradient.
     *
     * @param into receives the partial derivatives in the order of the variables
     */
    public double gradient(double[] point, double[] into) {
        forwards(point, tape.slopeEnd());
        backwards(0, 1);
        collect(0, into);
        return value[tape.output(0) * width];
    }

    /**
     * The first output's values, with their gradients, at many points.
     *
     * @param coordinates for each variable its values, a point's at the point's index
     * @param values      receives the values; its length says how many points there are
     * @param slopes      receives for each variable the partial derivatives by it
     */
    public void gradients(double[][] coordinates, double[] values, double[][] slopes) {
        int output = tape.output(0) * width;
        for (int from = 0; from < values.length; from += width) {
            int count = Math.min(width, values.length - from);
            forwards(coordinates, from, count, tape.slopeEnd());
            backwards(0, count);
            System.arraycopy(value, output, values, from, count);
            for (int j = 0; j < slopes.length; j++) {
                for (int k = 0; k < count; k++) {
                    slopes[j][from + k] = Double.isFinite(value[output + k]) ? adjoint[j * width + k] : Double.NaN;
                }
            }
        }
    }

    /** J: m×n, one row an output. Cost: one sweep forwards, and one backwards an output. */
    public void jacobian(double[] point, double[][] into) {
        forwards(point, tape.slopeEnd());
        for (int i = 0; i < tape.outputCount(); i++) {
            backwards(i, 1);
            collect(i, into[i]);
        }
    }

    /**
     * H: n×n, the second derivatives of the first output; only for sweeps of one point at a time. Cost: a small
     * multiple of the gradient's, a variable.
     */
    public void hessian(double[] point, double[][] into) {
        if (width != 1) {
            throw new IllegalStateException("a Hessian is of one point");
        }
        if (tangents == null) {
            tangents = new Tangents(tape, value);
        }
        forwards(point, program.length);
        for (int i = 0; i < into.length; i++) {
            tangents.row(0, i, into[i]);
        }
    }

    /** A variable's or named node's value in the last evaluation at one point. */
    public double valueOf(String node) {
        return value[tape.place(node) * width];
    }

    /** The derivative by a variable or named node of the output that was last swept back from. */
    public double adjointOf(String node) {
        return adjoint[tape.place(node) * width];
    }

    private void collect(int output, double[] into) {
        boolean finite = Double.isFinite(value[tape.output(output) * width]);
        for (int i = 0; i < tape.variables().size(); i++) {
            into[i] = finite ? adjoint[i * width] : Double.NaN;
        }
    }

    private void forwards(double[] point, int end) {
        checkCoordinates(point.length);
        for (int i = 0; i < point.length; i++) {
            value[i * width] = point[i];
        }
        run(1, end);
    }

    private void forwards(double[][] coordinates, int from, int count, int end) {
        checkCoordinates(coordinates.length);
        for (int i = 0; i < coordinates.length; i++) {
            System.arraycopy(coordinates[i], from, value, i * width, count);
        }
        run(count, end);
    }

    private void checkCoordinates(int given) {
        int n = tape.variables().size();
        if (given != n) {
            throw new IllegalArgumentException(given + " coordinates for " + n + " variables");
        }
    }

    private void run(int count, int end) {
        for (int i = tape.variables().size(); i < end; i++) {
            step(i, count);
        }
    }

    private void step(int i, int count) {
        int to = i * width;
        int a = left[i] * width;
        int b = right[i] * width;
        double[] v = value;
        switch (kinds[i]) {
            case CONSTANT -> { }
            case COPY -> System.arraycopy(v, a, v, to, count);
            case NEGATE -> {
                for (int k = 0; k < count; k++) {
                    v[to + k] = -v[a + k];
                }
            }
            case ADD -> {
                for (int k = 0; k < count; k++) {
                    v[to + k] = v[a + k] + v[b + k];
                }
            }
            case MULTIPLY -> {
                for (int k = 0; k < count; k++) {
                    v[to + k] = v[a + k] * v[b + k];
                }
            }
            case DIVIDE -> {
                for (int k = 0; k < count; k++) {
                    v[to + k] = DoubleArithmetic.quotient(v[a + k], v[b + k]);
                }
            }
            case ROOT -> {
                for (int k = 0; k < count; k++) {
                    v[to + k] = StrictMath.sqrt(v[a + k]);
                }
            }
            case CALL -> call(program[i].function().orElseThrow(), to, a, b, count);
            default -> {
                for (int k = 0; k < count; k++) {
                    v[to + k] = Tape.value(program[i], v[a + k], b < 0 ? 0 : v[b + k]);
                }
            }
        }
    }

    private void call(Function function, int to, int a, int b, int count) {
        for (int k = 0; k < count; k++) {
            value[to + k] = DoubleArithmetic.value(function, value[a + k], b < 0 ? 0 : value[b + k]);
        }
    }

    private void backwards(int output, int count) {
        Arrays.fill(adjoint, 0);
        int last = tape.output(output);
        Arrays.fill(adjoint, last * width, last * width + count, 1);
        for (int i : cone(output)) {
            if (reached(i * width, count)) {
                pass(i, count);
            }
        }
    }

    /** What an output is made of, variables and constants aside, later nodes first; found once. */
    private int[] cone(int output) {
        if (cones[output] == null) {
            int last = tape.output(output);
            BitSet within = new BitSet(last + 1);
            within.set(last);
            for (int i = last; i >= 0; i = within.previousSetBit(i - 1)) {
                if (left[i] >= 0) {
                    within.set(left[i]);
                }
                if (right[i] >= 0) {
                    within.set(right[i]);
                }
            }
            within.clear(0, tape.variables().size());
            cones[output] = within.stream().filter(i -> kinds[i] != Kind.CONSTANT).map(i -> -i).sorted()
                    .map(i -> -i).toArray();
        }
        return cones[output];
    }

    /** Whether any of a node's adjoints is other than zero. */
    private boolean reached(int from, int count) {
        for (int k = from; k < from + count; k++) {
            if (adjoint[k] != 0) {
                return true;
            }
        }
        return false;
    }

    private void pass(int i, int count) {
        int from = i * width;
        int a = left[i] * width;
        int b = right[i] * width;
        double[] v = value;
        double[] w = adjoint;
        switch (kinds[i]) {
            case COPY -> {
                for (int k = 0; k < count; k++) {
                    w[a + k] += w[from + k];
                }
            }
            case NEGATE -> {
                for (int k = 0; k < count; k++) {
                    w[a + k] -= w[from + k];
                }
            }
            case ADD -> {
                for (int k = 0; k < count; k++) {
                    w[a + k] += w[from + k];
                    w[b + k] += w[from + k];
                }
            }
            case MULTIPLY -> {
                for (int k = 0; k < count; k++) {
                    double weight = w[from + k];
                    if (weight != 0) {
                        w[a + k] += weight * v[b + k];
                        w[b + k] += weight * v[a + k];
                    }
                }
            }
            case DIVIDE -> {
                for (int k = 0; k < count; k++) {
                    if (w[from + k] != 0) {
                        double share = w[from + k] / v[b + k];
                        w[a + k] += share;
                        w[b + k] -= share * v[from + k];
                    }
                }
            }
            case ROOT, POWER, REAL_POWER, CALL -> {
                passTo(left[i], byLeft[i], from, count);
                passTo(right[i], byRight[i], from, count);
            }
            default -> { }
        }
    }

    private void passTo(int operand, int partial, int from, int count) {
        if (partial < 0) {
            return;
        }
        for (int k = 0; k < count; k++) {
            double weight = adjoint[from + k];
            if (weight != 0) {
                adjoint[operand * width + k] += weight * value[partial * width + k];
            }
        }
    }
}
