package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A computational graph: named nodes, each a formula in inputs and in the nodes before it, one of them the output.
 * Everything about it is symbolic; {@link GraphValues} are its numbers at a point, and {@link Tape} compiles it for
 * speed.
 */
public final class ComputationGraph {
    private final Map<String, Expr> formulas;
    private final String output;
    private final Set<String> inputs;

    private ComputationGraph(Map<String, Expr> formulas, String output) {
        this.formulas = Collections.unmodifiableMap(new LinkedHashMap<>(formulas));
        this.output = output;
        this.inputs = inputs(formulas);
    }

    /**
     * Nodes given in any order; they keep it as far as each must come after its operands.
     *
     * @throws CycleException           where nodes are made of one another
     * @throws IllegalArgumentException where the output is no node
     */
    public static ComputationGraph of(Map<String, Expr> nodes, String output) throws CycleException {
        if (!nodes.containsKey(output)) {
            throw new IllegalArgumentException("no node named " + output);
        }
        Map<String, Expr> left = new LinkedHashMap<>(nodes);
        Map<String, Expr> sorted = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            Optional<String> ready = left.keySet().stream()
                    .filter(name -> Collections.disjoint(Trees.variables(left.get(name)), left.keySet())).findFirst();
            if (ready.isEmpty()) {
                throw new CycleException(cycle(left));
            }
            sorted.put(ready.get(), left.remove(ready.get()));
        }
        return new ComputationGraph(sorted, output);
    }

    /** Every node that is left needs another one that is left, so that following them comes round. */
    private static List<String> cycle(Map<String, Expr> left) {
        List<String> way = new ArrayList<>();
        String at = left.keySet().iterator().next();
        while (!way.contains(at)) {
            way.add(at);
            at = Trees.variables(left.get(at)).stream().filter(left::containsKey).findFirst().orElseThrow();
        }
        List<String> round = new ArrayList<>(way.subList(way.indexOf(at), way.size()));
        round.add(at);
        return round;
    }

    /**
     * The graph of an expression, one operation a node and each subexpression once.
     *
     * @param output how the expression itself is named; the nodes before it are v1, v2 and so on
     */
    public static ComputationGraph of(Expr e, String output) {
        return new ComputationGraph(Decomposition.nodes(e, output), output);
    }

    private static Set<String> inputs(Map<String, Expr> formulas) {
        Set<String> inputs = new LinkedHashSet<>();
        formulas.values().forEach(formula -> inOrder(formula, inputs));
        inputs.removeAll(formulas.keySet());
        return Collections.unmodifiableSet(inputs);
    }

    private static void inOrder(Expr e, Set<String> names) {
        if (e instanceof Expr.Var variable) {
            names.add(variable.name());
        }
        e.parts().forEach(part -> inOrder(part, names));
    }

    /** The nodes' names, each after its operands. */
    public List<String> nodes() {
        return List.copyOf(formulas.keySet());
    }

    /** The variables that are no nodes, in the order in which they are first used. */
    public Set<String> inputs() {
        return inputs;
    }

    public String output() {
        return output;
    }

    public boolean isNode(String name) {
        return formulas.containsKey(name);
    }

    /** What a node is, in its operands. */
    public Expr formula(String node) {
        return Optional.ofNullable(formulas.get(node))
                .orElseThrow(() -> new IllegalArgumentException("no node named " + node));
    }

    /** The inputs and nodes that a node's formula names, in its order. */
    public List<String> operands(String node) {
        Set<String> operands = new LinkedHashSet<>();
        inOrder(formula(node), operands);
        return List.copyOf(operands);
    }

    /** The nodes whose formulas name an input or a node. */
    public List<String> consumers(String name) {
        return formulas.keySet().stream().filter(node -> Trees.mentions(formulas.get(node), name)).toList();
    }

    /** The derivative of a node's formula by one operand, in the operands. */
    public Expr local(String node, String operand) {
        return Differentiator.derivative(formula(node), operand);
    }

    /**
     * One way that a derivative comes back to an operand.
     *
     * @param consumer the node it comes from
     * @param local    the node's derivative by one occurrence of the operand, in the node's operands
     */
    public record Path(String consumer, Expr local) {
    }

    /** All the ways back to an input or node, one an occurrence in a formula. */
    public List<Path> paths(String operand) {
        List<Path> paths = new ArrayList<>();
        for (String consumer : consumers(operand)) {
            Occurrences occurrences = Occurrences.of(formula(consumer), operand);
            occurrences.derivatives().forEach(local -> paths.add(new Path(consumer, local)));
        }
        return paths;
    }

    /** A node in the inputs alone. */
    public Expr unfolded(String node) {
        return unfolded(Expr.var(node));
    }

    /** An expression in inputs and nodes, in the inputs alone. */
    public Expr unfolded(Expr e) {
        List<String> backwards = new ArrayList<>(formulas.keySet());
        Collections.reverse(backwards);
        Expr unfolded = e;
        for (String node : backwards) {
            unfolded = Trees.substitute(unfolded, Map.of(node, formulas.get(node)));
            Simplifier.requiredSize(unfolded);
        }
        return unfolded;
    }

    /** The nodes' formulas by name, in order, as {@link Tape#of} takes them. */
    public Map<String, Expr> formulas() {
        return formulas;
    }
}
