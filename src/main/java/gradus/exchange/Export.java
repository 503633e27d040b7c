package gradus.exchange;

import gradus.bank.Topic;
import gradus.bank.Variant;
import gradus.expr.Language;
import gradus.expr.Message;
import gradus.expr.Text;
import gradus.text.Catalog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Questions on their way out.
 *
 * @param topics  the names of the topics, by id
 * @param catalog the words of the language that is written
 * @param losses  where it is noted what a format cannot hold
 */
public record Export(List<Selection> selections, Map<String, Text> topics, Catalog catalog, Losses losses) {
    public Export {
        selections = List.copyOf(selections);
        topics = Map.copyOf(topics);
    }

    /** The names of topics by their ids. */
    public static Map<String, Text> titles(List<Topic> topics) {
        return topics.stream().collect(Collectors.toMap(Topic::id, Topic::title, (first, again) -> first, TreeMap::new));
    }

    /** All variants in order, made as they are taken. */
    Stream<Variant> variants() {
        return selections.stream().flatMap(Selection::variants);
    }

    /** Each thing to answer on its own, for systems that know no questions of several parts. */
    Stream<Item> items() {
        return variants().flatMap(Item::of);
    }

    Text title(Variant variant) {
        String topic = variant.question().topic();
        return topics.getOrDefault(topic, Text.of(topic));
    }

    String in(Text text) {
        return text.in(language());
    }

    Language language() {
        return catalog.language();
    }

    /** The catalog's words for something of this package. */
    String words(String id, Object... arguments) {
        return catalog.words(id, arguments);
    }

    /** Notes that something of a question stays behind; the words are a part of a sentence. */
    void lose(Variant variant, String id, Object... arguments) {
        losses.add(variant.id(), Message.of(id, arguments));
    }
}
