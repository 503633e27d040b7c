package gradus.bank;

import gradus.bank.QuestionReader.LocatedQuestion;
import gradus.check.Outcome;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Parser;
import gradus.expr.Printer;
import gradus.expr.SyntaxException;
import gradus.expr.Text;
import gradus.expr.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at the words of a variant as a person sees them: formulas that can be read, and no answer in a prompt. */
final class Prompts {
    /** In these kinds the question itself is equal to its answer. */
    private static final Set<String> EQUAL_TO_ANSWER = Set.of("value", "expression", "choice", "explain");
    private static final int NEAR = 20_000;

    private final LocatedQuestion located;
    private final Problems problems;

    Prompts(LocatedQuestion located, Problems problems) {
        this.located = located;
        this.problems = problems;
    }

    void inspect(Variant variant, Message when) throws SyntaxException {
        Bindings bindings = Bindings.of(variant.question(), variant.parameters());
        inspectFormulas("prompt", List.of(variant.prompt()), bindings, when);
        inspectFormulas("hints", variant.hints(), bindings, when);
        inspectFormulas("why", variant.why().stream().toList(), bindings, when);
        for (Part part : variant.parts()) {
            inspectFormulas("ask", part.prompt().stream().toList(), bindings, when);
            inspectFormulas("ask", part.choices(), bindings, when);
            inspectFormulas("ask", part.points(), bindings, when);
            if (!EQUAL_TO_ANSWER.contains(part.ask().kind())) {
                requireSecret(variant, part, bindings, when);
            }
        }
    }

    private void inspectFormulas(String key, List<Text> texts, Bindings bindings, Message when) {
        for (Text text : texts) {
            for (String words : text.words().values()) {
                Formula.in(words).forEach(formula -> formula.whyUnreadable(bindings.names()).ifPresent(why ->
                        problems.add(Fault.BAD_FORMULA, start(key, formula), formula.text(), why, when)));
            }
        }
    }

    /** Where the formula stands in the file, or the key under which it does. */
    private int start(String key, Formula formula) {
        int from = located.fields().start(key);
        int found = problems.source().text().indexOf("$" + formula.text() + "$", from);
        return found >= 0 && found < from + NEAR ? found : from;
    }

    private void requireSecret(Variant variant, Part part, Bindings bindings, Message when) throws SyntaxException {
        Set<Expr> asked = new HashSet<>(bindings.givens().values());
        for (Map.Entry<String, Object> field : part.fields().entrySet()) {
            if (AskShape.isExpressions(field.getKey())) {
                addExpressions(field.getValue(), bindings, asked);
            }
        }
        for (String words : variant.prompt().words().values()) {
            Formula.in(words).stream()
                    .filter(formula -> formula.sides(bindings.names()).stream()
                            .anyMatch(side -> !asked.contains(side) && isAnswer(side, part)))
                    .forEach(formula -> problems.add(
                            Fault.GIVES_ANSWER_AWAY, start("prompt", formula), formula.text(), when));
        }
    }

    private static void addExpressions(Object value, Bindings bindings, Set<Expr> into) throws SyntaxException {
        if (value instanceof Map<?, ?> map) {
            addExpressions(List.copyOf(map.values()), bindings, into);
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                addExpressions(item, bindings, into);
            }
        } else if (!AskShape.isEnd(value.toString())) {
            into.add(Parser.parse(value.toString(), bindings.names()));
        }
    }

    /** Whether an expression would be right; one variable or number alone may be so by chance. */
    private static boolean isAnswer(Expr side, Part part) {
        return !side.parts().isEmpty() && !Trees.isConstant(side)
                && part.ask().judge(Printer.print(side)).outcome() == Outcome.CORRECT;
    }
}
