package gradus.check;

import gradus.expr.Message;
import java.util.Optional;

/**
 * A recognised mistake.
 *
 * @param id      the stable dotted name, such as {@code chain-rule.missing-inner}
 * @param at      the part of the question where the rule went wrong, in the language; empty for the whole of it
 * @param message what to tell the person
 * @param place   where that part stands in the question; empty where it is no stretch of it
 */
public record Diagnosis(String id, String at, Message message, Optional<Place> place) {
    public Diagnosis(String id, String at, Message message) {
        this(id, at, message, Optional.empty());
    }
}
