package gradus.calculus;

import gradus.expr.Message;
import java.util.ArrayList;
import java.util.List;

/** The steps of a derivation as lines for a person: what a step rests on comes before it, further in. */
public final class DerivationPrinter {
    private final List<Line> lines = new ArrayList<>();

    private DerivationPrinter() {
    }

    /**
     * A step and what to say of it.
     *
     * @param depth how far in, from 0
     */
    public record Line(int depth, Step step, Message message) {
    }

    public static List<Line> lines(Derivation derivation) {
        DerivationPrinter printer = new DerivationPrinter();
        printer.add(derivation.root(), 0);
        return List.copyOf(printer.lines);
    }

    /** What is simplified after a rule belongs to the same level. */
    private void add(Step step, int depth) {
        int inside = step.rule() == Rule.SIMPLIFY ? depth : depth + 1;
        step.inner().forEach(inner -> add(inner, inside));
        lines.add(new Line(depth, step, message(step)));
    }

    private static Message message(Step step) {
        List<Object> arguments = new ArrayList<>(List.of(step.by(), step.before(), step.after()));
        if (!step.named().isEmpty()) {
            arguments.add(step.named().stream()
                    .map(named -> Message.of("step.named", named.name(), named.value()))
                    .toList());
        }
        return new Message("step." + step.rule().id(), arguments);
    }
}
