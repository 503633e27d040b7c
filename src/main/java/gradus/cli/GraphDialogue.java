package gradus.cli;

import gradus.check.Cell;
import gradus.check.CellState;
import gradus.check.GraphAsk;
import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.expr.SyntaxException;
import gradus.quiz.Exercise;
import gradus.quiz.JournalException;
import gradus.quiz.Session;
import gradus.text.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works through a graph cell by cell: a line fills one cell or several, each is judged at once, and what was wrong is
 * gone on from, or mended by typing it again. A line with a wrong number costs an attempt; the whole answer is one for
 * the journal.
 */
final class GraphDialogue {
    private final Session session;
    private final PracticeScreen screen;
    private final GraphView view;
    private final boolean redraws;
    private final Map<Cell, String> filled = new LinkedHashMap<>();
    private Optional<GraphAsk> current = Optional.empty();

    /** @param redraws whether somebody watches the table fill */
    GraphDialogue(Session session, PracticeScreen screen, GraphView view, boolean redraws) {
        this.session = session;
        this.screen = screen;
        this.view = view;
        this.redraws = redraws;
    }

    /** Puts the graph where an exercise asks for one. */
    void begin(Exercise exercise) {
        filled.clear();
        current = exercise.asked().ask() instanceof GraphAsk ask ? Optional.of(ask) : Optional.empty();
        current.ifPresent(ask -> {
            session.answered().filter(answer -> exercise.resumed()).ifPresent(answer -> restore(ask, answer));
            view.filled(ask, marked(ask));
            List<Cell> cells = ask.cells();
            screen.tell(Style.MUTED, "graph.how", view.label(ask, cells.get(0)), view.label(ask, cells.get(cells.size() - 1)));
            tellNext();
        });
    }

    /** The numbers from before, where a question is gone on with. */
    private void restore(GraphAsk ask, String answer) {
        try {
            filled.putAll(ask.filled(answer));
        } catch (SyntaxException anotherQuestionSince) {
            filled.clear();
        }
    }

    /** Where no prompt is seen, what comes next is told. */
    private void tellNext() {
        if (!redraws) {
            current.flatMap(this::next).ifPresent(cell ->
                    screen.tell(Style.MUTED, "graph.next", view.label(current.get(), cell)));
        }
    }

    static boolean asks(Exercise exercise) {
        return exercise.asked().ask() instanceof GraphAsk;
    }

    /** The drawing so far. */
    void show() {
        current.ifPresent(ask -> view.filled(ask, marked(ask)));
    }

    boolean isAsked() {
        return current.isPresent();
    }

    /** What the next bare number will be taken for. */
    Optional<String> prompt() {
        return current.flatMap(this::next).map(cell -> view.label(current.get(), cell) + " = ");
    }

    /** The first empty cell: values, then the local derivatives that take work, then the adjoints. */
    private Optional<Cell> next(GraphAsk ask) {
        List<Cell> cells = new ArrayList<>(ask.cells());
        int forwards = (int) cells.stream().filter(cell -> cell.kind() == Cell.Kind.VALUE).count();
        cells.addAll(forwards, ask.locals());
        return cells.stream().filter(cell -> !filled.containsKey(cell)).findFirst();
    }

    /** Takes a line; false where it cannot be read, which was told. */
    void answer(String typed) throws JournalException {
        GraphAsk ask = current.orElseThrow();
        Map<Cell, String> cells;
        try {
            cells = ask.filled(labelled(typed, ask));
        } catch (SyntaxException error) {
            screen.syntaxError(error);
            return;
        }
        Map<Cell, String> before = new LinkedHashMap<>(filled);
        filled.putAll(cells);
        dropStale(ask, before, cells.keySet());
        boolean whole = filled.keySet().containsAll(ask.cells());
        Verdict verdict = whole ? ask.judge(text(ask)) : ask.judge(text(ask), cells.keySet());
        if (verdict.outcome() == Outcome.WRONG_FORM || verdict.outcome() == Outcome.UNDECIDED) {
            filled.keySet().removeAll(cells.keySet());
            before.forEach(filled::putIfAbsent);
        }
        tell(ask, verdict, whole);
    }

    /** A number alone is the next cell's. */
    private String labelled(String typed, GraphAsk ask) {
        boolean named = typed.chars().anyMatch(c -> "=＝≈:：".indexOf(c) >= 0);
        boolean several = typed.chars().anyMatch(c -> ",，;；、".indexOf(c) >= 0) && !typed.contains("(");
        return named || several ? typed : next(ask).map(cell -> ask.label(cell) + " = ").orElse("") + typed;
    }

    /** What followed from a wrong number that is mended now is to be worked out again. */
    private void dropStale(GraphAsk ask, Map<Cell, String> before, Set<Cell> changed) {
        if (before.keySet().stream().noneMatch(changed::contains)) {
            return;
        }
        Map<Cell, CellState> then = ask.states(text(ask, before));
        Map<Cell, CellState> now = ask.states(text(ask));
        Set<Cell> stale = new LinkedHashSet<>();
        then.forEach((cell, state) -> {
            if (state == CellState.FOLLOWED && now.get(cell) == CellState.WRONG && !changed.contains(cell)) {
                stale.add(cell);
            }
        });
        filled.keySet().removeAll(stale);
    }

    private String text(GraphAsk ask) {
        return text(ask, filled);
    }

    private static String text(GraphAsk ask, Map<Cell, String> cells) {
        return cells.entrySet().stream().map(cell -> ask.label(cell.getKey()) + " = " + cell.getValue())
                .collect(Collectors.joining(", "));
    }

    private void tell(GraphAsk ask, Verdict verdict, boolean whole) throws JournalException {
        boolean going = verdict.outcome() == Outcome.CORRECT && !whole || onlyFollows(verdict) && !whole;
        if (going) {
            screen.tell(Style.CORRECT, "graph.right", verdict.read());
            verdict.messages().forEach(message -> screen.tell(Style.MUTED, message));
            session.answer(text(ask), ask.unfinished(verdict));
        } else {
            session.answer(text(ask), verdict);
            screen.verdict(verdict, !session.isPartOver());
        }
        if (session.isPartOver()) {
            current = Optional.empty();
            view.solved(ask);
        } else {
            if (!going) {
                screen.attemptsLeft(verdict, session.attemptsLeft(), session.hintsLeft());
                screen.tell(Style.MUTED, "graph.mend");
            }
            if (redraws) {
                show();
            }
            tellNext();
        }
    }

    private static boolean onlyFollows(Verdict verdict) {
        return verdict.outcome() == Outcome.PARTIAL
                && verdict.messages().stream().noneMatch(message -> message.id().equals("graph.wrong"));
    }

    /** The numbers so far, those that are wrong with a mark. */
    private Map<Cell, String> marked(GraphAsk ask) {
        Map<Cell, CellState> states = ask.states(text(ask));
        Map<Cell, String> marked = new LinkedHashMap<>();
        filled.forEach((cell, number) -> {
            CellState state = states.getOrDefault(cell, CellState.RIGHT);
            boolean off = state == CellState.WRONG || state == CellState.FOLLOWED;
            marked.put(cell, off ? number + " " + view.mark(state == CellState.WRONG) : number);
        });
        return marked;
    }
}
