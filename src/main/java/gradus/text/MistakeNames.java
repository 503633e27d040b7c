package gradus.text;

import java.util.Locale;

/** Mistakes by name: what is said of one, without the place where it was made. */
public final class MistakeNames {
    private static final String PLACE = "…";
    /** As many as any of the sentences has places. */
    private static final Object[] PLACES = {PLACE, PLACE, PLACE, PLACE, PLACE};

    private final Catalog catalog;

    public MistakeNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The name of a mistake, or its id where there is no sentence for it. */
    public String of(String id) {
        String sentence = "mistake." + id;
        if (!catalog.has(sentence)) {
            return id;
        }
        String whole = catalog.words(sentence, PLACES);
        String name = whole.replaceFirst("\\A(?:At|在) " + PLACE + "[:：]\\s*", "");
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + name.substring(name.offsetByCodePoints(0, 1));
    }
}
