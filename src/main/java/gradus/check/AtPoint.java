package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Puts a question's point into its subjects: what is asked at a point is a number. */
final class AtPoint {
    private AtPoint() {
    }

    /** The subject at the point, or as it is where no point is given. */
    static Subject of(Subject subject, Optional<SortedMap<String, Expr>> point) {
        if (point.isEmpty()) {
            return subject;
        }
        Map<String, Expr> values = point.get();
        return new Subject(
                Trees.substitute(subject.value(), values),
                subject.guards().stream().map(guard -> Trees.substitute(guard, values)).toList(),
                subject.exclusions().stream().map(edge -> Trees.substitute(edge, values)).toList());
    }

    /** Refuses a point that leaves a variable of the question open. */
    static void requireComplete(Optional<SortedMap<String, Expr>> point, Set<String> variables) throws AskException {
        if (point.isEmpty()) {
            return;
        }
        Set<String> open = new TreeSet<>(variables);
        open.removeAll(point.get().keySet());
        if (!open.isEmpty()) {
            throw new AskException(List.of("at"), Message.of("ask.point-incomplete", String.join(", ", open)));
        }
    }
}
