package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A computational graph's numbers at a point, all of them exact constants: forwards the values of its nodes,
 * backwards their adjoints, the derivatives of the output by each.
 */
public final class GraphValues {
    private static final int MAX_SIZE = 20_000;
    private static final int SMALL = 120;

    private final ComputationGraph graph;
    private final Map<String, Expr> values;
    private final Map<String, Expr> adjoints = new HashMap<>();

    private GraphValues(ComputationGraph graph, Map<String, Expr> point) {
        this.graph = graph;
        this.values = new LinkedHashMap<>(point);
        graph.nodes().forEach(node -> values.put(node, at(graph.formula(node), values)));
        List<String> backwards = new ArrayList<>(graph.inputs());
        backwards.addAll(graph.nodes());
        Collections.reverse(backwards);
        backwards.forEach(name -> adjoints.put(name, sweep(name)));
    }

    /**
     * @param point a constant for each of the graph's inputs
     * @throws TooComplexException where numbers become too large to write
     */
    public static GraphValues of(ComputationGraph graph, Map<String, Expr> point) {
        return new GraphValues(graph, point);
    }

    private Expr sweep(String name) {
        List<Expr> terms = new ArrayList<>();
        if (name.equals(graph.output())) {
            terms.add(Expr.num(1));
        }
        for (String consumer : graph.consumers(name)) {
            Expr adjoint = adjoints.get(consumer);
            if (!adjoint.is(0)) {
                terms.add(Expr.product(adjoint, local(consumer, name)));
            }
        }
        return reduced(Expr.sumOf(terms));
    }

    /** What an input or a node comes to. */
    public Expr value(String name) {
        return values.get(name);
    }

    /** The derivative of the output by an input or a node. */
    public Expr adjoint(String name) {
        return adjoints.get(name);
    }

    /** The derivative of a node by one of its operands. */
    public Expr local(String node, String operand) {
        return at(graph.local(node, operand), values);
    }

    /** An expression in inputs and nodes at given values. */
    public static Expr at(Expr e, Map<String, Expr> values) {
        return reduced(Trees.substitute(e, values));
    }

    private static Expr reduced(Expr e) {
        if (Trees.size(e, MAX_SIZE) >= MAX_SIZE) {
            throw new TooComplexException(Message.of("calculus.too-large", MAX_SIZE));
        }
        return Trees.rational(e).map((Rational number) -> Expr.num(number))
                .orElseGet(() -> Trees.size(e, SMALL) < SMALL ? Simplifier.simplify(e) : e);
    }
}
