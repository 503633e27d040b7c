package gradus.bank;

import gradus.expr.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a variable occurs in a text that was read, and the run of letters and digits that it is part of there. */
record Occurrence(String word, int start) {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}_]*");

    /** The first occurrence that is not inside the name of a function. */
    static Occurrence of(String name, String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (word.group().contains(name) && Function.named(word.group()).isEmpty()) {
                return new Occurrence(word.group(), word.start());
            }
        }
        return new Occurrence(name, Math.max(0, text.indexOf(name)));
    }
}
