package gradus.check;

import gradus.expr.Value;
import java.util.List;

/**
 * A wrong answer that would be recognised, were it given.
 *
 * @param answer   the wrong answer, simplified
 * @param mistakes what would be named, the likeliest first; at least one
 */
public record Recognised(Value answer, List<Diagnosis> mistakes) {
    public Recognised {
        mistakes = List.copyOf(mistakes);
        if (mistakes.isEmpty()) {
            throw new IllegalArgumentException("recognised as what?");
        }
    }
}
