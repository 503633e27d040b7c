package gradus.exchange;

import gradus.expr.Language;
import gradus.expr.Text;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words from elsewhere in a bank's notation: formulas between dollar signs, other dollars and braces escaped. */
final class Words {
    private static final Pattern FORMULA =
            Pattern.compile("\\\\\\((.*?)\\\\\\)|\\\\\\[(.*?)\\\\\\]|\\$\\$(.*?)\\$\\$", Pattern.DOTALL);

    private Words() {
    }

    /** From text in which formulas stand between {@code \(} and {@code \)}, or other delimiters of LaTeX. */
    static String ofLatex(String text) {
        StringBuilder words = new StringBuilder();
        Matcher formula = FORMULA.matcher(text);
        int from = 0;
        while (formula.find()) {
            String latex = group(formula).replaceAll("\\s+", " ").strip();
            words.append(escaped(text.substring(from, formula.start())))
                    .append(latex.isEmpty() || latex.indexOf('$') >= 0 ? escaped(latex) : "$" + latex + "$");
            from = formula.end();
        }
        return tidy(words.append(escaped(text.substring(from))).toString());
    }

    private static String group(Matcher formula) {
        for (int i = 1; i <= formula.groupCount(); i++) {
            if (formula.group(i) != null) {
                return formula.group(i);
            }
        }
        return "";
    }

    /** Plain words. */
    static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean pair = c == '\\' && i + 1 < words.length() && "{}$\\".indexOf(words.charAt(i + 1)) >= 0;
            if (pair) {
                safe.append(c).append(words.charAt(++i));
            } else {
                safe.append(c == '$' ? "\\$" : c == '{' ? "{{" : c == '}' ? "}}" : Character.toString(c));
            }
        }
        return tidy(safe.toString());
    }

    /** From text with formulas between dollar signs already, in which nothing is to be put in. */
    static String ofBank(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        boolean formula = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && !formula && i + 1 < text.length()) {
                safe.append(c).append(text.charAt(++i));
                continue;
            }
            formula ^= c == '$';
            safe.append(!formula && c == '{' ? "{{" : !formula && c == '}' ? "}}" : Character.toString(c));
        }
        return tidy(safe.toString());
    }

    /** The same words with the formulas as plain words, for formulas that Gradus cannot read. */
    static String withoutFormulas(String words) {
        StringBuilder plain = new StringBuilder();
        boolean formula = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\\' && !formula && i + 1 < words.length()) {
                plain.append(c).append(words.charAt(++i));
            } else if (c == '$') {
                formula = !formula;
            } else {
                plain.append(formula && c == '{' ? "{{" : formula && c == '}' ? "}}" : Character.toString(c));
            }
        }
        return plain.toString();
    }

    static Text each(Text text, UnaryOperator<String> change) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        text.words().forEach((language, word) -> words.put(language, change.apply(word)));
        return new Text(words);
    }

    /** Without what hides or turns text round, and without blanks at the ends of lines. */
    private static String tidy(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().filter(point -> point == '\n' || !hides(point)).forEach(point -> safe.appendCodePoint(point == '\t' ? ' ' : point));
        return safe.toString().replaceAll("[ \u00a0]+\n", "\n").replaceAll("\n{3,}", "\n\n");
    }

    private static boolean hides(int point) {
        int type = Character.getType(point);
        return point != '\t' && (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR);
    }
}
