package gradus.exchange;

import gradus.exchange.AnswerForm.Choices;
import gradus.exchange.AnswerForm.Essay;
import gradus.exchange.AnswerForm.Formula;
import gradus.exchange.AnswerForm.Numeric;
import gradus.exchange.AnswerForm.Phrase;
import gradus.expr.Printer;
import gradus.text.FormulaStyle;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Moodle's XML: a question a part. A number is a numerical question, an expression one for the STACK plug-in, which
 * compares it as mathematics.
 */
final class MoodleWriter implements ExportFormat.BankWriter {
    @Override
    public void write(Export export, Writer out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
        String category = "";
        for (Item item : (Iterable<Item>) export.items()::iterator) {
            String own = "$course$/top/Gradus/" + export.in(export.title(item.variant())).replace("/", "//");
            out.write(own.equals(category) ? "" : category(own));
            category = own;
            out.write(question(item, export));
        }
        out.write("</quiz>\n");
    }

    private static String category(String path) {
        return new Xml(1).open("question", " type=\"category\"").text("category", path).close("question").toString();
    }

    private static String question(Item item, Export export) {
        AnswerForm form = item.form();
        if (form instanceof AnswerForm.Other) {
            export.lose(item.variant(), "exchange.lost.question");
            return "";
        }
        if (item.variant().parts().size() > 1) {
            export.lose(item.variant(), "exchange.lost.parts");
        }
        Html html = new Html(export, FormulaStyle.LATEX);
        Optional<Stack> stack = form instanceof Formula formula ? Stack.of(item, formula.value(), html) : Optional.empty();
        Xml xml = new Xml(1).open("question", " type=\"" + type(form, stack.isPresent()) + "\"")
                .text("name", item.id())
                .html("questiontext", "", text(item, html) + stack.map(found -> found.inputs()).orElse(""))
                .html("generalfeedback", "", Remarks.html(item.variant(), html, export))
                .value("defaultgrade", 1).value("penalty", "0.3333333").value("hidden", 0).value("idnumber", item.id());
        if (stack.isPresent()) {
            stack.get().write(xml);
        } else {
            answers(item, form, html, export, xml);
        }
        item.variant().hints().forEach(hint -> xml.html("hint", "", html.of(hint, item.names())));
        xml.open("tags", "").text("tag", "gradus").text("tag", item.variant().question().topic())
                .text("tag", "level-" + item.variant().question().level()).close("tags");
        return xml.close("question").toString();
    }

    private static String type(AnswerForm form, boolean stack) {
        return form instanceof Numeric ? "numerical" : form instanceof Choices ? "multichoice"
                : form instanceof Essay ? "essay" : stack ? "stack" : "shortanswer";
    }

    private static String text(Item item, Html html) {
        String subject = item.form() instanceof Essay essay ? "<p>" + html.of(essay.subject(), item.names()) + "</p>" : "";
        return html.all(item.prompts(), item.names(), "<p>", "</p>").replace("<br><br>", "</p><p>") + subject;
    }

    private static void answers(Item item, AnswerForm form, Html html, Export export, Xml xml) {
        if (form instanceof Numeric numeric) {
            xml.open("answer", " fraction=\"100\" format=\"moodle_auto_format\"")
                    .value("text", Numbers.text(numeric.value()))
                    .value("tolerance", Numbers.text(numeric.tolerance())).close("answer");
        } else if (form instanceof Choices choices) {
            choices(choices, item, html, xml);
        } else if (form instanceof Phrase phrase) {
            phrases(phrase.accepted(), xml);
        } else if (form instanceof Formula formula) {
            export.lose(item.variant(), "exchange.lost.no-stack");
            phrases(List.of(Printer.readable(formula.value())), xml);
        } else if (form instanceof Essay essay) {
            xml.value("responseformat", "editor").value("responserequired", 1).value("responsefieldlines", 10)
                    .value("attachments", 0).value("attachmentsrequired", 0)
                    .html("graderinfo", "", "<ul>" + html.all(essay.points(), item.names(), "<li>", "</li>") + "</ul>")
                    .html("responsetemplate", "", "");
        }
    }

    private static void phrases(Collection<String> accepted, Xml xml) {
        xml.value("usecase", 0);
        accepted.forEach(answer -> xml.open("answer", " fraction=\"100\" format=\"moodle_auto_format\"")
                .value("text", GiftWriter.literal(answer)).close("answer"));
    }

    private static void choices(Choices choices, Item item, Html html, Xml xml) {
        int right = choices.correct().size();
        int wrong = choices.choices().size() - right;
        xml.value("single", right == 1).value("shuffleanswers", true).value("answernumbering", "abc");
        for (int i = 0; i < choices.choices().size(); i++) {
            String fraction = choices.correct().contains(i) ? Numbers.text(GiftWriter.share(right))
                    : right == 1 ? "0" : Numbers.text(GiftWriter.share(wrong).negate());
            xml.html("answer", " fraction=\"" + fraction + "\"", html.of(choices.choices().get(i), item.names()));
        }
    }
}
