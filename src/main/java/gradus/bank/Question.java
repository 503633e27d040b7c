package gradus.bank;

import gradus.check.AskException;
import gradus.expr.Language;
import gradus.expr.SyntaxException;
import gradus.expr.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A question as an instructor wrote it: texts in which names of parameters and given expressions may stand. A
 * {@link Variant} of it is what a person meets.
 *
 * @param id         stable, unique over all banks
 * @param topic      the topic's id
 * @param level      from 1, easy, to 5
 * @param why        what this means in practice, shown after the answer
 * @param followUp   what an interviewer asks next
 * @param references where to read more
 * @param calculator whether the numbers are unpleasant by hand
 * @param variables  the names that are one variable although they have several letters
 */
public record Question(
        String id,
        String topic,
        int level,
        Text prompt,
        List<Text> hints,
        Optional<Text> why,
        Optional<Text> followUp,
        List<String> references,
        List<Given> given,
        Parameters parameters,
        List<AskTemplate> asks,
        boolean calculator,
        Set<String> variables) {
    public Question {
        hints = List.copyOf(hints);
        references = List.copyOf(references);
        given = List.copyOf(given);
        asks = List.copyOf(asks);
        variables = Set.copyOf(variables);
        if (asks.isEmpty()) {
            throw new IllegalArgumentException("question " + id + " asks nothing");
        }
    }

    /** How many variants there are: 1 where there are no parameters. */
    public int variantCount() {
        return parameters.count();
    }

    /** How many combinations of parameters there are, of which only some are variants when there are very many. */
    public long combinations() {
        return parameters.combinations();
    }

    /** Whether the variants are a sample of those that the parameters would allow. */
    public boolean isSample() {
        return parameters.isSample();
    }

    /**
     * The variant with an index from 0 to {@link #variantCount()}.
     *
     * @throws IllegalStateException when the question is not well defined, which a compiled one is
     */
    public Variant variant(int index) {
        try {
            return Variant.of(this, index, parameters.variant(index));
        } catch (AskException | SyntaxException e) {
            throw new IllegalStateException("variant " + index + " of " + id, e);
        }
    }

    /** The parts before a part with whose answers it calculates, by their index: who got them wrong is judged by that. */
    public List<Integer> uses(int part) {
        return FollowThrough.uses(this, part);
    }

    /** The kind of each part, in order. */
    public List<String> kinds() {
        return asks.stream().map(AskTemplate::kind).toList();
    }

    /** The languages that the prompt is written in. */
    public SortedSet<Language> languages() {
        return new TreeSet<>(prompt.words().keySet());
    }
}
