package gradus.cli;

import gradus.bank.Part;
import gradus.check.GraphAsk;
import gradus.check.WorkAsk;
import java.util.Set;

/**
 * What an answer is made of.
 *
 * @param mathematics whether it is mathematics at all, and not words, letters of choices, cells of a graph or lines of a
 *                    derivation
 * @param variables   the names that the question has
 */
record AnswerWords(boolean mathematics, Set<String> variables) {
    /** Before a question is put. */
    static final AnswerWords NONE = new AnswerWords(false, Set.of());

    AnswerWords {
        variables = Set.copyOf(variables);
    }

    static AnswerWords of(Part part) {
        boolean pieces = part.ask() instanceof GraphAsk || part.ask() instanceof WorkAsk;
        boolean mathematics = part.choices().isEmpty() && part.points().isEmpty() && !pieces;
        return new AnswerWords(mathematics, part.ask().variables());
    }
}
