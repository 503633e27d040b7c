package gradus.bank;

import gradus.bank.Node.Entry;
import gradus.bank.Node.Mapping;
import gradus.bank.Node.Scalar;
import gradus.expr.Language;
import gradus.expr.Message;
import gradus.expr.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads words for people, in one language for all or in each, and notes what they put in. */
final class WordsReader {
    private static final List<String> TAGS = Arrays.stream(Language.values()).map(Language::tag).toList();

    private final Collection<String> names;
    private final Problems problems;
    private final Set<String> used = new LinkedHashSet<>();

    /** @param names what may be put in */
    WordsReader(Collection<String> names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** The names that were put in so far. */
    Set<String> used() {
        return used;
    }

    Optional<Text> read(Node node) {
        return node instanceof Mapping mapping
                ? inLanguages(mapping)
                : Fields.scalar(node, problems).flatMap(this::words).map(Text::of);
    }

    private Optional<Text> inLanguages(Mapping mapping) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        Set<String> missing = new LinkedHashSet<>(TAGS);
        for (Entry entry : mapping.entries()) {
            Optional<Language> language = language(entry);
            language.ifPresent(found -> missing.remove(found.tag()));
            Optional<String> text = Fields.scalar(entry.value(), problems).flatMap(this::words);
            language.ifPresent(found -> text.ifPresent(written -> words.put(found, written)));
        }
        if (!missing.isEmpty()) {
            problems.add(Fault.MISSING_LANGUAGE, mapping.start(), String.join(", ", missing));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Text(words));
    }

    /** The language of a key; a near miss is reported and taken for what it nearly is. */
    private Optional<Language> language(Entry entry) {
        if (TAGS.contains(entry.key())) {
            return Language.tagged(entry.key());
        }
        Optional<String> near = entry.key().startsWith("zh")
                ? Optional.of(Language.ZH_HANT.tag())
                : Fields.near(entry.key(), TAGS);
        Object key = Fields.shortened(entry.key());
        problems.add(Fault.UNKNOWN_LANGUAGE, entry.start(), near
                .map(tag -> Message.of("bank.unknown-language-near", key, tag))
                .orElseGet(() -> Message.of("bank.unknown-language", key, String.join(", ", TAGS))));
        return near.flatMap(Language::tagged);
    }

    private Optional<String> words(Scalar scalar) {
        if (scalar.text().isBlank()) {
            problems.add(Fault.EMPTY_TEXT, scalar.start());
            return Optional.empty();
        }
        TextParts.of(scalar.text()).forEach(part -> inspect(part, scalar));
        TextParts.openFormula(scalar.text()).ifPresent(index ->
                problems.add(Fault.OPEN_FORMULA, ScalarOffsets.of(problems.source(), scalar, index)));
        return Optional.of(scalar.text().strip());
    }

    private void inspect(TextParts.Part part, Scalar scalar) {
        boolean insertion = part.kind() == TextParts.Kind.NAME || part.kind() == TextParts.Kind.NAME_IN_FORMULA;
        if (insertion && names.contains(part.name())) {
            used.add(part.name());
        } else if (insertion && !Insertion.isLatexArgument(scalar.text().substring(0, part.start()))) {
            int offset = ScalarOffsets.of(problems.source(), scalar, part.start());
            problems.add(Fault.UNKNOWN_INSERTION, offset, Fields.near(part.name(), names)
                    .map(name -> Message.of("bank.unknown-insertion-near", part.name(), name))
                    .orElseGet(() -> Message.of("bank.unknown-insertion", part.name())));
        }
    }
}
