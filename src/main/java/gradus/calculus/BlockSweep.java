package gradus.calculus;

import gradus.expr.DoubleArithmetic;
import gradus.expr.Function;

/**
 * Many points' way through a tape, a block of them at a time: each instruction is decoded once for all of a block, and
 * its loop over them is one that a compiler likes. Node i's numbers at a block's points stand from i·width on.
 */
final class BlockSweep {
    private final Decoded code;
    private final int width;
    private final double[] value;
    private final double[] adjoint;

    BlockSweep(Decoded code, int width, double[] value, double[] adjoint) {
        this.code = code;
        this.width = width;
        this.value = value;
        this.adjoint = adjoint;
    }

    void forwards(int from, int end, int count) {
        for (int i = from; i < end; i++) {
            step(i, count);
        }
    }

    private void step(int i, int count) {
        int to = i * width;
        int a = code.left()[i] * width;
        int b = code.right()[i] * width;
        double[] v = value;
        switch (code.kinds()[i]) {
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
            case SUM -> sum(code.sums()[i], to, count);
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
            case CALL -> call(code.functions()[i], to, a, b, count);
            default -> {
                for (int k = 0; k < count; k++) {
                    v[to + k] = Tape.value(code.program()[i], v[a + k], b < 0 ? 0 : v[b + k]);
                }
            }
        }
    }

    private void call(Function function, int to, int a, int b, int count) {
        for (int k = 0; k < count; k++) {
            value[to + k] = DoubleArithmetic.value(function, value[a + k], b < 0 ? 0 : value[b + k]);
        }
    }

    private void sum(Sums.Sum sum, int to, int count) {
        double[] v = value;
        for (int term = 0; term < sum.operands().length; term++) {
            int a = sum.operands()[term] * width;
            double c = sum.coefficients()[term];
            for (int k = 0; k < count; k++) {
                v[to + k] = term == 0 ? c * v[a + k] : v[to + k] + c * v[a + k];
            }
        }
    }

    /** @param nodes what the output is made of, later ones first */
    void backwards(int[] nodes, int count) {
        for (int i : nodes) {
            if (reached(i * width, count)) {
                pass(i, count);
            }
        }
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
        int a = code.left()[i] * width;
        int b = code.right()[i] * width;
        double[] v = value;
        double[] w = adjoint;
        switch (code.kinds()[i]) {
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
            case SUM -> share(code.sums()[i], from, count);
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
                passTo(code.left()[i], code.byLeft()[i], from, count);
                passTo(code.right()[i], code.byRight()[i], from, count);
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

    private void share(Sums.Sum sum, int from, int count) {
        for (int term = 0; term < sum.operands().length; term++) {
            int a = sum.operands()[term] * width;
            double c = sum.coefficients()[term];
            for (int k = 0; k < count; k++) {
                adjoint[a + k] += c * adjoint[from + k];
            }
        }
    }
}
