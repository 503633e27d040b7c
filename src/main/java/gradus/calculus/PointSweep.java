package gradus.calculus;

import gradus.calculus.Instruction.Kind;
import gradus.expr.DoubleArithmetic;
import gradus.expr.Function;

/** One point's way through a tape: forwards the nodes' values, backwards their adjoints. */
final class PointSweep {
    private final Decoded code;
    private final double[] value;
    private final double[] adjoint;

    PointSweep(Decoded code, double[] value, double[] adjoint) {
        this.code = code;
        this.value = value;
        this.adjoint = adjoint;
    }

    void forwards(int from, int end) {
        double[] v = value;
        Kind[] kinds = code.kinds();
        int[] left = code.left();
        int[] right = code.right();
        for (int i = from; i < end; i++) {
            switch (kinds[i]) {
                case CONSTANT -> { }
                case COPY -> v[i] = v[left[i]];
                case NEGATE -> v[i] = -v[left[i]];
                case ADD -> v[i] = v[left[i]] + v[right[i]];
                case SUM -> v[i] = sum(code.sums()[i]);
                case MULTIPLY -> v[i] = v[left[i]] * v[right[i]];
                case DIVIDE -> v[i] = DoubleArithmetic.quotient(v[left[i]], v[right[i]]);
                case ROOT -> v[i] = StrictMath.sqrt(v[left[i]]);
                case CALL -> v[i] = call(code.functions()[i], left[i], right[i]);
                default -> v[i] = Tape.value(code.program()[i], v[left[i]], right[i] < 0 ? 0 : v[right[i]]);
            }
        }
    }

    private double sum(Sums.Sum sum) {
        int[] operands = sum.operands();
        double[] coefficients = sum.coefficients();
        double total = value[operands[0]] * coefficients[0];
        for (int k = 1; k < operands.length; k++) {
            total += value[operands[k]] * coefficients[k];
        }
        return total;
    }

    private double call(Function function, int a, int b) {
        return DoubleArithmetic.value(function, value[a], b < 0 ? 0 : value[b]);
    }

    /** @param nodes whose adjoints are to be zero again, beside the first ones */
    void clear(int first, int[] nodes) {
        double[] w = adjoint;
        for (int i = 0; i < first; i++) {
            w[i] = 0;
        }
        for (int i : nodes) {
            w[i] = 0;
        }
    }

    /** @param nodes what the output is made of, later ones first */
    void backwards(int[] nodes) {
        for (int i : nodes) {
            if (adjoint[i] != 0) {
                pass(i, adjoint[i]);
            }
        }
    }

    private void pass(int i, double weight) {
        int a = code.left()[i];
        int b = code.right()[i];
        double[] w = adjoint;
        switch (code.kinds()[i]) {
            case COPY -> w[a] += weight;
            case NEGATE -> w[a] -= weight;
            case ADD -> {
                w[a] += weight;
                w[b] += weight;
            }
            case SUM -> share(code.sums()[i], weight);
            case MULTIPLY -> {
                w[a] += weight * value[b];
                w[b] += weight * value[a];
            }
            case DIVIDE -> {
                double share = weight / value[b];
                w[a] += share;
                w[b] -= share * value[i];
            }
            case ROOT, POWER, REAL_POWER, CALL -> {
                passTo(a, code.byLeft()[i], weight);
                passTo(b, code.byRight()[i], weight);
            }
            default -> { }
        }
    }

    private void share(Sums.Sum sum, double weight) {
        int[] operands = sum.operands();
        double[] coefficients = sum.coefficients();
        for (int k = 0; k < operands.length; k++) {
            adjoint[operands[k]] += weight * coefficients[k];
        }
    }

    private void passTo(int operand, int partial, double weight) {
        if (partial >= 0) {
            adjoint[operand] += weight * value[partial];
        }
    }
}
