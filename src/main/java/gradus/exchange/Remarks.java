package gradus.exchange;

import gradus.bank.Variant;
import gradus.expr.Text;
import java.util.Set;

/** What is said after the answer: what it means in practice, what is asked next, where to read more. */
final class Remarks {
    private Remarks() {
    }

    static String html(Variant variant, Html html, Export export) {
        Set<String> names = variant.question().variables();
        StringBuilder remarks = new StringBuilder();
        variant.why().ifPresent(why -> remarks.append(paragraph("exchange.why", why, names, html, export)));
        variant.followUp().ifPresent(next -> remarks.append(paragraph("exchange.follow-up", next, names, html, export)));
        if (!variant.question().references().isEmpty()) {
            remarks.append("<p>→ ").append(Html.escaped(String.join("; ", variant.question().references())))
                    .append("</p>");
        }
        return remarks.toString();
    }

    private static String paragraph(String id, Text text, Set<String> names, Html html, Export export) {
        return "<p><i>" + Html.escaped(export.words(id)) + "</i> " + html.of(text, names) + "</p>";
    }
}
