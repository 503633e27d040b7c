package gradus.exchange;

import gradus.bank.Variant;
import gradus.exchange.AnswerForm.Choices;
import gradus.exchange.AnswerForm.Essay;
import gradus.exchange.AnswerForm.Formula;
import gradus.exchange.AnswerForm.Numeric;
import gradus.expr.LatexPrinter;
import gradus.expr.Text;
import gradus.expr.Value;
import gradus.text.FormulaStyle;
import gradus.text.Prompt;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A sheet in Markdown, formulas in LaTeX between dollar signs, the solutions apart behind all questions. */
final class MarkdownWriter implements ExportFormat.BankWriter {
    private static final String SPECIAL = "\\`*_[]<>|~$#{}";

    @Override
    public void write(Export export, Writer out) throws IOException {
        out.write("# " + export.words("exchange.sheet.title") + "\n");
        int number = 0;
        for (Variant variant : (Iterable<Variant>) export.variants()::iterator) {
            out.write("\n## " + heading(++number, variant, export) + "\n\n" + question(variant, export));
        }
        out.write("\n# " + export.words("exchange.sheet.solutions") + "\n");
        number = 0;
        for (Variant variant : (Iterable<Variant>) export.variants()::iterator) {
            out.write("\n## " + heading(++number, variant, export) + "\n\n" + solution(variant, export));
        }
    }

    private static String heading(int number, Variant variant, Export export) {
        return escaped(export.words("exchange.sheet.heading", number, export.in(export.title(variant)), variant.question().level()))
                + " `" + Item.id(variant) + "`";
    }

    private static String question(Variant variant, Export export) {
        StringBuilder text = new StringBuilder(words(variant.prompt(), variant, export)).append("\n");
        for (Item item : Item.of(variant).toList()) {
            String number = variant.parts().size() > 1 ? (item.index() + 1) + ". " : "";
            item.part().prompt().ifPresent(prompt ->
                    text.append("\n").append(number).append(words(prompt, variant, export)).append("\n"));
            if (item.form() instanceof Choices choices) {
                text.append("\n").append(choices(choices, variant, export));
            } else if (item.form() instanceof Essay essay) {
                text.append("\n").append(words(essay.subject(), variant, export)).append("\n");
            }
        }
        return text.toString();
    }

    private static String choices(Choices choices, Variant variant, Export export) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < choices.choices().size(); i++) {
            list.append("- ").append((char) ('a' + i)).append(") ")
                    .append(words(choices.choices().get(i), variant, export)).append("\n");
        }
        return list.toString();
    }

    private static String solution(Variant variant, Export export) {
        StringBuilder text = new StringBuilder();
        for (Item item : Item.of(variant).toList()) {
            String number = variant.parts().size() > 1 ? (item.index() + 1) + ". " : "";
            text.append(number).append(answer(item, export)).append("\n");
        }
        variant.why().ifPresent(why -> text.append("\n").append(words(why, variant, export)).append("\n"));
        variant.followUp().ifPresent(next -> text.append("\n*").append(escaped(export.words("exchange.follow-up"))).append("* ")
                .append(words(next, variant, export)).append("\n"));
        List<String> references = variant.question().references();
        return references.isEmpty() ? text.toString()
                : text + "\n→ " + escaped(String.join("; ", references)) + "\n";
    }

    private static String answer(Item item, Export export) {
        AnswerForm form = item.form();
        if (form instanceof Numeric numeric) {
            return "$" + LatexPrinter.readable(Value.Scalar.of(numeric.exact())) + "$"
                    + new Answers(export).approximation(numeric);
        }
        if (form instanceof Formula formula) {
            return "$" + LatexPrinter.readable(formula.value()) + "$";
        }
        if (form instanceof Choices choices) {
            return choices.correct().stream()
                    .map(i -> (char) ('a' + i) + ") " + words(choices.choices().get(i), item.variant(), export))
                    .collect(Collectors.joining("; "));
        }
        String text = new Answers(export).text(item);
        if (text.isEmpty()) {
            export.lose(item.variant(), "exchange.lost.answer");
        }
        return form instanceof Essay essay
                ? essay.points().stream().map(point -> "- " + words(point, item.variant(), export))
                        .collect(Collectors.joining("\n"))
                : escaped(text);
    }

    private static String words(Text text, Variant variant, Export export) {
        Set<String> names = variant.question().variables();
        Prompt prompt = new Prompt(FormulaStyle.LATEX, names);
        return prompt.joined(export.in(text), MarkdownWriter::escaped, formula -> "$" + prompt.set(formula) + "$");
    }

    /** Signs that would mean something; a digit or dash at the start of a line would start a list. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (char c : text.toCharArray()) {
            safe.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c == '&' ? "&amp;" : Character.toString(c));
        }
        return safe.toString().replaceAll("(?m)^(\\s*)([-+])(\\s)", "$1\\\\$2$3")
                .replaceAll("(?m)^(\\s*\\d+)([.)])(\\s)", "$1\\\\$2$3");
    }
}
