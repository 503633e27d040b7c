package gradus.bank;

import gradus.bank.Parameters.Parameter;
import gradus.expr.Expr;
import gradus.expr.Language;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import gradus.expr.Text;
import gradus.expr.Trees;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what {@link Encoder} wrote, from a place in a buffer on. */
final class Decoder {
    private final ByteBuffer in;

    Decoder(ByteBuffer in) {
        this.in = in;
    }

    /** Reading of one thing; a damaged file is found out here. */
    interface Step<T> {
        T read() throws IndexException;
    }

    Question question() throws IndexException {
        String id = text();
        String topic = text();
        int level = number();
        Text prompt = words();
        List<Text> hints = all(this::words);
        Optional<Text> why = optional();
        Optional<Text> followUp = optional();
        List<String> references = all(this::text);
        List<Given> given = all(() -> new Given(text(), text()));
        Parameters parameters = parameters();
        List<AskTemplate> asks = all(this::ask);
        boolean calculator = number() == 1;
        return new Question(id, topic, level, prompt, hints, why, followUp, references, given, parameters, asks,
                calculator, Set.copyOf(all(this::text)));
    }

    private Parameters parameters() throws IndexException {
        List<Parameter> parameters = all(() -> new Parameter(text(), all(this::expression)));
        Names names = Names.of(parameters.stream().map(Parameter::name).collect(Collectors.toSet()));
        return new Parameters(parameters, all(() -> constraint(text(), names)));
    }

    private Expr expression() throws IndexException {
        try {
            Expr constant = Parser.parse(text());
            return Trees.rational(constant).map(Expr::num).orElse(constant);
        } catch (SyntaxException damaged) {
            throw damaged();
        }
    }

    private static Constraint constraint(String text, Names names) throws IndexException {
        try {
            return Constraint.parse(text, names).orElseThrow(Decoder::damaged);
        } catch (SyntaxException damaged) {
            throw damaged();
        }
    }

    private AskTemplate ask() throws IndexException {
        Optional<Text> prompt = optional();
        Optional<String> name = all(this::text).stream().findFirst();
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) tree()).forEach((key, value) -> fields.put(key.toString(), value));
        return new AskTemplate(prompt, name, fields, all(this::text), all(this::text));
    }

    Listing listing() throws IndexException {
        String id = text();
        String topic = text();
        int level = number();
        List<String> kinds = all(this::text);
        int variants = number();
        List<Language> languages = all(this::language);
        String bank = text();
        return new Listing(id, topic, level, kinds, variants, languages, bank, all(this::text), text());
    }

    private Language language() throws IndexException {
        return Language.tagged(text()).orElseThrow(Decoder::damaged);
    }

    Text words() throws IndexException {
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (int left = count(); left > 0; left--) {
            words.put(language(), text());
        }
        return new Text(words);
    }

    private Optional<Text> optional() throws IndexException {
        return all(this::words).stream().findFirst();
    }

    private Object tree() throws IndexException {
        int kind = number();
        if (kind == Encoder.LIST) {
            return all(this::tree);
        }
        if (kind == Encoder.TEXT) {
            return text();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (int left = count(); left > 0; left--) {
            String key = text();
            map.put(key, tree());
        }
        return map;
    }

    <T> List<T> all(Step<T> step) throws IndexException {
        int count = count();
        List<T> items = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            items.add(step.read());
        }
        return items;
    }

    /** A number of things that follow: each takes at least a byte. */
    private int count() throws IndexException {
        int count = number();
        if (count < 0 || count > in.remaining()) {
            throw damaged();
        }
        return count;
    }

    int number() throws IndexException {
        try {
            return in.getInt();
        } catch (BufferUnderflowException short_) {
            throw damaged();
        }
    }

    String text() throws IndexException {
        byte[] encoded = new byte[count()];
        in.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    static IndexException damaged() {
        return new IndexException(Message.of("bank.index-damaged"));
    }
}
