package gradus.exchange;

import gradus.bank.Variant;
import gradus.exchange.AnswerForm.Choices;
import gradus.exchange.AnswerForm.Essay;
import gradus.text.FormulaStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A sheet to print: one file that needs nothing else, the questions with room to answer, the solutions on pages of
 * their own. Formulas are MathML, which browsers set themselves.
 */
final class HtmlWriter implements ExportFormat.BankWriter {
    @Override
    public void write(Export export, Writer out) throws IOException {
        Html html = new Html(export, FormulaStyle.MATHML);
        String title = Html.escaped(export.words("exchange.sheet.title"));
        out.write("<!DOCTYPE html>\n<html lang=\"" + export.language().tag() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title + "</title>\n<style>\n"
                + styles() + "</style>\n</head>\n<body>\n");
        section(export, out, title, "questions", variant -> question(variant, html));
        section(export, out, Html.escaped(export.words("exchange.sheet.solutions")), "solutions",
                variant -> solution(variant, html, export));
        out.write("</body>\n</html>\n");
    }

    private interface Body {
        String of(Variant variant);
    }

    private static void section(Export export, Writer out, String title, String name, Body body) throws IOException {
        out.write("<section class=\"" + name + "\">\n<h1>" + title + "</h1>\n");
        if (name.equals("questions")) {
            out.write("<p class=\"name\"><span>" + Html.escaped(export.words("exchange.sheet.name")) + "</span><span>"
                    + Html.escaped(export.words("exchange.sheet.date")) + "</span></p>\n");
        }
        String topic = "";
        int number = 0;
        for (Variant variant : (Iterable<Variant>) export.variants()::iterator) {
            String own = Html.escaped(export.in(export.title(variant)));
            out.write(own.equals(topic) ? "" : "<h2>" + own + "</h2>\n");
            topic = own;
            out.write("<article>\n<h3>" + ++number + "<small>" + Html.escaped(Item.id(variant)) + " · "
                    + Html.escaped(export.words("exchange.sheet.level", variant.question().level())) + "</small></h3>\n"
                    + body.of(variant) + "</article>\n");
        }
        out.write("</section>\n");
    }

    private static String question(Variant variant, Html html) {
        boolean several = variant.parts().size() > 1;
        StringBuilder text = new StringBuilder("<p>" + html.of(variant.prompt(), variant.question().variables()) + "</p>\n");
        text.append(several ? "<ol>\n" : "");
        for (Item item : Item.of(variant).toList()) {
            text.append(several ? "<li>" : "");
            item.part().prompt().ifPresent(prompt -> text.append("<p>").append(html.of(prompt, item.names())).append("</p>\n"));
            text.append(room(item, html)).append(several ? "</li>\n" : "");
        }
        return text.append(several ? "</ol>\n" : "").toString();
    }

    /** What is chosen from, or lines to write on. */
    private static String room(Item item, Html html) {
        AnswerForm form = item.form();
        if (form instanceof Choices choices) {
            return "<ol class=\"choices\">" + html.all(choices.choices(), item.names(), "<li>", "</li>") + "</ol>\n";
        }
        return form instanceof Essay essay
                ? "<p>" + html.of(essay.subject(), item.names()) + "</p>\n<div class=\"room words\"></div>\n"
                : "<div class=\"room\"></div>\n";
    }

    private static String solution(Variant variant, Html html, Export export) {
        boolean several = variant.parts().size() > 1;
        StringBuilder text = new StringBuilder(several ? "<ol>\n" : "");
        for (Item item : Item.of(variant).toList()) {
            String answer = new Answers(export).html(item, html);
            if (answer.isEmpty()) {
                export.lose(variant, "exchange.lost.answer");
            }
            String letters = item.form() instanceof Choices ? "<b>" + new Answers(export).text(item) + "</b> " : "";
            text.append(several ? "<li>" : "<div class=\"answer\">").append(letters).append(answer)
                    .append(several ? "</li>\n" : "</div>\n");
        }
        return text.append(several ? "</ol>\n" : "").append(Remarks.html(variant, html, export)).toString() + "\n";
    }

    private static String styles() throws IOException {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("sheet.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
