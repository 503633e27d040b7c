package gradus.check;

import gradus.expr.Message;

/**
 * A recognised mistake.
 *
 * @param id      the stable dotted name, such as {@code chain-rule.missing-inner}
 * @param at      the part of the question where the rule went wrong, in the language; empty for the whole of it
 * @param message what to tell the person
 */
public record Diagnosis(String id, String at, Message message) {
}
