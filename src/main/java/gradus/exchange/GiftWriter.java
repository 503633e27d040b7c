package gradus.exchange;

import gradus.exchange.AnswerForm.Choices;
import gradus.exchange.AnswerForm.Essay;
import gradus.exchange.AnswerForm.Formula;
import gradus.exchange.AnswerForm.Numeric;
import gradus.exchange.AnswerForm.Phrase;
import gradus.expr.Printer;
import gradus.expr.Text;
import gradus.text.FormulaStyle;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** GIFT, Moodle's text format: a question a part, its id and level in the comment that Moodle reads them from. */
final class GiftWriter implements ExportFormat.BankWriter {
    private static final String SPECIAL = "\\~=#{}:";

    @Override
    public void write(Export export, Writer out) throws IOException {
        String category = "";
        for (Item item : (Iterable<Item>) export.items()::iterator) {
            String own = "$CATEGORY: $course$/top/Gradus/" + export.in(export.title(item.variant())).replace("/", "//");
            out.write(own.equals(category) ? "" : own + "\n\n");
            category = own;
            out.write(question(item, export));
        }
    }

    private static String question(Item item, Export export) {
        Html html = new Html(export, FormulaStyle.LATEX);
        Optional<String> answer = answer(item, html, export);
        if (answer.isEmpty()) {
            export.lose(item.variant(), "exchange.lost.question");
            return "";
        }
        export.lose(item.variant(), "exchange.lost.hints");
        if (item.variant().parts().size() > 1) {
            export.lose(item.variant(), "exchange.lost.parts");
        }
        String text = html.all(item.prompts(), item.names(), "<p>", "</p>").replace("<br><br>", "</p><p>") + subject(item, html);
        return "// [id:" + item.id() + "] [tag:level-" + item.variant().question().level() + "]\n"
                + "::" + escaped(item.id()) + "::[html]" + escaped(text) + "{" + answer.get()
                + feedback(item, html, export) + "}\n\n";
    }

    /** The signs of the format lose their meaning behind a backslash. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (char c : text.replace("\r", "").toCharArray()) {
            safe.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c == '\n' ? "\\n" : Character.toString(c));
        }
        return safe.toString();
    }

    private static String subject(Item item, Html html) {
        return item.form() instanceof Essay essay ? "<p>" + html.of(essay.subject(), item.names()) + "</p>" : "";
    }

    /** What stands between the braces; empty where the format knows no such question. */
    private static Optional<String> answer(Item item, Html html, Export export) {
        AnswerForm form = item.form();
        if (form instanceof Numeric numeric) {
            boolean exact = numeric.tolerance().signum() == 0;
            return Optional.of("#" + Numbers.text(numeric.value()) + (exact ? "" : ":" + Numbers.text(numeric.tolerance())));
        }
        if (form instanceof Choices choices) {
            return Optional.of(choices(choices, item, html));
        }
        if (form instanceof Phrase phrase) {
            return Optional.of(shortAnswers(phrase.accepted()));
        }
        if (form instanceof Formula formula) {
            export.lose(item.variant(), "exchange.lost.other-forms");
            Set<String> accepted = new LinkedHashSet<>(List.of(Printer.readable(formula.value())));
            accepted.addAll(item.part().accept());
            return Optional.of(shortAnswers(accepted));
        }
        return form instanceof Essay ? Optional.of("") : Optional.empty();
    }

    private static String shortAnswers(Iterable<String> accepted) {
        StringBuilder answers = new StringBuilder();
        accepted.forEach(answer -> answers.append("=").append(escaped(literal(answer))).append(" "));
        return answers.toString().strip();
    }

    /** In Moodle's short answers an asterisk stands for anything, unless a backslash is before it. */
    static String literal(String answer) {
        return answer.replace("*", "\\*");
    }

    private static String choices(Choices choices, Item item, Html html) {
        int right = choices.correct().size();
        int wrong = choices.choices().size() - right;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < choices.choices().size(); i++) {
            boolean correct = choices.correct().contains(i);
            String mark = right == 1 ? (correct ? "=" : "~")
                    : "~%" + Numbers.text(correct ? share(right) : weight(wrong).negate()) + "%";
            text.append("\n\t").append(mark).append(escaped(html.of(choices.choices().get(i), item.names())));
        }
        return text + "\n";
    }

    /** One of so many equal shares of a hundred, with the five digits that Moodle knows such a share by. */
    static BigDecimal share(int count) {
        return new BigDecimal(100).divide(new BigDecimal(count), 5, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** The format has weights of two digits before the point alone; Moodle takes this one for the whole. */
    private static BigDecimal weight(int count) {
        return share(count).min(new BigDecimal("99.99999"));
    }

    private static String feedback(Item item, Html html, Export export) {
        String points = item.form() instanceof Essay essay ? points(essay.points(), item, html) : "";
        String remarks = points + Remarks.html(item.variant(), html, export);
        return remarks.isEmpty() ? "" : "####" + escaped(remarks);
    }

    private static String points(List<Text> points, Item item, Html html) {
        return points.stream().map(point -> "<li>" + html.of(point, item.names()) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }
}
