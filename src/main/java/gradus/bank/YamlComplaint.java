package gradus.bank;

import gradus.expr.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the YAML parser complains of, said so that a person knows what to do.
 *
 * @param atOpening whether it is told where the thing begins that is never closed, and not where the parser gave up
 */
record YamlComplaint(Fault fault, Message message, boolean atOpening) {
    private static final Pattern CHARACTER = Pattern.compile("found character '(.)'|escape character (.)\\(|but found '(.{1,3})'");

    /** The parser's own words and the message that says them better. */
    private record Row(String words, String id, boolean atOpening) {
        Row(String words, String id) {
            this(words, id, false);
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row("\\t(TAB)", "bank.tab"),
            new Row("expected '<document start>'", "bank.several-documents"),
            new Row("Version{", "bank.yaml-version"),
            new Row("but found ']'", "bank.yaml-unexpected"),
            new Row("but found '}'", "bank.yaml-unexpected"),
            new Row("expected the node content", "bank.yaml-unexpected"),
            new Row("mapping values are not allowed", "bank.yaml-colon"),
            new Row("unknown escape character", "bank.yaml-escape"),
            new Row("cannot start any token", "bank.yaml-character"),
            new Row("could not find expected ':'", "bank.yaml-colon-missing", true),
            new Row("unexpected end of stream", "bank.yaml-quote-open", true),
            new Row("unexpected document separator", "bank.yaml-quote-open", true),
            new Row("expected ',' or ']'", "bank.yaml-list-open", true),
            new Row("expected ',' or '}'", "bank.yaml-map-open", true),
            new Row("expected <block end>", "bank.yaml-indentation"),
            new Row("found undefined alias", "bank.yaml-alias"),
            new Row("Expected a property name", "bank.yaml-key"));

    static YamlComplaint of(String words) {
        Optional<Row> row = ROWS.stream().filter(candidate -> words.contains(candidate.words())).findFirst();
        Message message = row.map(found -> Message.of(found.id(), character(words)))
                .orElseGet(() -> Message.of("bank.yaml-syntax", lastComplaint(words)));
        return new YamlComplaint(fault(row.map(Row::id).orElse("")), message, row.filter(Row::atOpening).isPresent());
    }

    private static Fault fault(String id) {
        return switch (id) {
            case "bank.yaml-escape" -> Fault.ESCAPE;
            case "bank.tab" -> Fault.TAB;
            case "bank.several-documents" -> Fault.SEVERAL_DOCUMENTS;
            default -> Fault.YAML_SYNTAX;
        };
    }

    private static String character(String words) {
        Matcher character = CHARACTER.matcher(words);
        return !character.find() ? "" : Stream.of(character.group(1), character.group(2), character.group(3))
                .filter(Objects::nonNull).findFirst().orElse("");
    }

    /** The line before the last place; lines with places quote the file and are left out. */
    private static String lastComplaint(String words) {
        return Arrays.stream(words.split("\n"))
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .reduce((first, second) -> second)
                .orElse("");
    }
}
