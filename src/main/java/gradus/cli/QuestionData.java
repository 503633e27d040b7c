package gradus.cli;

import gradus.bank.AskTemplate;
import gradus.bank.Listing;
import gradus.bank.Part;
import gradus.bank.Variant;
import gradus.check.Diagnosis;
import gradus.check.MatrixAsk;
import gradus.expr.Printer;
import gradus.expr.Text;
import gradus.expr.Value;
import gradus.text.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A variant of a question as an object for programs. */
final class QuestionData {
    private static final int MOST_MISTAKES = 100;

    private final Catalog catalog;

    QuestionData(Catalog catalog) {
        this.catalog = catalog;
    }

    Map<String, Object> of(Variant variant, Listing listing) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", variant.id());
        data.put("topic", listing.topic());
        data.put("level", listing.level());
        data.put("bank", listing.bank());
        data.put("variant", variant.index());
        data.put("variants", listing.variants());
        Map<String, Object> parameters = new LinkedHashMap<>();
        variant.parameters().forEach((name, value) -> parameters.put(name, Printer.print(value)));
        data.put("parameters", parameters);
        data.put("prompt", words(variant.prompt()));
        data.put("parts", IntStream.range(0, variant.parts().size())
                .mapToObj(i -> part(variant.parts().get(i), variant.question().asks().get(i))).toList());
        data.put("hints", all(variant.hints()));
        variant.why().ifPresent(why -> data.put("why", words(why)));
        variant.followUp().ifPresent(next -> data.put("follow-up", words(next)));
        data.put("references", variant.question().references());
        return data;
    }

    private Map<String, Object> part(Part part, AskTemplate template) {
        Map<String, Object> data = new LinkedHashMap<>();
        part.prompt().ifPresent(prompt -> data.put("prompt", words(prompt)));
        template.name().ifPresent(name -> data.put("name", name));
        data.put("ask", part.fields());
        part.ask().key().ifPresent(key -> data.put("key", text(key)));
        if (part.ask() instanceof MatrixAsk matrix) {
            matrix.formula().ifPresent(key -> data.put("key", key));
        }
        data.put("steps", new StepLines(catalog).of(part));
        data.put("mistakes", part.ask().recognised(MOST_MISTAKES).stream()
                .flatMap(recognised -> recognised.mistakes().stream()
                        .map(mistake -> mistake(recognised.answer(), mistake))).toList());
        data.put("accept", part.accept());
        data.put("reject", part.reject());
        return data;
    }

    private Map<String, Object> mistake(Value answer, Diagnosis mistake) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", mistake.id());
        data.put("at", mistake.at());
        data.put("answer", text(answer));
        data.put("message", catalog.render(mistake.message()));
        return data;
    }

    private static String text(Value value) {
        return value instanceof Value.Entries entries
                ? entries.entries().stream().map(QuestionData::text).collect(Collectors.joining(", ", "[", "]"))
                : Printer.print(KeyText.tidy(((Value.Scalar) value).expression()));
    }

    private static List<Object> all(List<Text> texts) {
        return List.copyOf(texts.stream().map(QuestionData::words).toList());
    }

    private static Map<String, Object> words(Text text) {
        Map<String, Object> words = new LinkedHashMap<>();
        text.words().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(entry -> words.put(entry.getKey().tag(), entry.getValue()));
        return words;
    }
}
