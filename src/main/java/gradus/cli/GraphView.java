package gradus.cli;

import gradus.calculus.ComputationGraph;
import gradus.check.Cell;
import gradus.check.GraphAsk;
import gradus.expr.Expr;
import gradus.text.MathLine;
import gradus.text.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a person sees of a graph that is asked for: the drawing with the numbers so far, and the way to the rest. */
final class GraphView {
    private static final String UNKNOWN = "?";

    private final Page page;

    GraphView(Page page) {
        this.page = page;
    }

    /** The drawing with the right numbers. */
    void solved(GraphAsk ask) {
        show(ask, ask.locals(), cell -> GraphNumbers.of(ask.right(cell)));
    }

    /** The drawing with what was filled in; the inputs are given. */
    void filled(GraphAsk ask, Map<Cell, String> known) {
        List<Cell> locals = ask.locals().stream().filter(known::containsKey).toList();
        show(ask, locals, cell -> known.getOrDefault(cell, UNKNOWN));
    }

    private void show(GraphAsk ask, List<Cell> locals, Function<Cell, String> number) {
        ComputationGraph graph = ask.graph();
        GraphTable table = new GraphTable(page, graph.output());
        List<Cell> asked = ask.cells();
        for (String input : graph.inputs()) {
            table.add(new GraphTable.Row(input, List.of(), List.of(), GraphNumbers.of(ask.point().get(input)), List.of(),
                    adjoint(input, asked, number)));
        }
        for (String node : graph.nodes()) {
            List<String> shown = locals.stream().filter(cell -> cell.node().equals(node))
                    .map(cell -> label(ask, cell) + " = " + number.apply(cell)).toList();
            table.add(new GraphTable.Row(node, graph.operands(node), List.of(graph.formula(node)),
                    number.apply(Cell.value(node)), shown,
                    node.equals(graph.output()) ? "1" : adjoint(node, asked, number)));
        }
        table.lines().forEach(page.out()::line);
    }

    private static String adjoint(String name, List<Cell> asked, Function<Cell, String> number) {
        Cell cell = Cell.adjoint(name);
        return asked.contains(cell) ? number.apply(cell) : "";
    }

    /** The sign of a number that is wrong, or that follows from such. */
    String mark(boolean wrong) {
        return !wrong ? "~" : page.notation() == Notation.UNICODE ? "✗" : "x";
    }

    /** A cell's name in the characters of the page. */
    String label(GraphAsk ask, Cell cell) {
        return GraphTable.label(ask.label(cell), page.notation());
    }

    /** How every number comes about, forwards and then backwards. */
    List<String> steps(GraphAsk ask) {
        ComputationGraph graph = ask.graph();
        List<String> lines = new ArrayList<>();
        for (String node : graph.nodes()) {
            lines.add(node + " = " + written(graph.formula(node)) + " = " + right(ask, Cell.value(node)));
        }
        ask.locals().forEach(cell -> lines.add(label(ask, cell) + " = " + written(graph.local(cell.node(), cell.by()))
                + " = " + right(ask, cell)));
        ask.cells().stream().filter(cell -> cell.kind() == Cell.Kind.ADJOINT)
                .forEach(cell -> lines.add(label(ask, cell) + " = " + sum(ask, cell) + " = "
                        + right(ask, cell)));
        return lines;
    }

    private String written(Expr e) {
        return MathLine.of(e, page.notation());
    }

    /** {@code ∂L/∂a·∂a/∂z + …} with the numbers put in where they are few. */
    private String sum(GraphAsk ask, Cell cell) {
        String times = page.notation() == Notation.UNICODE ? "·" : "*";
        List<String> terms = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (String consumer : ask.graph().consumers(cell.node())) {
            Cell local = Cell.local(consumer, cell.node());
            boolean last = consumer.equals(ask.graph().output());
            Optional<Cell> upstream = last ? Optional.empty() : Optional.of(Cell.adjoint(consumer));
            terms.add(upstream.map(above -> label(ask, above) + times + label(ask, local))
                    .orElseGet(() -> written(ask.graph().local(consumer, cell.node()))));
            numbers.add(upstream.map(above -> bracketed(right(ask, above)) + times).orElse("")
                    + bracketed(right(ask, local)));
        }
        boolean plain = numbers.size() == 1 && !terms.get(0).contains(times);
        return String.join(" + ", terms) + (plain ? "" : " = " + String.join(" + ", numbers));
    }

    private String right(GraphAsk ask, Cell cell) {
        return page.notation().number(GraphNumbers.of(ask.right(cell)));
    }

    private String bracketed(String number) {
        return number.startsWith(page.notation().number("-")) ? "(" + number + ")" : number;
    }
}
