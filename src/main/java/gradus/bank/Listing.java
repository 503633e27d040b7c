package gradus.bank;

import gradus.expr.Language;
import java.util.List;

/**
 * What a list says of a question, known without reading it.
 *
 * @param kinds     what each part asks
 * @param variants  how many variants there are
 * @param languages the languages of the prompt
 * @param bank      the file that it stands in, as it was named
 */
public record Listing(
        String id, String topic, int level, List<String> kinds, int variants, List<Language> languages, String bank) {
    public Listing {
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
    }

    static Listing of(Question question, String bank) {
        return new Listing(question.id(), question.topic(), question.level(), question.kinds(),
                question.variantCount(), List.copyOf(question.languages()), bank);
    }
}
