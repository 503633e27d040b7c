package gradus.check;

import gradus.calculus.ComputationGraph;
import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.calculus.Rule;
import gradus.check.BentBackpropagation.Bent;
import gradus.expr.Expr;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The wrong derivatives of a composed expression that come of going wrong at one place on the way back through its
 * graph, the rest of the way being right.
 */
final class GraphSuspects {
    /** Larger graphs have so many ways to go wrong that one fits by chance. */
    private static final int MOST_NODES = 24;
    private static final String OUTPUT = "output#";
    /** Mistakes at a point that are told beside bent rules which give the same number. */
    private static final Set<String> BESIDE = Set.of("backprop.dropped-path", "backprop.product-of-paths",
            "backprop.missing-transpose");
    /** Mistakes that bent rules of differentiation do not know already. */
    private static final Set<String> OWN = Set.of("backprop.dropped-path", "backprop.product-of-paths",
            "backprop.wrong-value", "backprop.missing-transpose", "backprop.sum-along-path");

    private final Expr function;
    private final ComputationGraph graph;
    private final String by;
    private final Optional<SortedMap<String, Expr>> point;
    private final Expr right;
    private final Map<String, Expr> adjoints = new HashMap<>();
    private final List<Suspect> found = new ArrayList<>();

    private GraphSuspects(Expr function, String by, Optional<SortedMap<String, Expr>> point) {
        this.function = function;
        this.graph = ComputationGraph.of(function, OUTPUT);
        this.by = by;
        this.point = point;
        this.right = Differentiator.derivative(function, by);
    }

    /** Those that are worth telling beside other mistakes: of a number for a function of several variables. */
    static List<Suspect> beside(Expr function, List<String> by, Optional<SortedMap<String, Expr>> point) {
        boolean several = point.isPresent() && Trees.variables(function).size() > 1;
        return !several ? List.of() : of(function, by, point).stream()
                .filter(suspect -> BESIDE.contains(suspect.id())).toList();
    }

    /** All; empty where the expression is no composition or too large a one, and for derivatives of derivatives. */
    static List<Suspect> of(Expr function, List<String> by, Optional<SortedMap<String, Expr>> point) {
        if (by.size() > 1) {
            return List.of();
        }
        try {
            GraphSuspects suspects = new GraphSuspects(function, by.get(0), point);
            if (suspects.graph.nodes().size() > 1 && suspects.graph.nodes().size() <= MOST_NODES) {
                suspects.bend();
            }
            return suspects.found;
        } catch (TooComplexException | NotDifferentiableException none) {
            return List.of();
        }
    }

    /** A gradient whose variables are the entries of a square matrix, read column by column; empty for others. */
    static List<Suspect> transposed(List<String> by, List<Subject> entries) {
        List<Subject> mirrored = new ArrayList<>();
        for (String name : by) {
            int place = by.indexOf(TransposedLayers.mirrored(name).orElse(name));
            mirrored.add(entries.size() == by.size() && place >= 0 ? entries.get(place) : Subject.of(Expr.num(0)));
        }
        boolean square = by.stream().allMatch(name -> by.contains(TransposedLayers.mirrored(name).orElse(name)))
                && by.stream().anyMatch(name -> TransposedLayers.mirrored(name).isPresent());
        return square && entries.size() == by.size()
                ? List.of(Suspect.of("backprop.missing-transpose", mirrored)) : List.of();
    }

    private void bend() {
        List<String> nodes = new ArrayList<>(graph.nodes());
        java.util.Collections.reverse(nodes);
        nodes.add(by);
        for (String node : nodes) {
            adjoints.put(node, node.equals(OUTPUT) ? Expr.num(1) : put(new Backpropagation(graph).formula(Cell.adjoint(node)), node));
            Expr below = graph.unfolded(node);
            if (!node.equals(OUTPUT) && Trees.mentions(below, by)) {
                bend(node, Differentiator.derivative(below, by));
            }
        }
    }

    /** In the variables of the question alone. */
    private void add(Blame blame, Expr wrong) {
        if (Trees.variables(function).containsAll(Trees.variables(wrong))) {
            found.add(new Suspect(blame, List.of(AtPoint.of(Subject.of(wrong), point))));
        }
    }

    /** The symbols of adjoints and of local derivatives replaced by what they are. */
    private Expr put(Expr formula, String node) {
        Map<String, Expr> symbols = new HashMap<>();
        for (String consumer : graph.consumers(node)) {
            symbols.put(Backpropagation.symbol(Cell.adjoint(consumer)), adjoints.get(consumer));
            symbols.put(Backpropagation.symbol(Cell.local(consumer, node)), graph.local(consumer, node));
        }
        TransposedLayers.mirrored(node).filter(graph.inputs()::contains).ifPresent(other -> graph.consumers(other).forEach(
                consumer -> symbols.put(Backpropagation.symbol(Cell.local(consumer, other)), graph.local(consumer, other))));
        adjoints.forEach((name, adjoint) -> symbols.putIfAbsent(Backpropagation.symbol(Cell.adjoint(name)), adjoint));
        return Trees.substitute(formula, symbols);
    }

    /**
     * The derivative depends on each adjoint in proportion, so that it changes by the adjoint's error times what is
     * below.
     */
    private void bend(String node, Expr below) {
        Expr adjoint = adjoints.get(node);
        for (Bent bent : BentBackpropagation.of(graph, node)) {
            if (OWN.contains(bent.id())) {
                Expr error = graph.unfolded(Expr.sum(put(bent.adjoint(), node), Expr.negate(adjoint)));
                Expr wrong = Expr.sum(right, Expr.product(error, below));
                Scene scene = new Scene(function, Rule.CHAIN, graph.unfolded(bent.consumer().orElse(node)), by);
                Blame blame = new Blame(bent.id(), "mistake." + bent.id(), Optional.of(scene), Optional.empty(), 1);
                add(blame, wrong);
            }
        }
    }
}
