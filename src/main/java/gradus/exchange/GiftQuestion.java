package gradus.exchange;

import gradus.exchange.Draft.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One question of GIFT. A sign behind a backslash means nothing but itself. */
final class GiftQuestion {
    private static final Pattern FORMAT = Pattern.compile("\\A\\s*\\[(html|markdown|plain|moodle)\\]");
    private static final Pattern WEIGHT = Pattern.compile("\\A%(-?\\d{1,3}(?:\\.\\d{1,7})?)%");
    private static final Pattern TRUTH = Pattern.compile("(?i)t|f|true|false");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,3})?");

    private final String text;
    private final int line;
    private final String id;
    private final List<String> tags;
    private final String category;
    private final ImportNotes notes;

    GiftQuestion(String text, int line, String id, List<String> tags, String category, ImportNotes notes) {
        this.text = text;
        this.line = line;
        this.id = id;
        this.tags = tags;
        this.category = category;
        this.notes = notes;
    }

    /** A piece of the answers: its sign, {@code =} or {@code ~}, and what follows. */
    private record Answer(char sign, String body) {
    }

    Optional<Imported> read() {
        int from = text.length() - text.stripLeading().length();
        String title = "";
        if (text.startsWith("::", from)) {
            int end = find("::", from + 2);
            title = end < 0 ? "" : plain(text.substring(from + 2, end)).strip();
            from = end < 0 ? from : end + 2;
        }
        int open = find("{", from);
        int close = open < 0 ? -1 : find("}", open + 1);
        if (close < 0) {
            refuse(open < 0 ? from : open, open < 0 ? "exchange.import.gift-no-answer" : "exchange.import.gift-open");
            return Optional.empty();
        }
        String before = text.substring(from, open);
        String behind = text.substring(close + 1).strip();
        String prompt = behind.isEmpty() ? before : before.stripTrailing() + " _____ " + behind;
        return answered(title, prompt, text.substring(open + 1, close), open);
    }

    private Optional<Imported> answered(String title, String prompt, String answers, int open) {
        Matcher format = FORMAT.matcher(prompt);
        String kind = format.find() ? format.group(1) : "moodle";
        String words = plain(format.replaceFirst("")).strip();
        int feedback = find(answers, "####", 0);
        String body = (feedback < 0 ? answers : answers.substring(0, feedback)).strip();
        String remarks = feedback < 0 ? "" : plain(answers.substring(feedback + 4)).strip();
        String name = !id.isEmpty() ? id : title;
        Draft draft = new Draft(line, name, kind.equals("plain") ? "plain_text" : kind.equals("moodle") ? "moodle_auto_format" : kind,
                words, remarks, List.of(), tags, category);
        if (body.startsWith("#")) {
            return numeric(draft, body.substring(1).strip(), open);
        }
        return chosen(draft, body, open);
    }

    private Optional<Imported> chosen(Draft draft, String body, int open) {
        int comment = find(body, "#", 0);
        String truth = (comment < 0 ? body : body.substring(0, comment)).strip();
        if (TRUTH.matcher(truth).matches()) {
            noteFeedback(comment >= 0, open);
            boolean right = truth.toLowerCase(Locale.ROOT).startsWith("t");
            return draft.choice(List.of(new Option("True", percent(right)), new Option("False", percent(!right))), notes);
        }
        List<Answer> answers = answers(body);
        boolean choice = answers.stream().anyMatch(answer -> answer.sign() == '~');
        if (!choice) {
            boolean matching = answers.stream().anyMatch(answer -> answer.body().contains("->"));
            refuse(open, body.isEmpty() ? "exchange.import.gift-essay"
                    : matching ? "exchange.import.gift-matching" : "exchange.import.gift-words");
            return Optional.empty();
        }
        noteFeedback(answers.stream().anyMatch(answer -> find(answer.body(), "#", 0) >= 0), open);
        return draft.choice(answers.stream().map(this::option).toList(), notes);
    }

    private static BigDecimal percent(boolean right) {
        return right ? new BigDecimal(100) : BigDecimal.ZERO;
    }

    private Option option(Answer answer) {
        Matcher weight = WEIGHT.matcher(answer.body());
        boolean weighted = weight.find();
        BigDecimal percent = weighted ? new BigDecimal(weight.group(1)) : percent(answer.sign() == '=');
        return new Option(plain(withoutFeedback(weighted ? answer.body().substring(weight.end()) : answer.body())).strip(), percent);
    }

    private static String withoutFeedback(String body) {
        int feedback = find(body, "#", 0);
        return feedback < 0 ? body : body.substring(0, feedback);
    }

    private void noteFeedback(boolean some, int at) {
        if (some) {
            refuse(at, "exchange.import.feedback");
        }
    }

    private Optional<Imported> numeric(Draft draft, String body, int open) {
        List<Answer> answers = body.startsWith("=") || body.startsWith("~") ? answers(body) : List.of(new Answer('=', body));
        List<Option> options = answers.stream().map(this::option).toList();
        noteFeedback(answers.stream().anyMatch(answer -> find(answer.body(), "#", 0) >= 0), open);
        Optional<Option> best = options.stream().filter(option -> option.percent().compareTo(new BigDecimal(100)) == 0).findFirst();
        if (options.size() > 1) {
            refuse(open, "exchange.import.other-numbers");
        }
        Optional<BigDecimal[]> range = best.flatMap(option -> range(option.text().replace(" ", "")));
        if (range.isEmpty()) {
            refuse(open, "exchange.import.no-number");
            return Optional.empty();
        }
        return draft.numeric(range.get()[0], range.get()[1], notes);
    }

    /** {@code 3}, {@code 3:0.5} or {@code 2.5..3.5} as a middle and a reach. */
    private static Optional<BigDecimal[]> range(String text) {
        int dots = text.indexOf("..");
        String[] parts = dots < 0 ? text.split(":", -1) : new String[] {text.substring(0, dots), text.substring(dots + 2)};
        if (parts.length > 2 || !NUMBER.matcher(parts[0]).matches()
                || parts.length == 2 && !NUMBER.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        BigDecimal first = new BigDecimal(parts[0]);
        BigDecimal second = parts.length == 2 ? new BigDecimal(parts[1]) : BigDecimal.ZERO;
        BigDecimal half = new BigDecimal("0.5");
        return Optional.of(dots < 0 ? new BigDecimal[] {first, second}
                : new BigDecimal[] {first.add(second).multiply(half), second.subtract(first).multiply(half)});
    }

    private static List<Answer> answers(String body) {
        List<Answer> answers = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= body.length(); i++) {
            boolean end = i == body.length();
            char c = end ? '=' : body.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '=' || c == '~') {
                if (from >= 0) {
                    answers.add(new Answer(body.charAt(from), body.substring(from + 1, i).strip()));
                }
                from = i;
            }
        }
        return answers;
    }

    private int find(String sign, int from) {
        return find(text, sign, from);
    }

    /** Where a sign stands that is not behind a backslash; -1 where there is none. */
    private static int find(String text, String sign, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(sign, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Text without its backslashes. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '\\' && i + 1 < text.length() && "\\~=#{}:n".indexOf(text.charAt(i + 1)) >= 0;
            char next = escape ? text.charAt(++i) : c;
            plain.append(escape && next == 'n' ? '\n' : next);
        }
        return plain.toString();
    }

    /** Notes something at an offset of the question. */
    private void refuse(int offset, String message) {
        String before = text.substring(0, Math.min(offset, text.length()));
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        notes.add(line + lines, offset - (before.lastIndexOf('\n') + 1) + 1, message);
    }
}
