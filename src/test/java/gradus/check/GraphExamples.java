package gradus.check;

import gradus.calculus.ComputationGraph;
import gradus.calculus.Sweep;
import gradus.calculus.Tape;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Trees;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Graphs from a neuron to a network, and their numbers by reverse mode in doubles. */
record GraphExamples(String id, GraphAsk ask, Sweep sweep) {
    private static final Path TABLE = Path.of("src", "test", "resources", "gradus", "check", "graphs.jsonl");

    static List<GraphExamples> all() throws IOException, AskException {
        List<GraphExamples> examples = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            examples.add(of(Answers.object(line)));
        }
        return examples;
    }

    @SuppressWarnings("unchecked")
    private static GraphExamples of(Map<String, Object> row) throws AskException {
        GraphAsk ask = (GraphAsk) Ask.of((Map<String, Object>) row.get("ask"));
        ComputationGraph graph = ask.graph();
        List<String> inputs = List.copyOf(graph.inputs());
        Sweep sweep = Tape.of(new LinkedHashMap<>(graph.formulas()), List.of(Expr.var(graph.output())), inputs).sweep();
        double[] point = inputs.stream().mapToDouble(name -> Evaluator.evaluate(ask.point().get(name), Map.of())).toArray();
        sweep.gradient(point, new double[point.length]);
        return new GraphExamples(row.get("id").toString(), ask, sweep);
    }

    ComputationGraph graph() {
        return ask.graph();
    }

    /** A cell by reverse mode. */
    double number(Cell cell) {
        return switch (cell.kind()) {
            case VALUE -> sweep.valueOf(cell.node());
            case LOCAL -> local(cell.node(), cell.by(), Map.of());
            case ADJOINT -> sweep.adjointOf(cell.node());
        };
    }

    /** A node's derivative by an operand, by reverse mode on that node alone, some of the values replaced. */
    double local(String node, String operand, Map<String, Double> replaced) {
        List<String> operands = List.copyOf(Trees.variables(graph().formula(node)));
        double[] gradient = new double[operands.size()];
        Tape.of(List.of(graph().formula(node)), operands).sweep().gradient(operands.stream()
                .mapToDouble(name -> replaced.getOrDefault(name, sweep.valueOf(name))).toArray(), gradient);
        return gradient[operands.indexOf(operand)];
    }

    /** All cells with a number each, some of them replaced. */
    Map<Cell, Double> sheet(Map<Cell, Double> replaced) {
        Map<Cell, Double> sheet = new LinkedHashMap<>();
        ask.cells().forEach(cell -> sheet.put(cell, replaced.getOrDefault(cell, number(cell))));
        return sheet;
    }

    /** The adjoints that follow when some are taken for granted, right or wrong. */
    Map<Cell, Double> consequences(Map<String, Double> granted) {
        Map<String, Double> adjoints = new HashMap<>(granted);
        List<String> backwards = new ArrayList<>(graph().inputs());
        backwards.addAll(graph().nodes());
        java.util.Collections.reverse(backwards);
        for (String name : backwards) {
            double sum = name.equals(graph().output()) ? 1 : 0;
            for (String consumer : graph().consumers(name)) {
                sum += adjoints.get(consumer) * local(consumer, name, Map.of());
            }
            adjoints.putIfAbsent(name, sum);
        }
        Map<Cell, Double> cells = new LinkedHashMap<>();
        adjoints.forEach((name, value) -> cells.put(Cell.adjoint(name), value));
        return cells;
    }

    /** An answer with so many significant digits. */
    String answer(Map<Cell, Double> sheet, int digits) {
        List<String> parts = new ArrayList<>();
        sheet.forEach((cell, number) -> parts.add(ask.label(cell) + " = " + written(number, digits)));
        return String.join(", ", parts);
    }

    /** A number to so many digits; a whole one as it is. */
    static String written(double number, int digits) {
        double whole = Math.rint(number);
        if (Math.abs(number - whole) < 1e-9) {
            return Long.toString((long) whole);
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits));
        return rounded.toPlainString();
    }

    @Override
    public String toString() {
        return id;
    }
}
