package gradus.grade;

import gradus.check.Outcome;
import gradus.exchange.Html;
import gradus.text.Catalog;
import gradus.text.MistakeNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report as one page that needs nothing else: questions with their mistakes, then learners. */
final class ReportPage {
    private static final int SHOWN_MISTAKES = 5;

    private final Gradebook book;
    private final List<String> order;
    private final Catalog catalog;
    private final MistakeNames names;

    ReportPage(Gradebook book, List<String> order, Catalog catalog) {
        this.book = book;
        this.order = order;
        this.catalog = catalog;
        this.names = new MistakeNames(catalog);
    }

    void write(Writer out) throws IOException {
        String title = words("grade.page.title");
        out.write("<!DOCTYPE html>\n<html lang=\"" + catalog.language().tag() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title + "</title>\n<style>\n" + styles()
                + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n<p>"
                + Html.escaped(catalog.words("grade.done", book.rows(), book.learners().size())) + "</p>\n"
                + (book.bad() > 0 ? "<p>" + Html.escaped(catalog.words("grade.skipped", book.bad())) + "</p>\n" : ""));
        table("grade.page.questions", "grade.question", book.questions(order), out);
        table("grade.page.learners", "grade.learner", book.learners(), out);
        if (book.others().answers() > 0) {
            out.write("<p>" + Html.escaped(catalog.words("grade.others")) + "</p>\n<table>\n"
                    + row("", book.others()) + "</table>\n");
        }
        out.write("</body>\n</html>\n");
    }

    private String words(String id) {
        return Html.escaped(catalog.words(id));
    }

    private void table(String title, String name, Map<String, Tally> tallies, Writer out) throws IOException {
        out.write("<h2>" + words(title) + "</h2>\n<table>\n<thead><tr><th>" + words(name) + "</th>");
        for (String heading : List.of("grade.answers", "grade.correct", "grade.share", "grade.score", "grade.mistakes")) {
            out.write("<th>" + words(heading) + "</th>");
        }
        out.write("</tr></thead>\n<tbody>\n");
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            out.write(row(entry.getKey(), entry.getValue()));
        }
        out.write("</tbody>\n</table>\n");
    }

    private String row(String name, Tally tally) {
        String percent = percent(tally.share());
        return "<tr><th>" + Html.escaped(name) + "</th><td>" + tally.answers() + "</td><td>" + tally.of(Outcome.CORRECT)
                + "</td><td class=\"share\"><i style=\"width:" + percent + "\"></i>" + percent + "</td><td>"
                + percent(tally.score()) + "</td><td>" + mistakes(tally) + "</td></tr>\n";
    }

    private String mistakes(Tally tally) {
        return tally.mistakes().stream().limit(SHOWN_MISTAKES)
                .map(count -> "<div title=\"" + Html.escaped(count.mistake()) + "\">" + Html.escaped(names.of(count.mistake()))
                        + " <b>×" + count.times() + "</b></div>")
                .collect(Collectors.joining());
    }

    /** A share in whole percent. */
    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    private static String styles() throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
