package gradus.exchange;

import gradus.bank.BankCompiler;
import gradus.bank.BankFile;
import gradus.bank.Question;
import gradus.bank.Topic;
import gradus.expr.Language;
import gradus.expr.Text;
import gradus.text.Catalog;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Banks to write out in tests, compiled once. */
final class Exports {
    /** Every kind of question, and every sign that means something in some format. */
    static final Exports KINDS = new Exports("src/test/resources/gradus/exchange/banks/kinds.yaml");
    static final Exports SHIPPED = new Exports("questions");

    private final BankCompiler.Result compiled;

    private Exports(String path) {
        try {
            compiled = BankCompiler.compile(BankFile.readAll(List.of(Path.of(path))), 1, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        if (!compiled.problems().isEmpty()) {
            throw new IllegalStateException(compiled.problems().toString());
        }
    }

    List<Question> questions() {
        return compiled.questions();
    }

    Map<String, Text> titles() {
        return Export.titles(compiled.banks().stream().map(bank -> new Topic(bank.topic(), bank.title())).toList());
    }

    static String text(List<Question> questions, ExportFormat format, Language language, int variants, Losses losses)
            throws IOException {
        List<Selection> selections = questions.stream()
                .map(question -> Selection.of(question, variants, OptionalLong.empty())).toList();
        StringWriter text = new StringWriter();
        format.write(new Export(selections, KINDS.titles(), Catalog.of(language), losses), text);
        return text.toString();
    }
}
