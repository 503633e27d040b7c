package gradus.bank;

import gradus.bank.AskTemplateReader.Located;
import gradus.bank.Node.Entry;
import gradus.bank.Node.Scalar;
import gradus.bank.QuestionReader.LocatedQuestion;
import gradus.check.Outcome;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Parser;
import gradus.expr.Printer;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Looks at the words of a variant as a person sees them: formulas that can be read, and no answer in a prompt. */
final class Prompts {
    /** In these kinds the question itself is equal to its answer. */
    private static final Set<String> EQUAL_TO_ANSWER = Set.of("value", "expression", "choice", "explain");
    private static final List<String> WORDS = List.of("prompt", "hints", "why", "follow-up");
    private static final List<String> WORDS_OF_ASK = List.of("prompt", "choice", "explain", "points");

    private final LocatedQuestion located;
    private final Problems problems;
    private final Bindings bindings;
    private final Insertion texts;
    private final Set<String> read;
    private final Message when;

    /**
     * @param read formulas that were found readable in another variant
     * @param when for which parameters something is said
     */
    Prompts(LocatedQuestion located, Variant variant, Set<String> read, Message when, Problems problems)
            throws SyntaxException {
        this.read = read;
        this.located = located;
        this.problems = problems;
        this.bindings = Bindings.of(variant.question(), variant.parameters());
        this.texts = new Insertion(bindings);
        this.when = when;
    }

    /** Reports formulas that cannot be read with the numbers put in. */
    void requireReadable() {
        WORDS.forEach(key -> inspectFormulas(located.fields().optional(key)));
        for (Located ask : located.asks()) {
            WORDS_OF_ASK.forEach(key -> inspectFormulas(ask.node().entry(key).map(Entry::value)));
        }
    }

    /** Reports formulas in the prompt that would be right as an answer. */
    void requireSecret(Variant variant) throws SyntaxException {
        for (Part part : variant.parts()) {
            if (!EQUAL_TO_ANSWER.contains(part.ask().kind())) {
                requireSecret(part);
            }
        }
    }

    private void inspectFormulas(Optional<Node> words) {
        forEachFormula(words, (formula, offset) -> {
            Optional<Message> why = read.contains(formula.text())
                    ? Optional.empty()
                    : formula.whyUnreadable(bindings.names());
            why.ifPresentOrElse(reason -> problems.add(Fault.BAD_FORMULA, offset, formula.text(), reason, when),
                    () -> read.add(formula.text()));
        });
    }

    /** Each formula with the numbers put in, and where it stands in the file. */
    private void forEachFormula(Optional<Node> words, BiConsumer<Formula, Integer> action) {
        words.ifPresent(node -> Fields.forEachScalar(node, scalar -> {
            List<Formula> written = Formula.in(scalar.text());
            List<Formula> shown = Formula.in(texts.fill(scalar.text()));
            for (int i = 0; i < shown.size(); i++) {
                action.accept(shown.get(i), offset(scalar, written.get(i)));
            }
        }));
    }

    private int offset(Scalar scalar, Formula formula) {
        return ScalarOffsets.of(problems.source(), scalar, formula.start());
    }

    private void requireSecret(Part part) throws SyntaxException {
        Set<Expr> asked = new HashSet<>(bindings.givens().values());
        for (Map.Entry<String, Object> field : part.fields().entrySet()) {
            if (AskShape.isExpressions(field.getKey())) {
                addExpressions(field.getValue(), asked);
            }
        }
        forEachFormula(located.fields().optional("prompt"), (formula, offset) -> {
            boolean secret = formula.sides(bindings.names()).stream()
                    .noneMatch(side -> !asked.contains(side) && isAnswer(side, part));
            if (!secret) {
                problems.add(Fault.GIVES_ANSWER_AWAY, offset, formula.text(), when);
            }
        });
    }

    private void addExpressions(Object value, Set<Expr> into) throws SyntaxException {
        if (value instanceof Map<?, ?> map) {
            addExpressions(List.copyOf(map.values()), into);
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                addExpressions(item, into);
            }
        } else if (!AskShape.isEnd(value.toString())) {
            into.add(Parser.parse(value.toString(), bindings.names()));
        }
    }

    /** Whether an expression would be right; one variable or number alone may be so by chance. */
    private static boolean isAnswer(Expr side, Part part) {
        return !side.parts().isEmpty() && !Trees.isConstant(side) && Keys.mayBeKey(side, part)
                && part.asResult().ask().outcome(Printer.print(side)) == Outcome.CORRECT;
    }
}
