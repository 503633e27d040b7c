package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Value;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the cells of one answer in the order of the calculation, so that each knows what it rests on. */
final class GraphVerdict {
    private final Backpropagation graph;
    private final RightNumbers right;
    private final OwnValues own;
    private final Map<Cell, Judged> judged = new LinkedHashMap<>();

    record Judged(Cell cell, Value.Scalar given, CellState state, EntryJudge.Finding finding) {
        boolean counts() {
            return state == CellState.RIGHT || state == CellState.ROUNDED || state == CellState.FOLLOWED;
        }
    }

    GraphVerdict(Backpropagation graph, RightNumbers right, Map<Cell, Value.Scalar> given) {
        this.graph = graph;
        this.right = right;
        this.own = new OwnValues(graph, right.truth(), given);
        given.keySet().stream().sorted(calculationOrder()).forEach(cell -> judged.put(cell, judged(cell, given.get(cell))));
    }

    private Comparator<Cell> calculationOrder() {
        List<String> nodes = graph.graph().nodes();
        return Comparator.comparing(Cell::kind)
                .thenComparing(cell -> cell.kind() == Cell.Kind.ADJOINT ? -nodes.indexOf(cell.node()) : nodes.indexOf(cell.node()));
    }

    List<Judged> cells() {
        return List.copyOf(judged.values());
    }

    OwnValues own() {
        return own;
    }

    private Judged judged(Cell cell, Value.Scalar given) {
        EntryJudge.Finding finding = right.judge(cell, given);
        CellState state = switch (finding.outcome()) {
            case CORRECT -> CellState.RIGHT;
            case WRONG_FORM -> CellState.TOO_FEW_DIGITS;
            case UNDECIDED -> CellState.UNDECIDED;
            default -> followed(cell, given);
        };
        return new Judged(cell, given, state, finding);
    }

    private CellState followed(Cell cell, Value.Scalar given) {
        Expr formula = graph.formula(cell);
        Set<Cell> sources = own.sources(formula);
        sources.remove(cell);
        if (sources.isEmpty() || !own.fits(formula, given)) {
            return CellState.WRONG;
        }
        boolean allRight = sources.stream().map(judged::get)
                .allMatch(source -> source == null || source.state() == CellState.RIGHT || source.state() == CellState.ROUNDED);
        boolean rounded = sources.stream().map(judged::get)
                .anyMatch(source -> source != null && source.given().decimal().isPresent());
        return !allRight ? CellState.FOLLOWED
                : rounded && right.isNear(cell, given) ? CellState.ROUNDED : CellState.WRONG;
    }

    /** The first evidence of a kind of cells, or the weakest where all are right. */
    Optional<Evidence> evidence(CellState state) {
        List<Evidence> found = judged.values().stream().filter(cell -> cell.state() == state)
                .flatMap(cell -> cell.finding().evidence().stream()).toList();
        return found.stream().filter(Evidence.Agreement.class::isInstance).findFirst()
                .or(() -> found.stream().findFirst());
    }
}
