package gradus.check;

import gradus.expr.Names;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import gradus.expr.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a question asks: one class a kind, listed in {@link AskReader}. */
public interface Ask {
    /** The kind's name, which is its key in a bank and in a request: {@code derivative}. */
    String kind();

    /** Judges what a person typed. Never throws, ends within a budget, and says the same every time. */
    Verdict judge(String answer);

    /** The outcome alone, which is sooner known: no mistakes are looked for. */
    default Outcome outcome(String answer) {
        return judge(answer).outcome();
    }

    /** Why an answer cannot be read, with the place; empty where it can, or where that is no matter of syntax. */
    default Optional<SyntaxException> complaint(String answer) {
        try {
            Reading.of(answer, Names.of(variables()));
            return Optional.empty();
        } catch (SyntaxException unreadable) {
            return Optional.of(unreadable);
        }
    }

    /** The right answer, as it is shown; empty where there is none to show, such as for free words. */
    Optional<Value> key();

    /**
     * The wrong answers whose mistakes would be named, the likeliest first, at most so many, each once and none of
     * them right. Not all that would be: two mistakes at once, and what is known only by what undoes it, are left out.
     */
    default List<Recognised> recognised(int most) {
        return List.of();
    }

    /** The names that mean variables in an answer. */
    Set<String> variables();

    /**
     * Reads the object that a bank or a request holds. All scalars are texts as they were written; the other
     * values are lists and maps.
     *
     * @throws AskException where the object does not ask anything
     */
    static Ask of(Map<String, Object> fields) throws AskException {
        return AskReader.read(fields);
    }
}
