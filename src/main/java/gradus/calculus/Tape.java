package gradus.calculus;

import gradus.calculus.Instruction.Kind;
import gradus.expr.DoubleArithmetic;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Expressions compiled into a flat program in doubles, shared subexpressions once: their values, and by reverse
 * mode their gradients at a cost that is a small multiple of the values', whatever the number of variables
 * (Griewank and Walther, Evaluating Derivatives, ch. 3).
 *
 * <p>The nodes come in three stretches: those of the expressions, which adjoints run back through; those of their
 * partial derivatives, which are the row's texts; and those of the partial derivatives' partial derivatives, for
 * second derivatives. Immutable; the numbers of an evaluation live in a {@link Sweep}.
 *
 * <p>At a kink a row's text stands as it is: the derivative of abs at 0 is given as 0. NaN is undefined.
 */
public final class Tape {
    /** Points at once: as many as let the numbers of an ordinary question stay in the nearest cache. */
    private static final int BLOCK = 64;

    private final List<String> variables;
    private final Map<String, Integer> names;
    private final int[] outputs;
    private final Instruction[] program;
    private final int[][] partials;
    private final Sums.Sum[] sums;
    private final int values;
    private final int slopes;

    private Tape(List<String> variables, Map<String, Expr> nodes, List<Expr> results, int order) {
        TapeBuilder values = new TapeBuilder();
        Map<String, Integer> found = new HashMap<>();
        variables.forEach(name -> found.put(name, values.distinct(Instruction.of(Kind.VARIABLE, -1, -1))));
        nodes.forEach((name, e) -> found.put(name,
                values.distinct(Instruction.of(Kind.COPY, Evaluator.evaluate(e, found, values), -1))));
        List<Integer> kept = new ArrayList<>(found.values());
        results.forEach(e -> kept.add(Evaluator.evaluate(e, found, values)));
        Sums.Shortened shortened = Sums.in(values.nodes(), kept);
        found.replaceAll((name, place) -> shortened.places()[place]);
        this.variables = List.copyOf(variables);
        this.names = Map.copyOf(found);
        this.outputs = kept.subList(found.size(), kept.size()).stream().mapToInt(i -> shortened.places()[i]).toArray();
        this.sums = shortened.sums();
        this.values = sums.length;
        TapeBuilder builder = new TapeBuilder(shortened.nodes());
        List<int[]> pairs = new ArrayList<>();
        addPartials(builder, pairs, order > 0 ? this.values : 0);
        this.slopes = builder.nodes().size();
        addPartials(builder, pairs, order > 1 ? slopes : 0);
        this.program = builder.nodes().toArray(Instruction[]::new);
        this.partials = pairs.toArray(int[][]::new);
    }

    private static void addPartials(TapeBuilder builder, List<int[]> pairs, int end) {
        for (int node = pairs.size(); node < end; node++) {
            pairs.add(new int[] {builder.partial(node, 0), builder.partial(node, 1)});
        }
    }

    /**
     * Compiles expressions in the given variables, whose order is that of points and gradients.
     *
     * @throws IllegalArgumentException when an expression has another variable
     */
    public static Tape of(List<Expr> outputs, List<String> variables) {
        return new Tape(variables, Map.of(), outputs, 1);
    }

    /**
     * Compiles expressions whose second derivatives are wanted too.
     *
     * @throws IllegalArgumentException when an expression has another variable
     */
    public static Tape ofSecond(List<Expr> outputs, List<String> variables) {
        return new Tape(variables, Map.of(), outputs, 2);
    }

    /**
     * Compiles expressions whose values alone are wanted, which is sooner done.
     *
     * @throws IllegalArgumentException when an expression has another variable
     */
    public static Tape ofValues(List<Expr> outputs, List<String> variables) {
        return new Tape(variables, Map.of(), outputs, 0);
    }

    /**
     * Compiles a computational graph: named nodes in terms of the variables and of the nodes before them. Each
     * named node is a node of its own, even when another is written alike.
     */
    public static Tape of(LinkedHashMap<String, Expr> nodes, List<Expr> outputs, List<String> variables) {
        return new Tape(variables, nodes, outputs, 1);
    }

    /** Numbers for evaluating this tape at one point at a time; not for use by several threads at once. */
    public Sweep sweep() {
        return new Sweep(this, 1);
    }

    /** Numbers for evaluating this tape at many points, a block of them at once; not for several threads at once. */
    public Sweep sweepOfMany() {
        return new Sweep(this, BLOCK);
    }

    public List<String> variables() {
        return variables;
    }

    /** How many expressions were compiled. */
    public int outputCount() {
        return outputs.length;
    }

    /** How many nodes a value costs. */
    public int size() {
        return values;
    }

    /** The place of a variable or of a named node. */
    int place(String name) {
        Integer place = names.get(name);
        if (place == null) {
            throw new IllegalArgumentException("no node named " + name);
        }
        return place;
    }

    int output(int index) {
        return outputs[index];
    }

    int valueEnd() {
        return values;
    }

    int slopeEnd() {
        return slopes;
    }

    Instruction[] program() {
        return program;
    }

    /** The program as sweeps read it. */
    Decoded decoded() {
        return Decoded.of(program, sums, partials);
    }

    /** The sum that a node is; nothing for nodes of other kinds. */
    Sums.Sum sum(int node) {
        return sums[node];
    }

    /** Whether second derivatives can be had. */
    boolean isOfSecond() {
        return partials.length == slopes;
    }

    /** The places of a node's partial derivatives by its operands; −1 for none. */
    int[][] partials() {
        return partials;
    }

    /** One instruction's value. */
    static double value(Instruction instruction, double a, double b) {
        return switch (instruction.kind()) {
            case NEGATE -> -a;
            case ADD -> a + b;
            case MULTIPLY -> a * b;
            case DIVIDE -> DoubleArithmetic.quotient(a, b);
            case ROOT -> StrictMath.sqrt(a);
            case POWER -> DoubleArithmetic.rationalPower(a, instruction.value());
            case REAL_POWER -> DoubleArithmetic.realPower(a, b);
            case CALL -> DoubleArithmetic.value(instruction.function().orElseThrow(), a, b);
            case COPY -> a;
            case CONSTANT -> instruction.value();
            case VARIABLE, SUM -> throw new IllegalStateException(instruction.kind() + " is of no two operands");
        };
    }

    @Override
    public String toString() {
        return Arrays.toString(program);
    }
}
