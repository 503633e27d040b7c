package gradus.calculus;

import gradus.calculus.Instruction.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The numbers of evaluations of a {@link Tape}, used again for the next: forwards the nodes' values, backwards
 * their adjoints. Nothing is allocated by an evaluation. Wherever a value is not finite, the derivatives are NaN.
 *
 * <p>Points are taken one at a time or a block at a time. An adjoint of zero is not passed on: what the output does not
 * see may be infinite.
 */
public final class Sweep {
    private final Tape tape;
    private final Decoded code;
    private final int width;
    private final double[] value;
    private final double[] adjoint;
    private final int[][] cones;
    private final PointSweep one;
    private final BlockSweep many;
    /** The nodes whose adjoints may be other than zero, beside the variables and constants. */
    private int[] touched = {};
    private Tangents tangents;

    /** @param width how many points at once */
    Sweep(Tape tape, int width) {
        this.tape = tape;
        this.width = width;
        this.code = tape.decoded();
        Instruction[] program = code.program();
        this.value = new double[program.length * width];
        for (int i = 0; i < program.length; i++) {
            Arrays.fill(value, i * width, (i + 1) * width, program[i].value());
        }
        this.adjoint = new double[tape.valueEnd() * width];
        this.cones = new int[tape.outputCount()][];
        this.one = new PointSweep(code, value, adjoint);
        this.many = new BlockSweep(code, width, value, adjoint);
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
        if (width != 1 || !tape.isOfSecond()) {
            throw new IllegalStateException("a Hessian is of one point, and of a tape of second derivatives");
        }
        if (tangents == null) {
            tangents = new Tangents(tape, value);
        }
        forwards(point, code.program().length);
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
        int from = tape.variables().size();
        if (width == 1) {
            one.forwards(from, end);
        } else {
            many.forwards(from, end, count);
        }
    }

    private void backwards(int output, int count) {
        int last = tape.output(output) * width;
        if (width == 1) {
            one.clear(tape.variables().size(), touched);
            touched = cone(output);
            adjoint[last] = 1;
            one.backwards(touched);
        } else {
            Arrays.fill(adjoint, 0);
            touched = cone(output);
            Arrays.fill(adjoint, last, last + count, 1);
            many.backwards(touched, count);
        }
    }

    /** What an output is made of, variables and constants aside, later nodes first; found once. */
    private int[] cone(int output) {
        if (cones[output] == null) {
            int last = tape.output(output);
            BitSet within = new BitSet(last + 1);
            within.set(last);
            for (int i = last; i >= 0; i = within.previousSetBit(i - 1)) {
                operands(i).forEach(within::set);
            }
            within.clear(0, tape.variables().size());
            cones[output] = within.stream().filter(i -> code.kinds()[i] != Kind.CONSTANT).map(i -> -i).sorted()
                    .map(i -> -i).toArray();
        }
        return cones[output];
    }

    private IntStream operands(int i) {
        return code.kinds()[i] == Kind.SUM ? IntStream.of(code.sums()[i].operands())
                : IntStream.of(code.left()[i], code.right()[i]).filter(operand -> operand >= 0);
    }
}
