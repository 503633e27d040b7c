package gradus.bank;

import gradus.expr.Language;
import gradus.expr.Printer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/**
 * What a list says of a question, known without reading it.
 *
 * @param kinds     what each part asks
 * @param variants  how many variants there are
 * @param languages the languages of the prompt
 * @param bank      the file that it stands in, as it was named
 * @param skills    what it trains, by name: {@code topic:taylor}, {@code rule:chain}
 * @param hash      changes when what is asked changes, and not when its words do
 */
public record Listing(
        String id,
        String topic,
        int level,
        List<String> kinds,
        int variants,
        List<Language> languages,
        String bank,
        List<String> skills,
        String hash) {
    public Listing {
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
        skills = List.copyOf(skills);
    }

    static Listing of(Question question, String bank) {
        return new Listing(question.id(), question.topic(), question.level(), question.kinds(),
                question.variantCount(), List.copyOf(question.languages()), bank,
                Skills.of(question), hash(question));
    }

    /** The same in another file. */
    Listing in(String file) {
        return new Listing(id, topic, level, kinds, variants, languages, file, skills, hash);
    }

    private static String hash(Question question) {
        StringBuilder asked = new StringBuilder();
        question.given().forEach(given -> asked.append(given.name()).append('=').append(given.text()).append('\n'));
        question.parameters().parameters().forEach(parameter -> {
            asked.append(parameter.name()).append(':');
            parameter.values().forEach(value -> asked.append(' ').append(Printer.print(value)));
            asked.append('\n');
        });
        question.parameters().where().forEach(constraint -> asked.append(constraint.text()).append('\n'));
        question.asks().forEach(ask -> asked.append(ask.fields()).append('\n'));
        CRC32 checksum = new CRC32();
        checksum.update(asked.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    /** The variant that comes with a seed, always the same one. */
    public int variant(long seed) {
        return variant(seed, id, variants);
    }

    /** The same for a question of which only the id and the number of variants are known. */
    public static int variant(long seed, String id, int variants) {
        return new SplittableRandom(seed ^ id.hashCode()).nextInt(variants);
    }
}
