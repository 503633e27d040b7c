package gradus.bank;

import gradus.expr.Expr;
import gradus.expr.Printer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of matrix expressions, in which parameters are names by themselves: {@code c*X}, not {@code cX}. */
final class MatrixText {
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}_.\\\\])\\p{L}[\\p{L}\\p{N}_]*");

    private MatrixText() {
    }

    /** The names that stand by themselves. */
    static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }

    /** The text with numbers for parameters, in brackets unless they are whole. */
    static String filled(String text, Map<String, Expr> parameters) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(
                parameters.containsKey(name.group()) ? number(parameters.get(name.group())) : name.group()));
    }

    private static String number(Expr value) {
        String text = Printer.print(value);
        return text.chars().allMatch(Character::isDigit) ? text : "(" + text + ")";
    }
}
