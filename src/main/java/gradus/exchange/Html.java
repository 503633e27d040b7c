package gradus.exchange;

import gradus.expr.Text;
import gradus.expr.Value;
import gradus.text.FormulaStyle;
import gradus.text.Prompt;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Words with formulas as HTML: the formulas in LaTeX between {@code \(} and {@code \)}, or in MathML. */
public final class Html {
    private final Export export;
    private final FormulaStyle style;

    Html(Export export, FormulaStyle style) {
        this.export = export;
        this.style = style;
    }

    /** Text for an element, or for an attribute in double quotes. */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (char c : text.toCharArray()) {
            safe.append(switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> Character.toString(c);
            });
        }
        return safe.toString();
    }

    private static String words(String words) {
        return escaped(words).replace("\n", "<br>");
    }

    /** @param names variables of several letters */
    String of(Text text, Set<String> names) {
        return of(export.in(text), names);
    }

    private String of(String text, Set<String> names) {
        Prompt prompt = new Prompt(style, names);
        return prompt.joined(text, Html::words, formula -> delimited(prompt.set(formula)));
    }

    String all(Collection<Text> texts, Set<String> names, String open, String close) {
        return texts.stream().map(text -> open + of(text, names) + close).collect(Collectors.joining());
    }

    /** A right answer that is mathematics. */
    String value(Value value) {
        return delimited(style.list(value));
    }

    private String delimited(String formula) {
        return style == FormulaStyle.LATEX ? "\\(" + escaped(formula) + "\\)" : "<math>" + formula + "</math>";
    }
}
