package gradus.grade;

import gradus.check.Outcome;
import gradus.exchange.Csv;
import gradus.exchange.WholeFile;
import gradus.text.Catalog;
import gradus.text.MistakeNames;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What a class's answers came to, as tables, as lines for programs, and as a page. */
public final class Report {
    private final Gradebook book;
    private final List<String> order;
    private final Catalog catalog;
    private final MistakeNames names;

    /** @param order the ids of all questions, in the order of the banks */
    public Report(Gradebook book, List<String> order, Catalog catalog) {
        this.book = book;
        this.order = List.copyOf(order);
        this.catalog = catalog;
        this.names = new MistakeNames(catalog);
    }

    /** Writes the parts that are not written row by row. */
    void write(ReportFiles files) throws IOException {
        if (files.table("questions").isPresent()) {
            WholeFile.write(files.table("questions").get(), out -> table("question", book.questions(order), Optional.empty(), out));
            WholeFile.write(files.table("learners").get(), out -> table("learner", book.learners(), others(), out));
        }
        if (files.page().isPresent()) {
            WholeFile.write(files.page().get(), new ReportPage(book, order, catalog)::write);
        }
    }

    private Optional<Tally> others() {
        return Optional.of(book.others()).filter(tally -> tally.answers() > 0);
    }

    private void table(String name, Map<String, Tally> tallies, Optional<Tally> others, Writer out) throws IOException {
        List<String> header = new ArrayList<>(List.of(name, "answers"));
        Arrays.stream(Outcome.values()).map(Outcome::label).forEach(header::add);
        header.addAll(List.of("share-correct", "mean-score", "mistakes", "commonest"));
        out.write(Csv.row(header));
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            out.write(row(entry.getKey(), entry.getValue()));
        }
        if (others.isPresent()) {
            out.write(row(catalog.words("grade.others"), others.get()));
        }
    }

    private String row(String name, Tally tally) {
        List<String> cells = new ArrayList<>(List.of(name, String.valueOf(tally.answers())));
        for (Outcome outcome : Outcome.values()) {
            cells.add(String.valueOf(tally.of(outcome)));
        }
        List<Tally.Count> mistakes = tally.mistakes();
        cells.addAll(List.of(decimal(tally.share()), decimal(tally.score()), mistakes.stream()
                .map(count -> count.mistake() + ":" + count.times()).collect(Collectors.joining(" ")),
                mistakes.isEmpty() ? "" : names.of(mistakes.get(0).mistake())));
        return Csv.row(cells);
    }

    /** A share with four digits. */
    static String decimal(double share) {
        return new BigDecimal(share).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** The lines that end a report of JSON lines: one a question, one a learner, and what it came to. */
    void lines(Writer out) throws IOException {
        JsonMapper json = new JsonMapper();
        for (Map<String, Object> each : questions()) {
            out.write(json.writeValueAsString(kind("question", each)) + "\n");
        }
        for (Map<String, Object> each : learners()) {
            out.write(json.writeValueAsString(kind("learner", each)) + "\n");
        }
        out.write(json.writeValueAsString(kind("total", totals())) + "\n");
    }

    private static Map<String, Object> kind(String kind, Map<String, Object> data) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("kind", kind));
        all.putAll(data);
        return all;
    }

    public Map<String, Object> totals() {
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("rows", book.rows());
        totals.put("bad", book.bad());
        return totals;
    }

    public List<Map<String, Object>> questions() {
        return book.questions(order).entrySet().stream().map(entry -> data("question", entry.getKey(), entry.getValue())).toList();
    }

    public List<Map<String, Object>> learners() {
        List<Map<String, Object>> learners = new ArrayList<>();
        book.learners().forEach((name, tally) -> learners.add(data("learner", name, tally)));
        others().ifPresent(tally -> learners.add(data("others", "", tally)));
        return learners;
    }

    private Map<String, Object> data(String key, String name, Tally tally) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(key, name);
        data.put("answers", tally.answers());
        for (Outcome outcome : Outcome.values()) {
            data.put(outcome.label(), tally.of(outcome));
        }
        data.put("share", new BigDecimal(decimal(tally.share())));
        data.put("score", new BigDecimal(decimal(tally.score())));
        data.put("mistakes", tally.mistakes().stream().map(this::mistake).toList());
        return data;
    }

    private Map<String, Object> mistake(Tally.Count count) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", count.mistake());
        data.put("name", names.of(count.mistake()));
        data.put("times", count.times());
        return data;
    }
}
