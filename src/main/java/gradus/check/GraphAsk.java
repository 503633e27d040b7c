package gradus.check;

import gradus.calculus.ComputationGraph;
import gradus.calculus.GraphValues;
import gradus.calculus.Point;
import gradus.calculus.PointValue;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A computational graph worked through at a point: forwards the value of every node, backwards the adjoint of every
 * node and input that the derivative is asked by. Each number is a {@link Cell} and judged for itself, by the right
 * numbers before it and by the person's own.
 */
public final class GraphAsk implements Ask {
    private final ComputationGraph graph;
    private final GraphValues truth;
    private final SortedMap<String, Expr> point;
    private final List<String> by;
    private final RightNumbers right;
    private final GraphJudge judge;

    private GraphAsk(ComputationGraph graph, GraphValues truth, SortedMap<String, Expr> point, List<String> by,
            AskFields fields) throws AskException {
        this.graph = graph;
        this.truth = truth;
        this.point = point;
        this.by = List.copyOf(by);
        EntryJudge entries = new EntryJudge(fields.assumptions(), fields.tolerance());
        this.right = new RightNumbers(truth, entries, fields.has("tolerance"));
        this.judge = new GraphJudge(new Backpropagation(graph), right, cells(), GraphFields.names(fields, graph));
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("graph", "nodes", "output", "by", "at");
        ComputationGraph graph = GraphFields.read(fields);
        SortedMap<String, Expr> point = GraphFields.point(fields, graph);
        List<String> by = GraphFields.by(fields, graph);
        GraphValues truth = fields.calculated("graph", () -> GraphValues.of(graph, point));
        for (String node : graph.nodes()) {
            requireSmooth(fields, graph, node, truth, point);
        }
        return new GraphAsk(graph, truth, point, by, fields);
    }

    /** Refuses a point at which a node has no value or no derivative. */
    private static void requireSmooth(AskFields fields, ComputationGraph graph, String node, GraphValues truth,
            Map<String, Expr> point) throws AskException {
        List<Object> place = fields.has("nodes") ? List.of("nodes", node) : List.of("at");
        Expr value = truth.value(node);
        if (!(new Point(Map.of()).value(value) instanceof PointValue.Finite)) {
            throw new AskException(place, Message.of("graph.undefined", node, graph.formula(node)));
        }
        for (Expr kink : Edges.kinks(graph.formula(node))) {
            if (isZero(kink, truth)) {
                throw new AskException(place, Message.of("graph.kink", node, graph.formula(node)));
            }
        }
    }

    private static boolean isZero(Expr e, GraphValues truth) {
        Map<String, Expr> values = new java.util.TreeMap<>();
        Trees.variables(e).forEach(name -> values.put(name, truth.value(name)));
        return new Point(Map.of()).value(GraphValues.at(e, values)) instanceof PointValue.Finite finite
                && finite.value().signum() == 0;
    }

    @Override
    public String kind() {
        return "graph";
    }

    public ComputationGraph graph() {
        return graph;
    }

    /** The value of each input. */
    public SortedMap<String, Expr> point() {
        return point;
    }

    /** The cells that an answer must fill: the nodes' values forwards, then the adjoints backwards. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        graph.nodes().forEach(node -> cells.add(Cell.value(node)));
        List<String> backwards = new ArrayList<>(graph.nodes());
        Collections.reverse(backwards);
        Set<String> asked = new LinkedHashSet<>(backwards);
        asked.addAll(by);
        asked.stream().filter(name -> !name.equals(graph.output()) && isDriven(name))
                .forEach(name -> cells.add(Cell.adjoint(name)));
        return cells;
    }

    /**
     * The local derivatives that take some working out: by operands that the derivative is asked by or that depend
     * on such, of nodes before the output. An answer may leave them out.
     */
    public List<Cell> locals() {
        List<Cell> cells = new ArrayList<>();
        for (String node : graph.nodes()) {
            for (String operand : node.equals(graph.output()) ? List.<String>of() : graph.operands(node)) {
                if (isDriven(operand) && !graph.local(node, operand).parts().isEmpty()) {
                    cells.add(Cell.local(node, operand));
                }
            }
        }
        return cells;
    }

    /** Whether an input or node is asked by, or depends on one that is. */
    private boolean isDriven(String name) {
        return by.contains(name) || graph.isNode(name) && graph.operands(name).stream().anyMatch(this::isDriven);
    }

    /** How a cell is written in an answer. */
    public String label(Cell cell) {
        return cell.label(graph.output());
    }

    /** The right number. */
    public Expr right(Cell cell) {
        return right.exact(cell);
    }

    /** The cells of an answer and what was typed for each, as it is read back; unreadable answers have none. */
    public Map<Cell, String> filled(String answer) throws SyntaxException {
        return judge.filled(answer);
    }

    @Override
    public Verdict judge(String answer) {
        try {
            return judge.judge(answer, true);
        } catch (SyntaxException e) {
            return Verdicts.unreadable(e);
        }
    }

    /**
     * Judges some cells of an answer in the light of all that it holds: those that are named, though nothing is said
     * of others or of cells that are still missing.
     */
    public Verdict judge(String answer, Set<Cell> cells) {
        try {
            return judge.judge(answer, cells);
        } catch (SyntaxException e) {
            return Verdicts.unreadable(e);
        }
    }

    /** What each cell of an answer comes to; nothing of an answer that cannot be read. */
    public Map<Cell, CellState> states(String answer) {
        try {
            return judge.states(answer);
        } catch (SyntaxException | TooComplexException none) {
            return Map.of();
        }
    }

    /** The verdict on an answer that is right as far as it goes: it counts for nothing yet. */
    public Verdict unfinished(Verdict verdict) {
        return new Verdict(Outcome.WRONG_FORM, verdict.score(), verdict.read(), verdict.evidence(), List.of(),
                verdict.messages());
    }

    @Override
    public Outcome outcome(String answer) {
        try {
            return judge.judge(answer, false).outcome();
        } catch (SyntaxException e) {
            return Outcome.UNREADABLE;
        }
    }

    @Override
    public Optional<Value> key() {
        return Optional.of(Value.vector(cells().stream().map(this::right).toList()));
    }

    @Override
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>(graph.inputs());
        names.addAll(graph.nodes());
        return names;
    }

    /** Where calculating forwards, backwards and by symbols does not come to the same; empty where all agree. */
    public Optional<Message> disagreement() {
        try {
            return GraphProof.disagreement(graph, truth, point);
        } catch (TooComplexException e) {
            return Optional.of(e.what());
        }
    }
}
