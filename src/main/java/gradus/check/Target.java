package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a right answer is: a shape and, entry by entry, the right expression.
 *
 * @param question the variables that the question speaks of; any other in an answer is named as a stranger
 */
record Target(Shape shape, List<Subject> entries, Set<String> question) {
    Target {
        entries = List.copyOf(entries);
        question = Set.copyOf(question);
        if (entries.size() != shape.size()) {
            throw new IllegalArgumentException(entries.size() + " entries for " + shape);
        }
    }

    static Target single(Subject entry, Set<String> question) {
        return new Target(new Shape.Single(), List.of(entry), question);
    }

    Value value() {
        List<Value> values = new ArrayList<>();
        entries.forEach(entry -> values.add(Value.Scalar.of(entry.value())));
        return shape.of(values);
    }

    static Set<String> names(List<Expr> expressions, List<String> more) {
        Set<String> names = new TreeSet<>(more);
        expressions.forEach(e -> names.addAll(gradus.expr.Trees.variables(e)));
        return names;
    }
}
