package gradus.check;

import gradus.calculus.ComputationGraph;
import gradus.calculus.Differentiator;
import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each cell of a graph is worked out from, as an expression in symbols: the names of inputs and nodes for
 * their values, and other names for adjoints and local derivatives.
 */
final class Backpropagation {
    private static final String MARK = "#";

    private final ComputationGraph graph;

    Backpropagation(ComputationGraph graph) {
        this.graph = graph;
    }

    ComputationGraph graph() {
        return graph;
    }

    /** The variable that stands for a cell's number; none that is typed has such a name. */
    static String symbol(Cell cell) {
        return switch (cell.kind()) {
            case VALUE -> cell.node();
            case LOCAL -> "local" + MARK + cell.node() + MARK + cell.by();
            case ADJOINT -> "adjoint" + MARK + cell.node();
        };
    }

    static Expr adjoint(String node) {
        return Expr.var(symbol(Cell.adjoint(node)));
    }

    /** A cell in the symbols of the cells that it is worked out from; an input's value is its own symbol. */
    Expr formula(Cell cell) {
        return switch (cell.kind()) {
            case VALUE -> graph.isNode(cell.node()) ? graph.formula(cell.node()) : Expr.var(cell.node());
            case LOCAL -> graph.local(cell.node(), cell.by());
            case ADJOINT -> adjointFormula(cell.node());
        };
    }

    /**
     * A local derivative by the node's own value, as a·(1 − a) for a = sigmoid(z); by its operands where its rule has no
     * such form.
     */
    Expr localByOutput(String node, String operand) {
        if (graph.formula(node) instanceof Expr.Call call && call.arguments().size() == 1) {
            Optional<Expr> rule = call.function().derivative(0).filter(text -> Trees.mentions(text, "y"));
            if (rule.isPresent()) {
                Expr outer = Trees.substitute(rule.get(), Map.of("u", call.argument(), "y", Expr.var(node)));
                return Expr.product(outer, Differentiator.derivative(call.argument(), operand));
            }
        }
        return graph.local(node, operand);
    }

    private Expr adjointFormula(String name) {
        List<Expr> terms = new ArrayList<>();
        if (name.equals(graph.output())) {
            terms.add(Expr.num(1));
        }
        for (String consumer : graph.consumers(name)) {
            terms.add(Expr.product(adjoint(consumer), Expr.var(symbol(Cell.local(consumer, name)))));
        }
        return Expr.sumOf(terms);
    }
}
