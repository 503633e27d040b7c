package gradus.text;

import gradus.expr.Expr;
import gradus.expr.Language;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Text;
import gradus.expr.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sentences of one language, by message id, from {@code messages_<tag>.properties}.
 *
 * <p>Arguments: an {@link Expr} is written readably, numbers without grouping, messages and texts in the
 * catalog's language, lists with commas, anything else as it prints itself. An id without a sentence is a bug: an
 * assertion fails, and where assertions are off, the id is shown. Cost of loading: reading one small file.
 */
public final class Catalog {
    private final Language language;
    private final Properties sentences;

    private Catalog(Language language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** The catalog of a language, read anew; callers keep it. */
    public static Catalog of(Language language) {
        return new Catalog(language, load("messages_" + language.tag() + ".properties"));
    }

    private static Properties load(String resource) {
        Properties sentences = new Properties(1_024);
        try (InputStream stream = Catalog.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return sentences;
    }

    public Language language() {
        return language;
    }

    /** A message in words. */
    public String render(Message message) {
        return sentence(message.id()).fill(message.arguments(), this::shown);
    }

    /** The words of an id, its places filled. */
    public String words(String id, Object... arguments) {
        return render(Message.of(id, arguments));
    }

    /** Whether there is a sentence under an id, for ids that are made of a name, such as a topic's. */
    public boolean has(String id) {
        return sentences.containsKey(id);
    }

    Set<String> ids() {
        return sentences.stringPropertyNames();
    }

    Sentence sentence(String id) {
        Optional<String> sentence = Optional.ofNullable(sentences.getProperty(id));
        assert sentence.isPresent() : "no sentence for the message id " + id + " in " + language.tag();
        return new Sentence(sentence.orElse(id));
    }

    private String shown(Object argument) {
        if (argument instanceof Message message) {
            return render(message);
        }
        if (argument instanceof Text text) {
            return text.in(language);
        }
        if (argument instanceof Expr expression) {
            return Printer.readable(expression);
        }
        if (argument instanceof Value value) {
            return Printer.readable(value);
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(this::shown).collect(Collectors.joining(", "));
        }
        return argument instanceof Double number ? decimal(number) : argument.toString();
    }

    /** A double at ten significant digits, without trailing zeros. */
    private static String decimal(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(10)).stripTrailingZeros();
        boolean plain = rounded.signum() == 0 || Math.abs(rounded.precision() - rounded.scale()) < 12;
        return plain ? rounded.toPlainString() : rounded.toString();
    }
}
