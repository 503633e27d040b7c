package gradus.check;

import gradus.calculus.ComputationGraph;
import gradus.check.GraphVerdict.Judged;
import gradus.exact.Effort;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** From the text of an answer to a graph to its verdict: each cell counts, and mistakes are named cell by cell. */
final class GraphJudge {
    private static final int MOST_NAMED = 3;
    private static final int MOST_NAMED_A_CELL = 2;

    private final Backpropagation calculation;
    private final RightNumbers right;
    private final List<Cell> required;
    private final CellNames labels;
    private final Names names;

    GraphJudge(Backpropagation calculation, RightNumbers right, List<Cell> required, Names names) {
        this.calculation = calculation;
        this.right = right;
        this.required = List.copyOf(required);
        this.labels = new CellNames(calculation.graph());
        this.names = names;
    }

    private ComputationGraph graph() {
        return calculation.graph();
    }

    private String label(Cell cell) {
        return cell.label(graph().output());
    }

    private Map<Cell, Value.Scalar> read(String answer) throws SyntaxException {
        return new GraphAnswer(answer, labels, names, required, graph().output()).read();
    }

    Map<Cell, String> filled(String answer) throws SyntaxException {
        Map<Cell, String> filled = new LinkedHashMap<>();
        read(answer).forEach((cell, number) -> filled.put(cell, written(number)));
        return filled;
    }

    /** What each cell of an answer comes to. */
    Map<Cell, CellState> states(String answer) throws SyntaxException {
        Map<Cell, CellState> states = new LinkedHashMap<>();
        compared(read(answer)).cells().forEach(cell -> states.put(cell.cell(), cell.state()));
        return states;
    }

    private GraphVerdict compared(Map<Cell, Value.Scalar> given) {
        try (Effort effort = Effort.ofOneQuestion()) {
            GraphVerdict verdict = new GraphVerdict(calculation, right, given);
            effort.requireRest();
            return verdict;
        }
    }

    private static String written(Value.Scalar number) {
        return number.decimal().map(decimal -> decimal.value().toString())
                .orElseGet(() -> Printer.print(number.expression()));
    }

    Verdict judge(String answer, boolean named) throws SyntaxException {
        Map<Cell, Value.Scalar> given = read(answer);
        Set<Cell> asked = new LinkedHashSet<>(required);
        asked.addAll(given.keySet());
        return judge(given, asked, named);
    }

    Verdict judge(String answer, Set<Cell> asked) throws SyntaxException {
        return judge(read(answer), asked, true);
    }

    private Verdict judge(Map<Cell, Value.Scalar> given, Set<Cell> asked, boolean named) {
        StringJoiner read = new StringJoiner(", ");
        given.forEach((cell, number) -> {
            if (asked.contains(cell)) {
                read.add(label(cell) + " = " + written(number));
            }
        });
        try {
            GraphVerdict verdict = compared(given);
            List<Judged> judged = verdict.cells().stream().filter(cell -> asked.contains(cell.cell())).toList();
            List<Cell> missing = asked.stream().filter(cell -> !given.containsKey(cell)).toList();
            Outcome outcome = outcome(judged, missing);
            return new Verdict(outcome, score(judged, asked.size()), read.toString(),
                    verdict.evidence(outcome == Outcome.CORRECT ? CellState.RIGHT : CellState.WRONG),
                    Effort.affordable(() -> mistakes(verdict, judged, named)).orElseGet(() -> mistakes(verdict, judged, false)),
                    messages(judged, missing));
        } catch (TooComplexException e) {
            return Verdicts.plain(Outcome.UNDECIDED, Rational.ZERO, read.toString(), List.of(e.what()));
        }
    }

    private static int count(List<Judged> judged, CellState state) {
        return (int) judged.stream().filter(cell -> cell.state() == state).count();
    }

    private static Rational score(List<Judged> judged, int of) {
        long right = judged.stream().filter(cell -> cell.counts() || cell.state() == CellState.TOO_FEW_DIGITS).count();
        return of == 0 ? Rational.ZERO : Rational.of(right, of);
    }

    private static Outcome outcome(List<Judged> judged, List<Cell> missing) {
        long right = judged.stream().filter(Judged::counts).count();
        boolean wrong = count(judged, CellState.WRONG) > 0 || !missing.isEmpty();
        if (wrong) {
            return right + count(judged, CellState.TOO_FEW_DIGITS) > 0 ? Outcome.PARTIAL : Outcome.INCORRECT;
        }
        if (count(judged, CellState.UNDECIDED) > 0) {
            return Outcome.UNDECIDED;
        }
        if (count(judged, CellState.TOO_FEW_DIGITS) > 0) {
            return Outcome.WRONG_FORM;
        }
        return count(judged, CellState.FOLLOWED) > 0 ? Outcome.PARTIAL : Outcome.CORRECT;
    }

    private List<Message> messages(List<Judged> judged, List<Cell> missing) {
        List<Message> messages = new ArrayList<>();
        tell("graph.wrong", labels(judged, CellState.WRONG), messages);
        tell("graph.followed", labels(judged, CellState.FOLLOWED), messages);
        tell("graph.rounded", labels(judged, CellState.ROUNDED), messages);
        tell("graph.missing", missing.stream().map(this::label).toList(), messages);
        for (Judged cell : judged) {
            boolean told = cell.state() != CellState.FOLLOWED && cell.state() != CellState.ROUNDED;
            for (Message message : told ? cell.finding().messages() : List.<Message>of()) {
                messages.add(Message.of("graph.cell", label(cell.cell()), message));
            }
        }
        return messages;
    }

    private List<String> labels(List<Judged> judged, CellState state) {
        return judged.stream().filter(cell -> cell.state() == state).map(cell -> label(cell.cell())).toList();
    }

    private static void tell(String id, List<String> labels, List<Message> into) {
        if (!labels.isEmpty()) {
            into.add(Message.of(id, String.join(", ", labels)));
        }
    }

    private List<Diagnosis> mistakes(GraphVerdict verdict, List<Judged> judged, boolean named) {
        Set<Diagnosis> mistakes = new LinkedHashSet<>();
        for (Judged cell : judged) {
            if (cell.state() == CellState.TOO_FEW_DIGITS) {
                mistakes.add(new Diagnosis("numeric.too-few-digits", label(cell.cell()),
                        Message.of("mistake.numeric.too-few-digits")));
            } else if (named && cell.state() == CellState.WRONG && mistakes.size() < MOST_NAMED) {
                mistakes.addAll(diagnoses(cell, verdict));
            }
        }
        return List.copyOf(mistakes);
    }

    /** What may have gone wrong in a cell, by the person's own numbers or else by the right ones. */
    private List<Diagnosis> diagnoses(Judged cell, GraphVerdict verdict) {
        List<CellSuspects.Suspected> suspects = CellSuspects.of(graph(), cell.cell());
        List<Diagnosis> own = matching(suspects, cell, verdict.own());
        return own.isEmpty() ? matching(suspects, cell, new OwnValues(calculation, right.truth(), Map.of())) : own;
    }

    private List<Diagnosis> matching(List<CellSuspects.Suspected> suspects, Judged cell, OwnValues numbers) {
        Map<String, Diagnosis> found = new LinkedHashMap<>();
        for (CellSuspects.Suspected suspect : suspects) {
            if (found.size() < MOST_NAMED_A_CELL && !found.containsKey(suspect.id())
                    && numbers.fits(suspect.formula(), cell.given())) {
                found.put(suspect.id(), suspect.diagnosis());
            }
        }
        return List.copyOf(found.values());
    }
}
