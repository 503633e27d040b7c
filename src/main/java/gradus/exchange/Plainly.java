package gradus.exchange;

import gradus.exchange.Imported.ImportedAsk;
import gradus.expr.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A question with all its formulas as plain words. */
final class Plainly {
    private Plainly() {
    }

    static Imported written(Imported question) {
        return question.with(plain(question.prompt()), question.hints().stream().map(Plainly::plain).toList(),
                question.why().map(Plainly::plain), question.followUp().map(Plainly::plain),
                question.asks().stream().map(Plainly::plain).toList());
    }

    private static Text plain(Text text) {
        return Words.each(text, Words::withoutFormulas);
    }

    private static ImportedAsk plain(ImportedAsk ask) {
        Map<String, Object> fields = new LinkedHashMap<>(ask.fields());
        for (String key : List.of("choice", "explain", "points")) {
            fields.computeIfPresent(key, (name, value) -> plain(value));
        }
        return new ImportedAsk(ask.prompt().map(Plainly::plain), fields, ask.accept(), ask.reject());
    }

    private static Object plain(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Plainly::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((key, item) -> plain.put(key, plain(item)));
            return plain;
        }
        return Words.withoutFormulas(value.toString());
    }
}
