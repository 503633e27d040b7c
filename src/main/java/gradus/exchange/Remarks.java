package gradus.exchange;

import gradus.bank.Variant;
import gradus.expr.Text;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said after the answer: what it means in practice, what is asked next, where to read more. */
final class Remarks {
    private Remarks() {
    }

    static String html(Variant variant, Html html, Export export) {
        Set<String> names = variant.question().variables();
        StringBuilder remarks = new StringBuilder();
        variant.why().ifPresent(why -> remarks.append(paragraph("why", "exchange.why", why, names, html, export)));
        variant.followUp().ifPresent(next -> remarks.append(paragraph("follow-up", "exchange.follow-up", next, names, html, export)));
        if (!variant.question().references().isEmpty()) {
            remarks.append("<p class=\"references\">→ ").append(variant.question().references().stream()
                    .map(reference -> "<span>" + Html.escaped(reference) + "</span>").collect(Collectors.joining("; ")))
                    .append("</p>");
        }
        return remarks.toString();
    }

    /** The class tells the importer what it is. */
    private static String paragraph(String name, String id, Text text, Set<String> names, Html html, Export export) {
        return "<p class=\"" + name + "\"><i>" + Html.escaped(export.words(id)) + "</i> " + html.of(text, names) + "</p>";
    }
}
