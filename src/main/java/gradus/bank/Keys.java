package gradus.bank;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a part's key exists and has a value anywhere. */
final class Keys {
    /** Kinds for which there may be no key to show. */
    private static final Set<String> WITHOUT = Set.of("explain", "choice");
    private static final double[] SAMPLES = {0.5, 1.5, -0.7, 2.25, 0.1, -1.6, 3.5, -4.2, 12};

    private Keys() {
    }

    /** Why the key is no key; empty where it is one. */
    static Optional<Message> whyUndefined(Part part) {
        Optional<Value> key = part.ask().key();
        if (key.isEmpty()) {
            return WITHOUT.contains(part.ask().kind())
                    ? Optional.empty()
                    : Optional.of(Message.of("bank.no-key"));
        }
        return undefined(key.get()).map(entry -> Message.of("bank.key-without-value", shortened(entry)));
    }

    private static String shortened(Expr e) {
        return Fields.shortened(Printer.readable(e));
    }

    /** An expression in the value that is nowhere defined. */
    private static Optional<Expr> undefined(Value value) {
        if (value instanceof Value.Entries entries) {
            return entries.entries().stream().flatMap(entry -> undefined(entry).stream()).findFirst();
        }
        Expr e = ((Value.Scalar) value).expression();
        return isSomewhereDefined(e) ? Optional.empty() : Optional.of(e);
    }

    /** Each variable takes each sample in turn, the others those after it. */
    private static boolean isSomewhereDefined(Expr e) {
        List<String> names = List.copyOf(Trees.variables(e));
        for (int shift = 0; shift < SAMPLES.length; shift++) {
            Map<String, Double> point = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                point.put(names.get(i), SAMPLES[(shift + 2 * i) % SAMPLES.length]);
            }
            if (Double.isFinite(Evaluator.evaluate(e, point))) {
                return true;
            }
        }
        return false;
    }
}
