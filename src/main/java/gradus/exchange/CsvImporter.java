package gradus.exchange;

import gradus.exchange.CsvTable.Row;
import gradus.exchange.Imported.ImportedAsk;
import gradus.expr.Expr;
import gradus.expr.Language;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import gradus.expr.Text;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table that {@link CsvBankWriter} writes, and simpler ones by hand: {@code prompt} and {@code answer} are enough, a
 * column of words stands for all languages when its name says none. Rows with the same id and variant are the parts of
 * one question.
 */
final class CsvImporter implements ImportFormat.Importer {
    private static final Set<String> KNOWN = Set.of("id", "variant", "part", "topic", "level", "ask", "answer", "references",
            "accept", "reject", "variables", "calculator", "tolerance", "correct");
    private static final List<String> WORDS = List.of("title", "prompt", "part-prompt", "why", "follow-up", "hint");

    @Override
    public List<Imported> read(String text, ImportNotes notes) {
        Optional<CsvTable> table = CsvTable.read(text, notes);
        if (table.isEmpty()) {
            notes.add(1, 1, "exchange.import.csv-empty");
            return List.of();
        }
        table.get().columns().stream().filter(column -> !isKnown(column)).forEach(column ->
                notes.add(1, 1, "exchange.import.column", column));
        Map<String, List<Row>> questions = new LinkedHashMap<>();
        for (Row row : table.get().rows()) {
            String key = row.has("id") ? row.get("id") + "\n" + row.get("variant") : "line " + row.line();
            questions.computeIfAbsent(key, missing -> new ArrayList<>()).add(row);
        }
        return questions.values().stream().flatMap(rows -> question(rows, notes).stream()).toList();
    }

    private static boolean isKnown(String column) {
        String stem = column;
        for (Language language : Language.values()) {
            String ending = "-" + language.tag().toLowerCase(Locale.ROOT);
            stem = stem.endsWith(ending) ? stem.substring(0, stem.length() - ending.length()) : stem;
        }
        return KNOWN.contains(stem) || WORDS.contains(stem) || stem.matches("(hint|choice)-\\d{1,2}");
    }

    private static Optional<Imported> question(List<Row> rows, ImportNotes notes) {
        Row first = rows.get(0);
        Optional<Text> prompt = words(first, "prompt");
        if (prompt.isEmpty()) {
            notes.add(first.line(), 1, "exchange.import.no-words", first.get("id"));
            return Optional.empty();
        }
        List<ImportedAsk> asks = new ArrayList<>();
        for (Row row : rows) {
            Optional<Map<String, Object>> fields = fields(row, notes);
            if (fields.isEmpty()) {
                return Optional.empty();
            }
            asks.add(new ImportedAsk(words(row, "part-prompt"), fields.get(), lines(row, "accept"), lines(row, "reject")));
        }
        String variant = first.get("variant").strip();
        String id = Draft.slug(first.get("id")) + (variant.isEmpty() || variant.equals("0") ? "" : "-" + Draft.slug(variant));
        Set<String> variables = new TreeSet<>(List.of(first.get("variables").strip().split("\\s+")));
        variables.remove("");
        return Optional.of(new Imported(first.line(), id, Draft.slug(first.get("topic")), words(first, "title"), level(first, notes),
                prompt.get(), hints(first), words(first, "why"), words(first, "follow-up"), lines(first, "references"), asks,
                variables, first.get("calculator").strip().equalsIgnoreCase("true")));
    }

    private static int level(Row row, ImportNotes notes) {
        String level = row.get("level").strip();
        if (!level.isEmpty() && !level.matches("[1-5]")) {
            notes.add(row.line(), 1, "exchange.import.level", AskJson.shortened(level));
            return 1;
        }
        return level.isEmpty() ? 1 : Integer.parseInt(level);
    }

    private static List<String> lines(Row row, String column) {
        return row.get(column).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<Text> hints(Row row) {
        List<Text> hints = new ArrayList<>();
        words(row, "hint").ifPresent(hints::add);
        for (int i = 1; i < 100; i++) {
            words(row, "hint-" + i).ifPresent(hints::add);
        }
        return hints;
    }

    private static Optional<Text> words(Row row, String name) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String cell = row.get(name + "-" + language.tag().toLowerCase(Locale.ROOT));
            String own = cell.isEmpty() ? row.get(name) : cell;
            if (!own.isBlank()) {
                words.put(language, Words.ofBank(own.strip()));
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(complete(words));
    }

    /** A bank has every language or none: words that are there in one stand for all. */
    private static Text complete(Map<Language, String> words) {
        return words.size() == Language.values().length ? new Text(words) : Text.of(words.values().iterator().next());
    }

    private static Optional<Map<String, Object>> fields(Row row, ImportNotes notes) {
        if (row.has("ask")) {
            return AskJson.read(row.get("ask"), row.line(), notes);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        if (row.has("choice-1")) {
            fields.put("choice", choices(row));
            fields.put("correct", new ArrayList<>(new LinkedHashSet<>(List.of(
                    (row.has("correct") ? row.get("correct") : row.get("answer")).toLowerCase(Locale.ROOT).strip().split("[\\s,;]+")))));
            return Optional.of(fields);
        }
        String answer = row.get("answer").strip();
        Optional<Expr> expression = expression(answer);
        if (expression.isEmpty()) {
            notes.add(row.line(), 1, "exchange.import.no-answer", AskJson.shortened(answer));
            return Optional.empty();
        }
        fields.put(Trees.isConstant(expression.get()) ? "value" : "expression", answer);
        if (row.has("tolerance")) {
            fields.put("tolerance", Map.of("absolute", row.get("tolerance").strip()));
        }
        return Optional.of(fields);
    }

    private static Optional<Expr> expression(String answer) {
        try {
            return answer.isEmpty() ? Optional.empty() : Optional.of(Parser.parse(answer));
        } catch (SyntaxException noMathematics) {
            return Optional.empty();
        }
    }

    private static List<Object> choices(Row row) {
        List<Object> choices = new ArrayList<>();
        for (int i = 1; i <= 26; i++) {
            words(row, "choice-" + i).ifPresent(choice -> choices.add(AskJson.words(choice)));
        }
        return choices;
    }
}
