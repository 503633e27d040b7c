package gradus.cli;

import gradus.calculus.FiniteDifferences;
import gradus.calculus.FiniteDifferences.Difference;
import gradus.calculus.FiniteDifferences.Row;
import gradus.text.Catalog;
import gradus.text.LogPlot;
import gradus.text.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Difference quotients beside the true derivative: as a reply, and as a table and a plot of the errors. */
final class Comparison {
    private static final int DIGITS = 10;

    private final Catalog catalog;

    Comparison(Catalog catalog) {
        this.catalog = catalog;
    }

    /** One object a step: h, both quotients and how far off they are. */
    static List<Object> reply(FiniteDifferences differences) {
        List<Object> rows = new ArrayList<>();
        for (Row row : differences.rows()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("h", new JsonNumber("1e-" + row.digits()));
            put(fields, "forward", "forwardError", row.forward());
            put(fields, "central", "centralError", row.central());
            rows.add(fields);
        }
        return rows;
    }

    private static void put(Map<String, Object> fields, String name, String error, Difference difference) {
        fields.put(name, number(difference.quotient()));
        fields.put(error, number(difference.error()));
    }

    private static Object number(OptionalDouble value) {
        return value.isPresent() ? new JsonNumber(Values.literal(BigDecimal.valueOf(value.getAsDouble()))) : "undefined";
    }

    List<String> lines(FiniteDifferences differences, int width) {
        List<String> lines = new ArrayList<>();
        table(differences).lines(width).forEach(line -> lines.add(line.text()));
        lines.add("");
        lines.add(catalog.words("compare.plot"));
        lines.addAll(plot(differences).lines(width));
        lines.add("");
        lines.addAll(best(differences));
        return lines;
    }

    private Table table(FiniteDifferences differences) {
        List<Table.Column> columns = List.of(Table.Column.right("h"),
                Table.Column.right(catalog.words("compare.forward")), Table.Column.right(catalog.words("compare.error")),
                Table.Column.right(catalog.words("compare.central")), Table.Column.right(catalog.words("compare.error")));
        List<List<String>> rows = new ArrayList<>();
        for (Row row : differences.rows()) {
            rows.add(List.of("1e-" + row.digits(), digits(row.forward().quotient(), DIGITS),
                    digits(row.forward().error(), 2), digits(row.central().quotient(), DIGITS),
                    digits(row.central().error(), 2)));
        }
        return new Table(columns, rows);
    }

    private static String digits(OptionalDouble value, int digits) {
        return value.isEmpty() ? "-"
                : Values.literal(new BigDecimal(value.getAsDouble()).round(new java.math.MathContext(digits)));
    }

    private static LogPlot plot(FiniteDifferences differences) {
        List<LogPlot.Row> rows = new ArrayList<>();
        for (Row row : differences.rows()) {
            rows.add(new LogPlot.Row("1e-" + row.digits(), List.of(row.forward().error(), row.central().error())));
        }
        return new LogPlot(-16, 0, List.of('f', 'c'), rows);
    }

    private List<String> best(FiniteDifferences differences) {
        List<String> lines = new ArrayList<>();
        best(differences.lastGoodForward(), "compare.best-forward").ifPresent(lines::add);
        best(differences.lastGoodCentral(), "compare.best-central").ifPresent(lines::add);
        return lines;
    }

    private Optional<String> best(Optional<Row> row, String id) {
        return row.map(last -> catalog.words(id, "1e-" + last.digits()));
    }
}
