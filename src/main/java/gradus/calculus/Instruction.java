package gradus.calculus;

import gradus.expr.Function;
import java.util.Optional;

/**
 * One step of a {@link Tape}: what the node is, of which earlier nodes.
 *
 * @param a        the first operand, or −1
 * @param b        the second operand, or −1
 * @param value    the number of a constant, the exponent of a known power
 * @param function what is called
 */
record Instruction(Kind kind, int a, int b, double value, Optional<Function> function) {
    /** The kinds of nodes. */
    enum Kind { VARIABLE, CONSTANT, COPY, NEGATE, ADD, SUM, MULTIPLY, DIVIDE, ROOT, POWER, REAL_POWER, CALL }

    static Instruction of(Kind kind, int a, int b) {
        return new Instruction(kind, a, b, 0, Optional.empty());
    }

    static Instruction constant(double value) {
        return new Instruction(Kind.CONSTANT, -1, -1, value, Optional.empty());
    }

    static Instruction power(int a, double exponent) {
        return new Instruction(Kind.POWER, a, -1, exponent, Optional.empty());
    }

    static Instruction call(Function function, int a, int b) {
        return new Instruction(Kind.CALL, a, b, 0, Optional.of(function));
    }

    /** The same, where nodes have other places. */
    Instruction moved(int[] places) {
        return new Instruction(kind, a < 0 ? a : places[a], b < 0 ? b : places[b], value, function);
    }

    /** Whether its partial derivatives are nodes of their own. */
    boolean hasPartials() {
        return kind == Kind.ROOT || kind == Kind.POWER || kind == Kind.REAL_POWER || kind == Kind.CALL;
    }
}
