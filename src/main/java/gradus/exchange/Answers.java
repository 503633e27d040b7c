package gradus.exchange;

import gradus.check.ChoiceAsk;
import gradus.exchange.AnswerForm.Choices;
import gradus.exchange.AnswerForm.Essay;
import gradus.exchange.AnswerForm.Formula;
import gradus.exchange.AnswerForm.Numeric;
import gradus.exchange.AnswerForm.Phrase;
import gradus.expr.Printer;
import gradus.expr.Value;
import java.math.MathContext;

/** Right answers for people to read. */
final class Answers {
    private final Export export;

    Answers(Export export) {
        this.export = export;
    }

    /** As HTML. */
    String html(Item item, Html html) {
        AnswerForm form = item.form();
        if (form instanceof Choices choices) {
            return html.all(choices.correct().stream().map(choices.choices()::get).toList(), item.names(),
                    "<div>", "</div>");
        }
        if (form instanceof Essay essay) {
            return "<ul>" + html.all(essay.points(), item.names(), "<li>", "</li>") + "</ul>";
        }
        if (form instanceof Numeric numeric) {
            return html.value(Value.Scalar.of(numeric.exact())) + approximation(numeric);
        }
        return form instanceof Formula formula ? html.value(formula.value()) : Html.escaped(text(item));
    }

    /** {@code ≈ 0.4324}, where the exact number is hard to picture. */
    String approximation(Numeric numeric) {
        boolean plain = Printer.readable(numeric.exact()).matches("-?[0-9.]+");
        return plain ? "" : " ≈ " + Numbers.text(numeric.value().round(new MathContext(6)).stripTrailingZeros());
    }

    /** As plain text, readable by Gradus where it is mathematics. */
    String text(Item item) {
        AnswerForm form = item.form();
        if (form instanceof Numeric numeric) {
            return Printer.readable(numeric.exact());
        }
        if (form instanceof Formula formula) {
            return Printer.readable(formula.value());
        }
        if (form instanceof Choices choices) {
            return ChoiceAsk.letters(choices.correct());
        }
        if (form instanceof Phrase phrase) {
            return phrase(phrase);
        }
        return form instanceof Essay essay
                ? String.join("; ", essay.points().stream().map(export::in).toList())
                : "";
    }

    private String phrase(Phrase phrase) {
        String word = phrase.accepted().get(0);
        return switch (word) {
            case "inf" -> "∞";
            case "-inf" -> "−∞";
            default -> export.words("exchange.no-limit");
        };
    }
}
