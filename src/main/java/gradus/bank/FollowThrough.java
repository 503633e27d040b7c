package gradus.bank;

import gradus.check.Ask;
import gradus.check.AskException;
import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Judges a part by what was answered to the parts before it: whoever calculates rightly with a wrong value of their
 * own has done this part right, and is told so.
 */
final class FollowThrough {
    private static final Set<String> NO_NUMBERS = Set.of("inf", "none");

    private final Variant variant;
    private final SortedMap<Integer, String> earlier;

    /** @param earlier what was answered to earlier parts, by their index */
    FollowThrough(Variant variant, Map<Integer, String> earlier) {
        this.variant = variant;
        this.earlier = new TreeMap<>(earlier);
    }

    /** The verdict on a wrong answer when it is judged by the earlier ones; the same verdict where they change nothing. */
    Verdict reconsidered(int part, String answer, Verdict verdict) {
        Optional<Ask> ask = ask(part);
        if (ask.isEmpty()) {
            return verdict;
        }
        Verdict own = ask.get().judge(answer);
        if (own.outcome() == Outcome.CORRECT) {
            return new Verdict(Outcome.FOLLOW_THROUGH, Rational.ONE, own.read(), own.evidence(), List.of(),
                    used(part).stream().map(this::from).toList());
        }
        return verdict.mistakes().isEmpty() && !own.mistakes().isEmpty()
                ? new Verdict(verdict.outcome(), verdict.score(), verdict.read(), verdict.evidence(), own.mistakes(),
                        verdict.messages())
                : verdict;
    }

    /** What the part asks of somebody with these earlier answers; empty where that is nothing else or nothing at all. */
    private Optional<Ask> ask(int part) {
        try {
            if (used(part).isEmpty()) {
                return Optional.empty();
            }
            Bindings bindings = Bindings.of(variant.question(), variant.parameters());
            for (int i = 0; i < part; i++) {
                bindings = bound(bindings, variant.question().asks().get(i), value(i, bindings));
            }
            Part other = new AskFilling(variant.question(), bindings).part(variant.question().asks().get(part));
            return Optional.of(other).filter(changed -> !changed.fields().equals(variant.parts().get(part).fields()))
                    .map(Part::ask);
        } catch (AskException | SyntaxException | TooComplexException nothingToAsk) {
            return Optional.empty();
        }
    }

    /** The person's own answer, or the right one where they gave none that can be calculated with. */
    private Optional<Value> value(int part, Bindings bindings) {
        Optional<Value> key = variant.parts().get(part).ask().key();
        if (!earlier.containsKey(part)) {
            return key;
        }
        try {
            Value own = Reading.of(earlier.get(part), bindings.names()).value();
            return key.isPresent() && leaves(own).size() == leaves(key.get()).size() ? Optional.of(own) : key;
        } catch (SyntaxException unreadable) {
            return key;
        }
    }

    private Message from(int part) {
        return Message.of("bank.followed", Fields.shortened(earlier.get(part).strip()), part + 1);
    }

    /** The parts with whose answers the part calculates, as far as they were answered. */
    private List<Integer> used(int part) {
        return uses(variant.question(), part).stream().filter(earlier::containsKey).toList();
    }

    /** The parts before a part with whose answers it calculates, in order. */
    static List<Integer> uses(Question question, int part) {
        Set<String> variables = variables(question, part);
        return IntStream.range(0, part)
                .filter(i -> question.asks().get(i).answerNames().stream().anyMatch(variables::contains))
                .boxed().toList();
    }

    private static Set<String> variables(Question question, int part) {
        try {
            return question.asks().get(part).variables(Bindings.names(question));
        } catch (SyntaxException compiledOnesAreReadable) {
            return Set.of();
        }
    }

    /**
     * The bindings with names for an answer's entries, where the part has a name.
     *
     * @throws AskException where the answer has no entries to calculate with
     */
    static Bindings bound(Bindings bindings, AskTemplate ask, Optional<Value> answer) throws AskException {
        List<String> names = ask.answerNames();
        List<Expr> entries = answer.map(FollowThrough::leaves).orElse(List.of());
        if (names.isEmpty()) {
            return bindings;
        }
        boolean calculable = entries.size() == names.size()
                && entries.stream().noneMatch(entry -> Trees.variables(entry).stream().anyMatch(NO_NUMBERS::contains));
        if (!calculable) {
            throw new AskException(List.of("name"), Message.of("bank.name-of-no-number", ask.name().orElse("")));
        }
        return bindings.with(names, entries);
    }

    private static List<Expr> leaves(Value value) {
        return value instanceof Value.Entries entries
                ? entries.entries().stream().flatMap(entry -> leaves(entry).stream()).toList()
                : List.of(((Value.Scalar) value).expression());
    }
}
