package gradus.exchange;

import gradus.bank.Question;
import gradus.bank.Variant;
import gradus.expr.Language;
import gradus.expr.Text;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table with a row a part, in all languages: all that a bank says of a variant, so that nothing is lost on the way
 * there and back. What is asked stands as the contract's ask object in JSON.
 */
final class CsvBankWriter implements ExportFormat.BankWriter {
    private final JsonMapper json = new JsonMapper();

    @Override
    public void write(Export export, Writer out) throws IOException {
        int hints = export.selections().stream().mapToInt(selection -> selection.question().hints().size()).max().orElse(0);
        out.write(Csv.row(BankColumns.all(hints)));
        Answers answers = new Answers(export);
        for (Item item : (Iterable<Item>) export.items()::iterator) {
            out.write(Csv.row(cells(item, hints, export, answers)));
        }
    }

    private List<String> cells(Item item, int hints, Export export, Answers answers) {
        Variant variant = item.variant();
        Question question = variant.question();
        List<String> cells = new ArrayList<>(List.of(variant.id(), String.valueOf(variant.index()),
                String.valueOf(item.index() + 1), question.topic()));
        addWords(cells, Optional.of(export.title(variant)));
        cells.add(String.valueOf(question.level()));
        addWords(cells, Optional.of(variant.prompt()));
        addWords(cells, item.part().prompt());
        cells.add(json.writeValueAsString(item.part().fields()));
        cells.add(answers.text(item));
        addWords(cells, variant.why());
        addWords(cells, variant.followUp());
        cells.add(lines(question.references()));
        cells.add(lines(item.part().accept()));
        cells.add(lines(item.part().reject()));
        cells.add(String.join(" ", question.variables().stream().sorted().toList()));
        cells.add(question.calculator() ? "true" : "");
        for (int i = 0; i < hints; i++) {
            addWords(cells, variant.hints().size() > i ? Optional.of(variant.hints().get(i)) : Optional.empty());
        }
        return cells;
    }

    private static void addWords(List<String> cells, Optional<Text> text) {
        for (Language language : Language.values()) {
            cells.add(text.map(words -> words.in(language)).orElse(""));
        }
    }

    private static String lines(List<String> items) {
        return String.join("\n", items.stream().map(item -> item.replace('\n', ' ')).toList());
    }
}
