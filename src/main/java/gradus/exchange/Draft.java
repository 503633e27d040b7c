package gradus.exchange;

import gradus.exchange.Imported.ImportedAsk;
import gradus.expr.Text;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question of a learning platform while it is read: one part, words in HTML or plain text.
 *
 * @param format {@code html}, {@code markdown}, {@code plain_text} or {@code moodle_auto_format}
 */
record Draft(int line, String name, String format, String prompt, String feedback, List<String> hints, List<String> tags,
        String category) {
    private static final Pattern REMARK = Pattern.compile("<p class=\"(why|follow-up)\"><i>.*?</i> (.*?)</p>", Pattern.DOTALL);
    private static final Pattern REFERENCES = Pattern.compile("<p class=\"references\">(.*?)</p>", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("<span>(.*?)</span>", Pattern.DOTALL);
    private static final Pattern LEVEL = Pattern.compile("level-([1-5])");
    /** A number of more digits is not worked out by hand. */
    private static final int DIGITS_BY_HAND = 4;

    /** One of the answers to choose from, and the share of the points that it brings, in percent. */
    record Option(String text, BigDecimal percent) {
    }

    private String words(String text, ImportNotes notes) {
        boolean html = !format.equals("plain_text") && !format.equals("markdown");
        String shown = html ? HtmlText.shows(text) : "";
        if (!shown.isEmpty()) {
            notes.add(line, 1, "exchange.import.only-words", name, shown);
        }
        return Words.ofLatex(html ? HtmlText.plain(text) : text.strip());
    }

    /** With a number as its answer. */
    Optional<Imported> numeric(BigDecimal value, BigDecimal tolerance, ImportNotes notes) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", Numbers.text(value));
        if (tolerance.signum() != 0) {
            fields.put("tolerance", Map.of("absolute", Numbers.text(tolerance.abs())));
        }
        return question(fields, value.stripTrailingZeros().precision() > DIGITS_BY_HAND, notes);
    }

    /** With options, of which those are right that bring points. */
    Optional<Imported> choice(List<Option> options, ImportNotes notes) {
        List<String> correct = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).percent().signum() > 0) {
                correct.add(Character.toString('a' + i));
            }
        }
        if (options.size() < 2 || options.size() > 26 || correct.isEmpty()) {
            notes.add(line, 1, "exchange.import.options", name, options.size(), correct.size());
            return Optional.empty();
        }
        boolean even = options.stream().map(Option::percent).filter(percent -> percent.signum() > 0).distinct().count() == 1;
        if (!even) {
            notes.add(line, 1, "exchange.import.weights", name);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("choice", options.stream().map(option -> words(option.text(), notes)).toList());
        fields.put("correct", correct.size() == 1 ? correct.get(0) : correct);
        return question(fields, false, notes);
    }

    private Optional<Imported> question(Map<String, Object> fields, boolean calculator, ImportNotes notes) {
        String words = words(prompt, notes);
        if (words.isBlank()) {
            notes.add(line, 1, "exchange.import.no-words", name);
            return Optional.empty();
        }
        String rest = REFERENCES.matcher(REMARK.matcher(feedback).replaceAll("")).replaceAll("");
        Optional<Text> why = remark("why", notes).or(() -> text(words(rest, notes)));
        return Optional.of(new Imported(line, name, topic(), title(), level(), Text.of(words),
                hints.stream().flatMap(hint -> text(words(hint, notes)).stream()).toList(), why, remark("follow-up", notes),
                references(), List.of(new ImportedAsk(Optional.empty(), fields, List.of(), List.of())), Set.of(), calculator));
    }

    private static Optional<Text> text(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(Text.of(words));
    }

    private Optional<Text> remark(String kind, ImportNotes notes) {
        Matcher remark = REMARK.matcher(feedback);
        while (remark.find()) {
            if (remark.group(1).equals(kind)) {
                return text(words(remark.group(2), notes));
            }
        }
        return Optional.empty();
    }

    private List<String> references() {
        Matcher paragraph = REFERENCES.matcher(feedback);
        return paragraph.find()
                ? REFERENCE.matcher(paragraph.group(1)).results().map(found -> HtmlText.plain(found.group(1))).toList()
                : List.of();
    }

    private int level() {
        return tags.stream().map(LEVEL::matcher).filter(Matcher::matches).map(found -> Integer.parseInt(found.group(1)))
                .findFirst().orElse(1);
    }

    /** Of Gradus' own tags the second is the topic. */
    private String topic() {
        return tags.size() > 1 && tags.get(0).equals("gradus") ? tags.get(1) : slug(lastOf(category));
    }

    private Optional<Text> title() {
        return text(Words.escaped(lastOf(category)));
    }

    private static String lastOf(String category) {
        String whole = category.replace("//", "\u0000");
        return whole.substring(whole.lastIndexOf('/') + 1).replace('\u0000', '/').strip();
    }

    /** A name as an id: small letters, digits and hyphens. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.length() > 70 ? plain.substring(0, 70).replaceAll("-+$", "") : plain;
    }
}
