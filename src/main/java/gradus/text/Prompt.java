package gradus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The words of a question with the formulas between {@code $…$} set: for a terminal on one line each, the words
 * wrapped round them; elsewhere in another style. A dollar sign without a partner, or behind a backslash, is itself.
 */
public final class Prompt {
    private final FormulaStyle style;
    private final Set<String> names;

    /** @param names the variables of the question, as far as they have several letters */
    public Prompt(Notation notation, Set<String> names) {
        this(new LineStyle(notation), names);
    }

    /** @param names the variables of the question, as far as they have several letters */
    public Prompt(FormulaStyle style, Set<String> names) {
        this.style = style;
        this.names = Set.copyOf(names);
    }

    /** The text on as many lines as it has itself, with no-break spaces in formulas. */
    public String inline(String text) {
        return joined(text, UnaryOperator.identity(), this::formula);
    }

    /** The formulas set, and what stands round them and round the words. */
    public String joined(String text, UnaryOperator<String> words, UnaryOperator<String> formulas) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = dollar(text, at);
            int close = open < 0 ? -1 : dollar(text, open + 1);
            if (close < 0) {
                break;
            }
            shown.append(words.apply(plain(text.substring(at, open))))
                    .append(formulas.apply(text.substring(open + 1, close)));
            at = close + 1;
        }
        return shown.append(words.apply(plain(text.substring(at)))).toString();
    }

    /** The lines of the text, at most so many columns wide. */
    public List<String> lines(String text, int width) {
        return Wrap.lines(inline(text), width);
    }

    /** A formula alone, without dollar signs. */
    public String formula(String formula) {
        return set(formula).replace(' ', '\u00a0');
    }

    /** A formula as the style writes it. */
    public String set(String formula) {
        return String.join("", new FormulaText<>(style, names).of(formula)).strip();
    }

    /** What stands between dollar signs. */
    static List<String> formulas(String text) {
        List<String> formulas = new ArrayList<>();
        new Prompt(FormulaStyle.LATEX, Set.of()).joined(text, UnaryOperator.identity(), formula -> {
            formulas.add(formula);
            return "";
        });
        return formulas;
    }

    private static int dollar(String text, int from) {
        int at = text.indexOf('$', from);
        while (at > 0 && text.charAt(at - 1) == '\\') {
            at = text.indexOf('$', at + 1);
        }
        return at;
    }

    private static String plain(String words) {
        return words.replace("\\$", "$");
    }
}
