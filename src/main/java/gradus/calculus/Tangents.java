package gradus.calculus;

import gradus.calculus.Instruction.Kind;
import java.util.Arrays;

/**
 * The derivative along one variable of everything a {@link Sweep} calculates at a point, values and adjoints alike:
 * forward mode over reverse mode, whose adjoints' derivatives are a row of the Hessian (Griewank and Walther,
 * Evaluating Derivatives, ch. 5).
 */
final class Tangents {
    private final Tape tape;
    private final Kind[] kinds;
    private final int[] left;
    private final int[] right;
    private final int[][] partials;
    private final double[] value;
    private final double[] valueDot;
    private final double[] adjoint;
    private final double[] adjointDot;

    /** @param value the nodes' values at one point, all of the tape's */
    Tangents(Tape tape, double[] value) {
        this.tape = tape;
        this.kinds = Arrays.stream(tape.program()).map(Instruction::kind).toArray(Kind[]::new);
        this.left = Arrays.stream(tape.program()).mapToInt(Instruction::a).toArray();
        this.right = Arrays.stream(tape.program()).mapToInt(Instruction::b).toArray();
        this.partials = tape.partials();
        this.value = value;
        this.valueDot = new double[tape.slopeEnd()];
        this.adjoint = new double[tape.valueEnd()];
        this.adjointDot = new double[tape.valueEnd()];
    }

    /** The second derivatives of an output by a variable and by each of them. */
    void row(int output, int variable, double[] into) {
        forwards(variable);
        backwards(tape.output(output));
        boolean finite = Double.isFinite(value[tape.output(output)]);
        for (int j = 0; j < into.length; j++) {
            into[j] = finite ? adjointDot[j] : Double.NaN;
        }
    }

    private void forwards(int variable) {
        int n = tape.variables().size();
        Arrays.fill(valueDot, 0, n, 0);
        valueDot[variable] = 1;
        for (int i = n; i < valueDot.length; i++) {
            valueDot[i] = slope(i, left[i], right[i]);
        }
    }

    private double slope(int i, int a, int b) {
        return switch (kinds[i]) {
            case CONSTANT, VARIABLE -> 0;
            case COPY -> valueDot[a];
            case NEGATE -> -valueDot[a];
            case ADD -> valueDot[a] + valueDot[b];
            case SUM -> slope(tape.sum(i));
            case MULTIPLY -> times(valueDot[a], value[b]) + times(valueDot[b], value[a]);
            case DIVIDE -> (valueDot[a] - times(valueDot[b], value[i])) / value[b];
            case ROOT, POWER, REAL_POWER, CALL -> share(a, partials[i][0]) + share(b, partials[i][1]);
        };
    }

    private double slope(Sums.Sum sum) {
        double slope = 0;
        for (int k = 0; k < sum.operands().length; k++) {
            slope += valueDot[sum.operands()[k]] * sum.coefficients()[k];
        }
        return slope;
    }

    private double share(int operand, int partial) {
        return partial < 0 ? 0 : times(valueDot[operand], value[partial]);
    }

    /** What nothing depends on may be infinite. */
    private static double times(double slope, double factor) {
        return slope == 0 ? 0 : slope * factor;
    }

    private void backwards(int last) {
        Arrays.fill(adjoint, 0);
        Arrays.fill(adjointDot, 0);
        adjoint[last] = 1;
        for (int i = last; i >= tape.variables().size(); i--) {
            if (adjoint[i] != 0 || adjointDot[i] != 0) {
                pass(i, left[i], right[i], adjoint[i], adjointDot[i]);
            }
        }
    }

    private void pass(int i, int a, int b, double w, double dot) {
        switch (kinds[i]) {
            case COPY -> add(a, w, dot);
            case NEGATE -> add(a, -w, -dot);
            case ADD -> {
                add(a, w, dot);
                add(b, w, dot);
            }
            case SUM -> {
                Sums.Sum sum = tape.sum(i);
                for (int k = 0; k < sum.operands().length; k++) {
                    add(sum.operands()[k], w * sum.coefficients()[k], dot * sum.coefficients()[k]);
                }
            }
            case MULTIPLY -> {
                add(a, w * value[b], times(dot, value[b]) + times(valueDot[b], w));
                add(b, w * value[a], times(dot, value[a]) + times(valueDot[a], w));
            }
            case DIVIDE -> {
                double share = w / value[b];
                double shareDot = (dot - share * valueDot[b]) / value[b];
                add(a, share, shareDot);
                add(b, -share * value[i], -shareDot * value[i] - share * valueDot[i]);
            }
            case ROOT, POWER, REAL_POWER, CALL -> {
                passTo(a, partials[i][0], w, dot);
                passTo(b, partials[i][1], w, dot);
            }
            default -> { }
        }
    }

    private void passTo(int operand, int partial, double w, double dot) {
        if (partial >= 0) {
            add(operand, times(w, value[partial]), times(dot, value[partial]) + times(w, valueDot[partial]));
        }
    }

    private void add(int node, double w, double dot) {
        adjoint[node] += w;
        adjointDot[node] += dot;
    }
}
