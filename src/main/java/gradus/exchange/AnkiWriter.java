package gradus.exchange;

import gradus.bank.Variant;
import gradus.exchange.AnswerForm.Choices;
import gradus.exchange.AnswerForm.Essay;
import gradus.expr.Text;
import gradus.text.FormulaStyle;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes for Anki (2.1.54 and later): text in columns under header lines. A note is a variant with all its parts; its
 * id is stable, so that a second import brings notes up to date and keeps their history.
 */
final class AnkiWriter implements ExportFormat.BankWriter {
    private static final String HEADER = """
            #separator:tab
            #html:true
            #notetype:Basic
            #columns:guid\tdeck\tFront\tBack\ttags
            #guid column:1
            #deck column:2
            #tags column:5
            """;

    @Override
    public void write(Export export, Writer out) throws IOException {
        out.write(HEADER);
        for (Variant variant : (Iterable<Variant>) export.variants()::iterator) {
            out.write(note(variant, export));
        }
    }

    private static String note(Variant variant, Export export) {
        Html html = new Html(export, FormulaStyle.LATEX);
        String deck = "Gradus::" + export.in(export.title(variant)).replace("::", ":");
        String tags = "gradus " + variant.question().topic() + " level-" + variant.question().level();
        return String.join("\t", List.of(cell("gradus/" + Item.id(variant)), cell(Html.escaped(deck)),
                cell(front(variant, html, export)), cell(back(variant, html, export)), tags)) + "\n";
    }

    /** Tabs and line ends part columns and notes, and a quote at the start would open a quoted column. */
    private static String cell(String html) {
        return html.replace('\t', ' ').replace("\r", "").replace("\n", "<br>");
    }

    private static String front(Variant variant, Html html, Export export) {
        StringBuilder front = new StringBuilder("<div>" + html.of(variant.prompt(), names(variant)) + "</div>");
        for (Item item : Item.of(variant).toList()) {
            String number = variant.parts().size() > 1 ? "(" + (item.index() + 1) + ") " : "";
            item.part().prompt().ifPresent(prompt ->
                    front.append("<div>").append(number).append(html.of(prompt, item.names())).append("</div>"));
            asked(item, html).ifPresent(front::append);
        }
        for (Text hint : variant.hints()) {
            front.append("<details><summary>").append(Html.escaped(export.words("exchange.hint"))).append("</summary>")
                    .append(html.of(hint, names(variant))).append("</details>");
        }
        return front.toString();
    }

    private static Set<String> names(Variant variant) {
        return variant.question().variables();
    }

    private static Optional<String> asked(Item item, Html html) {
        if (item.form() instanceof Choices choices) {
            return Optional.of("<ol type=\"a\">" + html.all(choices.choices(), item.names(), "<li>", "</li>") + "</ol>");
        }
        return item.form() instanceof Essay essay
                ? Optional.of("<div>" + html.of(essay.subject(), item.names()) + "</div>")
                : Optional.empty();
    }

    private static String back(Variant variant, Html html, Export export) {
        StringBuilder back = new StringBuilder();
        Answers answers = new Answers(export);
        for (Item item : Item.of(variant).toList()) {
            String number = variant.parts().size() > 1 ? "(" + (item.index() + 1) + ") " : "";
            String answer = answers.html(item, html);
            if (answer.isEmpty()) {
                export.lose(variant, "exchange.lost.answer");
            }
            back.append("<div>").append(number).append(answer).append("</div>");
        }
        return back + Remarks.html(variant, html, export);
    }
}
