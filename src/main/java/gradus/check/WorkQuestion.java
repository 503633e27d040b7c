package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a hand derivation is about.
 *
 * @param functions what is differentiated: one, or the outputs of a Jacobian
 * @param by        the variables that it is differentiated by, at least one
 * @param asked     asks for the answer alone
 * @param general   asks the same without a point
 * @param target    the right answer, at the point where the question has one
 */
record WorkQuestion(List<Expr> functions, List<String> by, Ask asked, Ask general, Value target) {
    private static final List<String> KINDS =
            List.of("derivative", "gradient", "hessian", "jacobian", "directional", "taylor", "limit", "expression", "value");

    WorkQuestion {
        functions = List.copyOf(functions);
        by = List.copyOf(by);
    }

    /**
     * Reads an ask as the question of a derivation.
     *
     * @throws AskException where it asks for no mathematics
     */
    static WorkQuestion of(Map<String, Object> fields) throws AskException {
        Ask ask = Ask.of(fields);
        Optional<Value> target = ask.key();
        if (!KINDS.contains(ask.kind()) || target.isEmpty()) {
            throw new AskException(List.of(ask.kind()), Message.of("work.no-work", ask.kind()));
        }
        AskFields reader = new AskFields(fields);
        List<Expr> functions = reader.expressions(ask.kind());
        List<String> by = reader.has("by") ? reader.variables("by") : List.of();
        Map<String, Object> general = new LinkedHashMap<>(fields);
        general.remove("at");
        return new WorkQuestion(functions, by.isEmpty() ? only(functions) : by, ask, Ask.of(general), target.get());
    }

    private static List<String> only(List<Expr> functions) {
        Set<String> names = Target.names(functions, List.of());
        return names.size() == 1 ? List.copyOf(names) : List.of("x");
    }

    /** Every variable that the question speaks of. */
    Set<String> variables() {
        return new TreeSet<>(Target.names(functions, by));
    }

    /** The variables of the function in the order in which its arguments are written. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(by);
        variables().stream().filter(name -> !arguments.contains(name)).forEach(arguments::add);
        return arguments;
    }

    /** The right answer wherever it is taken. */
    Value everywhere() {
        return general.key().orElse(target);
    }

    Expr function() {
        return functions.get(0);
    }

    /** Whether an expression is a part of the function as it is written. */
    boolean holds(Expr part) {
        return functions.stream().anyMatch(function -> holds(function, part));
    }

    private static boolean holds(Expr whole, Expr part) {
        return whole.equals(part) || whole.parts().stream().anyMatch(inner -> holds(inner, part))
                || whole instanceof Expr.Product product && product.factors().containsAll(part.parts())
                        && part instanceof Expr.Product
                || whole instanceof Expr.Sum sum && part instanceof Expr.Sum && sum.terms().containsAll(part.parts());
    }

    /** Whether it depends on one variable alone. */
    Optional<String> prime() {
        return by.size() == 1 ? Optional.of(by.get(0)) : Optional.empty();
    }
}
