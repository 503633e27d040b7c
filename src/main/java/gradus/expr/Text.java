package gradus.expr;

import java.util.EnumMap;
import java.util.Map;

/** Words for a person, in one language or several; the same words in all when only one is given. */
public record Text(Map<Language, String> words) {
    public Text {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a text needs words");
        }
        words = Map.copyOf(words);
    }

    /** The same words in every language, such as a formula. */
    public static Text of(String plain) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, plain);
        }
        return new Text(words);
    }

    public static Text of(String english, String chinese) {
        return new Text(Map.of(Language.EN, english, Language.ZH_HANT, chinese));
    }

    /** The words in a language, or in the first that there is. */
    public String in(Language language) {
        String own = words.get(language);
        return own != null ? own : words.getOrDefault(Language.EN, words.values().iterator().next());
    }
}
