package gradus.exchange;

import gradus.bank.Part;
import gradus.calculus.Simplifier;
import gradus.check.ChoiceAsk;
import gradus.check.ExplainAsk;
import gradus.check.WorkAsk;
import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.Text;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the answer to a part is to a system that does not understand mathematics. */
sealed interface AnswerForm {
    /** A number, and how far from it is still right. */
    record Numeric(BigDecimal value, BigDecimal tolerance, Expr exact) implements AnswerForm {
    }

    /** Some of the choices, by their indices from 0. */
    record Choices(List<Text> choices, SortedSet<Integer> correct) implements AnswerForm {
        public Choices {
            choices = List.copyOf(choices);
            correct = new TreeSet<>(correct);
        }
    }

    /** An expression, a vector or a matrix, which has many right forms. */
    record Formula(Value value) implements AnswerForm {
    }

    /** Words, each of them right: a limit that is no number. */
    record Phrase(List<String> accepted) implements AnswerForm {
        public Phrase {
            accepted = List.copyOf(accepted);
        }
    }

    /** Free words, and what a good answer says. */
    record Essay(Text subject, List<Text> points) implements AnswerForm {
        public Essay {
            points = List.copyOf(points);
        }
    }

    /** Something that only Gradus can ask. */
    record Other() implements AnswerForm {
    }

    Map<String, List<String>> WORDS_OF_LIMITS = Map.of(
            "inf", List.of("inf", "infinity", "∞", "+inf", "+infinity", "+∞"),
            "-inf", List.of("-inf", "-infinity", "-∞", "−∞"),
            "none", List.of("none", "does not exist", "DNE", "不存在"));

    static AnswerForm of(Part part) {
        if (part.ask() instanceof ChoiceAsk choice) {
            return new Choices(choice.choices(), new TreeSet<>(choice.correct()));
        }
        if (part.ask() instanceof ExplainAsk explain) {
            return new Essay(explain.subject(), explain.points());
        }
        Optional<Value> key = part.ask().key();
        if (key.isEmpty() || part.ask() instanceof WorkAsk) {
            return new Other();
        }
        Optional<String> word = limitWord(part, key.get());
        return word.isPresent() ? new Phrase(WORDS_OF_LIMITS.get(word.get())) : mathematics(part, tidy(key.get()));
    }

    /** A limit that is no number stands as the name it is typed by. */
    private static Optional<String> limitWord(Part part, Value key) {
        return part.ask().kind().equals("limit") && key instanceof Value.Scalar scalar
                ? Optional.of(Printer.print(scalar.expression())).filter(WORDS_OF_LIMITS::containsKey)
                : Optional.empty();
    }

    private static AnswerForm mathematics(Part part, Value key) {
        boolean number = key instanceof Value.Scalar scalar && Trees.isConstant(scalar.expression());
        boolean anyForm = !part.fields().containsKey("form");
        Optional<Numeric> numeric = number && anyForm
                ? Numbers.of(((Value.Scalar) key).expression(), part.fields().get("tolerance"))
                : Optional.empty();
        return numeric.isPresent() ? numeric.get() : new Formula(key);
    }

    private static Value tidy(Value key) {
        if (key instanceof Value.Entries entries) {
            return new Value.Entries(entries.entries().stream().map(AnswerForm::tidy).toList());
        }
        Expr e = ((Value.Scalar) key).expression();
        try {
            return Value.Scalar.of(Simplifier.simplify(e));
        } catch (TooComplexException asItIs) {
            return key;
        }
    }
}
