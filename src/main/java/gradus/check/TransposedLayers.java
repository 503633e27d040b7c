package gradus.check;

import gradus.calculus.ComputationGraph;
import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adjoints through a layer of sums whose matrix was not transposed on the way back, or was where it must not be:
 * W·δ for Wᵀ·δ, and x·δᵀ for δ·xᵀ.
 */
final class TransposedLayers {
    private static final Pattern ENTRY = Pattern.compile("(.*?\\p{L}_?)(\\d)(\\d)");

    private final ComputationGraph graph;
    private final String name;

    private TransposedLayers(ComputationGraph graph, String name) {
        this.graph = graph;
        this.name = name;
    }

    /** The wrong adjoint in the symbols of {@link Backpropagation}; empty where no layer is recognised. */
    static Optional<Expr> of(ComputationGraph graph, String name) {
        TransposedLayers layers = new TransposedLayers(graph, name);
        return layers.ofWeight().or(layers::byNames).or(layers::byShape);
    }

    /** The name of the entry on the other side of the diagonal: {@code w21} for {@code w12}. */
    static Optional<String> mirrored(String name) {
        Matcher entry = ENTRY.matcher(name);
        return entry.matches() && !entry.group(2).equals(entry.group(3))
                ? Optional.of(entry.group(1) + entry.group(3) + entry.group(2))
                : Optional.empty();
    }

    private Set<String> known() {
        Set<String> known = new LinkedHashSet<>(graph.inputs());
        known.addAll(graph.nodes());
        return known;
    }

    /** The adjoint of a weight is taken for that of its mirror image. */
    private Optional<Expr> ofWeight() {
        return mirrored(name).filter(known()::contains).map(other -> new Backpropagation(graph).formula(Cell.adjoint(other)));
    }

    /** Weights are told by their names: w12 for w21 in each term. */
    private Optional<Expr> byNames() {
        List<Expr> terms = new ArrayList<>();
        boolean changed = false;
        for (ComputationGraph.Path path : graph.paths(name)) {
            if (!(path.local() instanceof Expr.Var weight) || !ENTRY.matcher(weight.name()).matches()) {
                return Optional.empty();
            }
            Optional<String> other = mirrored(weight.name()).filter(known()::contains);
            changed |= other.isPresent();
            terms.add(Expr.product(Backpropagation.adjoint(path.consumer()), Expr.var(other.orElse(weight.name()))));
        }
        return changed ? Optional.of(Expr.sumOf(terms)) : Optional.empty();
    }

    /** As many nodes that all draw on the same as many: the j-th of these takes the j-th row for its column. */
    private Optional<Expr> byShape() {
        List<String> above = graph.consumers(name);
        List<String> beside = known().stream().filter(other -> graph.consumers(other).equals(above)).toList();
        int n = above.size();
        boolean layer = n > 1 && beside.size() == n && above.stream().allMatch(node -> isAffine(node, beside));
        if (!layer) {
            return Optional.empty();
        }
        int j = beside.indexOf(name);
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            terms.add(Expr.product(Backpropagation.adjoint(above.get(i)), graph.local(above.get(j), beside.get(i))));
        }
        return Optional.of(Expr.sumOf(terms));
    }

    private boolean isAffine(String node, List<String> operands) {
        return operands.stream().allMatch(operand -> operands.stream()
                .noneMatch(other -> Trees.mentions(graph.local(node, operand), other)));
    }
}
