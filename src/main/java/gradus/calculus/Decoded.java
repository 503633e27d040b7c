package gradus.calculus;

import gradus.calculus.Instruction.Kind;
import gradus.expr.Function;
import java.util.Arrays;

/**
 * A tape's program by columns, as sweeps read it. The arrays are shared, and changed by nobody.
 *
 * @param byLeft  the places of the partial derivatives by the first operands; −1 for none
 * @param byRight those by the second ones
 */
record Decoded(Instruction[] program, Kind[] kinds, int[] left, int[] right, Function[] functions, Sums.Sum[] sums,
        int[] byLeft, int[] byRight) {
    static Decoded of(Instruction[] program, Sums.Sum[] sums, int[][] partials) {
        return new Decoded(program, Arrays.stream(program).map(Instruction::kind).toArray(Kind[]::new),
                Arrays.stream(program).mapToInt(Instruction::a).toArray(),
                Arrays.stream(program).mapToInt(Instruction::b).toArray(),
                Arrays.stream(program).map(node -> node.function().orElse(null)).toArray(Function[]::new), sums,
                Arrays.stream(partials).mapToInt(pair -> pair[0]).toArray(),
                Arrays.stream(partials).mapToInt(pair -> pair[1]).toArray());
    }
}
