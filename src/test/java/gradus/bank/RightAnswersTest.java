package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.calculus.Simplifier;
import gradus.check.Ask;
import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A right answer to a shipped question is right however it is written, and no mistake is ever seen in it. */
class RightAnswersTest {
    private static final int EVERY = Integer.getInteger("mistakes.every", 6);
    private static final Set<Outcome> WRONG = Set.of(Outcome.INCORRECT, Outcome.PARTIAL, Outcome.UNREADABLE);

    private static List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<Question> questions = ShippedBanks.COMPILED.questions();
        for (int i = 0; i < questions.size(); i += EVERY) {
            Question question = questions.get(i);
            parts.addAll(question.variant(i % question.variantCount()).parts());
        }
        return parts;
    }

    @Test
    void aRightAnswerInAnotherFormHasNoMistake() {
        List<String> blamed = new ArrayList<>();
        int tried = 0;
        for (Part part : parts()) {
            for (String answer : part.ask().key().filter(key -> !part.ask().kind().equals("graph"))
                    .map(key -> forms(key, part)).orElse(List.of())) {
                Verdict verdict = part.ask().judge(answer);
                tried++;
                if (WRONG.contains(verdict.outcome()) || !verdict.mistakes().isEmpty()) {
                    blamed.add(part.fields() + " answered " + answer + ": " + verdict);
                }
            }
        }
        System.out.println(tried + " right answers in other forms");
        assertTrue(tried > 100, tried + " tried");
        assertEquals(List.of(), blamed);
    }

    private static List<String> forms(Value key, Part part) {
        List<String> forms = new ArrayList<>(List.of(Printer.print(key), Printer.print(key).replace("^", "**")));
        forms.add(written(key, Printer::readable));
        forms.add(written(key, e -> Printer.print(simplified(e))));
        if (!part.fields().containsKey("form")) {
            forms.add(written(key, e -> "(" + Printer.print(e) + ")*3/3"));
            forms.add(written(key, e -> "2 + " + Printer.print(e) + " - 2"));
            forms.add(written(key, e -> "-(" + Printer.print(Expr.negate(e)) + ")"));
        }
        return isWord(part.ask(), key) ? List.of(Printer.print(key)) : forms;
    }

    /** A limit that is no number is typed by its name alone. */
    private static boolean isWord(Ask ask, Value key) {
        return ask.kind().equals("limit") && key instanceof Value.Scalar scalar
                && !Trees.isConstant(scalar.expression())
                && Set.of("inf", "-inf", "none").contains(Printer.print(key));
    }

    private static String written(Value value, Writing write) {
        if (value instanceof Value.Scalar scalar) {
            return write.of(scalar.expression());
        }
        List<String> entries = ((Value.Entries) value).entries().stream().map(entry -> written(entry, write)).toList();
        return "[" + String.join(", ", entries) + "]";
    }

    /** How an entry is written. */
    private interface Writing {
        String of(Expr e);
    }

    private static Expr simplified(Expr e) {
        try {
            return Simplifier.simplify(e);
        } catch (TooComplexException asItIs) {
            return e;
        }
    }

    /** Numbers alone: rounded and cut off. */
    @Test
    void aRightNumberRoundedHasNoMistake() {
        List<String> blamed = new ArrayList<>();
        for (Part part : parts()) {
            if (part.ask().key().orElse(null) instanceof Value.Scalar scalar && Trees.isConstant(scalar.expression())
                    && !part.fields().containsKey("form")) {
                for (String answer : decimals(scalar.expression())) {
                    Verdict verdict = part.ask().judge(answer);
                    if (WRONG.contains(verdict.outcome()) || !verdict.mistakes().isEmpty()) {
                        blamed.add(part.fields() + " answered " + answer + ": " + verdict);
                    }
                }
            }
        }
        assertEquals(List.of(), blamed);
    }

    private static List<String> decimals(Expr e) {
        double value = Evaluator.evaluate(e, Map.of());
        if (!Double.isFinite(value) || Trees.rational(e).filter(gradus.expr.Rational::isInteger).isPresent()) {
            return List.of();
        }
        return List.of(4, 6, 8).stream()
                .map(digits -> new BigDecimal(value).round(new MathContext(digits)).toPlainString())
                .filter(text -> text.contains(".")).toList();
    }
}
