package gradus.check;

import gradus.calculus.ComputationGraph;
import gradus.calculus.ComputationGraph.Path;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The adjoint of one input or node as mistakes of backpropagation make it, in the symbols of
 * {@link Backpropagation}: the sum over the paths back to it is bent at one place.
 */
final class BentBackpropagation {
    private static final int MOST_PATHS = 8;

    private final ComputationGraph graph;
    private final String name;
    private final List<Path> paths;
    private final List<Bent> found = new ArrayList<>();

    private BentBackpropagation(ComputationGraph graph, String name) {
        this.graph = graph;
        this.name = name;
        List<Path> all = graph.paths(name);
        this.paths = all.subList(0, Math.min(MOST_PATHS, all.size()));
    }

    /**
     * A wrong adjoint.
     *
     * @param consumer the node at which the rule went wrong; empty for the sum as a whole
     * @param adjoint  in symbols
     */
    record Bent(String id, Optional<String> consumer, Expr adjoint) {
    }

    /** All of them, the likeliest first. */
    static List<Bent> of(ComputationGraph graph, String name) {
        BentBackpropagation bending = new BentBackpropagation(graph, name);
        if (!bending.paths.isEmpty() && bending.paths.size() < MOST_PATHS) {
            bending.bendSums();
            bending.bendFactors();
            bending.bendValues();
            TransposedLayers.of(graph, name).ifPresent(wrong -> bending.add("backprop.missing-transpose", "", wrong));
        }
        return bending.found;
    }

    private void add(String id, String consumer, Expr adjoint) {
        found.add(new Bent(id, Optional.of(consumer).filter(node -> !node.isEmpty()), adjoint));
    }

    private static Expr upstream(Path path) {
        return Backpropagation.adjoint(path.consumer());
    }

    private Expr local(Path path) {
        boolean only = paths.stream().filter(other -> other.consumer().equals(path.consumer())).count() == 1;
        return only ? Expr.var(Backpropagation.symbol(Cell.local(path.consumer(), name))) : path.local();
    }

    private Expr term(Path path) {
        return Expr.product(upstream(path), local(path));
    }

    private List<Expr> terms(UnaryOperator<List<Path>> choice) {
        return choice.apply(paths).stream().map(this::term).toList();
    }

    /** The right sum with one path's term replaced. */
    private Expr with(int changed, Expr term) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            terms.add(i == changed ? term : term(paths.get(i)));
        }
        return Expr.sumOf(terms);
    }

    private void bendSums() {
        if (paths.size() < 2) {
            return;
        }
        for (int i = 0; i < paths.size(); i++) {
            add("backprop.dropped-path", paths.get(i).consumer(), with(i, Expr.num(0)));
        }
        if (paths.size() > 2) {
            paths.forEach(path -> add("backprop.dropped-path", "", term(path)));
        }
        add("backprop.product-of-paths", "", Expr.productOf(terms(all -> all)));
        Expr slopes = Expr.productOf(paths.stream().map(this::local).toList());
        add("backprop.product-of-paths", "", Expr.product(upstream(paths.get(0)), slopes));
    }

    private void bendFactors() {
        add("backprop.missing-upstream", one(), Expr.sumOf(paths.stream().map(this::local).toList()));
        add("backprop.missing-local", one(), Expr.sumOf(paths.stream().map(BentBackpropagation::upstream).toList()));
        for (int i = 0; i < paths.size(); i++) {
            Path path = paths.get(i);
            if (paths.size() > 1) {
                add("backprop.missing-upstream", path.consumer(), with(i, local(path)));
                add("backprop.missing-local", path.consumer(), with(i, upstream(path)));
            }
            add("backprop.sum-along-path", path.consumer(), with(i, Expr.sum(upstream(path), local(path))));
            for (String next : graph.consumers(path.consumer())) {
                Expr skipping = Expr.product(Backpropagation.adjoint(next), local(path));
                add("backprop.skipped-node", path.consumer(), with(i, skipping));
            }
        }
    }

    private String one() {
        return paths.size() == 1 ? paths.get(0).consumer() : "";
    }

    private void bendValues() {
        for (int i = 0; i < paths.size(); i++) {
            for (Expr wrong : atWrongValues(paths.get(i))) {
                Expr term = Expr.product(upstream(paths.get(i)), wrong);
                add("backprop.wrong-value", paths.get(i).consumer(), with(i, term));
            }
        }
    }

    private Set<Expr> atWrongValues(Path path) {
        return atWrongValues(graph, path.consumer(), path.local());
    }

    /**
     * A local derivative with one of its values mistaken for another that is at hand: the node's output for its
     * input, the input for the output in a rule such as y·(1 − y), one operand for another.
     */
    static Set<Expr> atWrongValues(ComputationGraph graph, String node, Expr local) {
        Set<Expr> wrong = new LinkedHashSet<>();
        Set<String> near = new LinkedHashSet<>(List.of(node));
        near.addAll(graph.operands(node));
        for (String variable : Trees.variables(local)) {
            for (String other : near) {
                if (!other.equals(variable)) {
                    wrong.add(Trees.substitute(local, Map.of(variable, Expr.var(other))));
                }
            }
        }
        byOutput(graph.formula(node)).ifPresent(wrong::add);
        atOutput(graph.formula(node), node).ifPresent(wrong::add);
        wrong.remove(local);
        return wrong;
    }

    /** The function's derivative at the node's own value, as σ'(σ(z)) for σ'(z). */
    private static Optional<Expr> atOutput(Expr formula, String node) {
        if (!(formula instanceof Expr.Call call) || call.arguments().size() != 1
                || !(call.argument() instanceof Expr.Var)) {
            return Optional.empty();
        }
        Expr output = Expr.var(node);
        return call.function().derivative(0).map(rule -> Trees.substitute(rule,
                Map.of("u", output, "y", Expr.call(call.function(), output))));
    }

    /** Of a rule that is written in the function's own value: the rule at the argument. */
    private static Optional<Expr> byOutput(Expr formula) {
        if (!(formula instanceof Expr.Call call) || call.arguments().size() != 1) {
            return Optional.empty();
        }
        Function function = call.function();
        Map<String, Expr> letters = new LinkedHashMap<>(Map.of("u", call.argument(), "y", call.argument()));
        return function.derivative(0).filter(rule -> Trees.mentions(rule, "y"))
                .map(rule -> Trees.substitute(rule, letters));
    }
}
