package gradus.bank;

import gradus.expr.Language;
import gradus.expr.Printer;
import gradus.expr.Text;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes questions and their parts as bytes, the same for the same; {@link Decoder} reads them. */
final class Encoder {
    static final int TEXT = 0;
    static final int LIST = 1;
    static final int MAP = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Encoder question(Question question) {
        text(question.id()).text(question.topic()).number(question.level()).words(question.prompt());
        all(question.hints(), this::words);
        optional(question.why());
        optional(question.followUp());
        all(question.references(), this::text);
        all(question.given(), given -> text(given.name()).text(given.text()));
        parameters(question.parameters());
        all(question.asks(), this::ask);
        number(question.calculator() ? 1 : 0);
        all(question.variables().stream().sorted().toList(), this::text);
        return this;
    }

    private void parameters(Parameters parameters) {
        all(parameters.parameters(), parameter -> {
            text(parameter.name());
            all(parameter.values(), value -> text(Printer.print(value)));
        });
        all(parameters.where(), constraint -> text(constraint.text()));
    }

    private void ask(AskTemplate ask) {
        optional(ask.prompt());
        all(ask.name().stream().toList(), this::text);
        tree(ask.fields());
        all(ask.accept(), this::text);
        all(ask.reject(), this::text);
    }

    Encoder listing(Listing listing) {
        text(listing.id()).text(listing.topic()).number(listing.level());
        all(listing.kinds(), this::text);
        number(listing.variants());
        all(listing.languages(), language -> text(language.tag()));
        text(listing.bank());
        all(listing.skills(), this::text);
        return text(listing.hash());
    }

    Encoder words(Text words) {
        Map<Language, String> inOrder = new TreeMap<>(words.words());
        number(inOrder.size());
        inOrder.forEach((language, text) -> text(language.tag()).text(text));
        return this;
    }

    private void optional(Optional<Text> words) {
        all(words.stream().toList(), this::words);
    }

    private void tree(Object value) {
        if (value instanceof Map<?, ?> map) {
            number(MAP);
            all(map.entrySet(), entry -> {
                text(entry.getKey().toString());
                tree(entry.getValue());
            });
        } else if (value instanceof List<?> list) {
            number(LIST);
            all(list, this::tree);
        } else {
            number(TEXT).text(value.toString());
        }
    }

    <T> Encoder all(Collection<? extends T> items, Consumer<T> write) {
        number(items.size());
        items.forEach(write);
        return this;
    }

    Encoder number(int number) {
        try {
            out.writeInt(number);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Encoder text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return number(encoded.length).raw(encoded);
    }

    Encoder raw(byte[] encoded) {
        bytes.writeBytes(encoded);
        return this;
    }
}
