package gradus.check;

import gradus.calculus.ComputationGraph;
import gradus.calculus.Differentiator;
import gradus.calculus.GraphValues;
import gradus.calculus.Sweep;
import gradus.calculus.Tape;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows of a graph that its exact numbers are those of two independent calculations: reverse mode in doubles, and the
 * symbolic derivative of the output by each node, the nodes after it put in.
 */
final class GraphProof {
    private static final double NEAR = 1e-9;

    private GraphProof() {
    }

    static Optional<Message> disagreement(ComputationGraph graph, GraphValues truth, Map<String, Expr> point) {
        Sweep sweep = swept(graph, point);
        List<String> names = new ArrayList<>(graph.inputs());
        names.addAll(graph.nodes());
        for (String name : names) {
            double exact = number(truth.adjoint(name));
            boolean same = near(exact, sweep.adjointOf(name)) && near(number(truth.value(name)), sweep.valueOf(name))
                    && near(exact, symbolic(graph, truth, name));
            if (!same) {
                return Optional.of(Message.of("graph.disagrees", name));
            }
        }
        return Optional.empty();
    }

    private static Sweep swept(ComputationGraph graph, Map<String, Expr> point) {
        List<String> inputs = List.copyOf(graph.inputs());
        Tape tape = Tape.of(new LinkedHashMap<>(graph.formulas()), List.of(Expr.var(graph.output())), inputs);
        Sweep sweep = tape.sweep();
        sweep.gradient(inputs.stream().mapToDouble(name -> number(point.get(name))).toArray(), new double[inputs.size()]);
        return sweep;
    }

    /** The derivative by a node, with the nodes that depend on it put into the output. */
    private static double symbolic(ComputationGraph graph, GraphValues truth, String name) {
        Expr output = Expr.var(graph.output());
        List<String> backwards = new ArrayList<>(graph.nodes());
        java.util.Collections.reverse(backwards);
        for (String node : backwards) {
            if (!node.equals(name)) {
                output = Trees.substitute(output, Map.of(node, graph.formula(node)));
            }
        }
        Expr derivative = Differentiator.derivative(output, name);
        Map<String, Double> values = new HashMap<>();
        Trees.variables(derivative).forEach(each -> values.put(each, number(truth.value(each))));
        return Evaluator.evaluate(derivative, values);
    }

    private static double number(Expr constant) {
        return Evaluator.evaluate(constant, Map.of());
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= NEAR * (1 + Math.max(Math.abs(a), Math.abs(b)));
    }
}
