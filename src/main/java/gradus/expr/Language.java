package gradus.expr;

import java.util.Arrays;
import java.util.Optional;

/** A language that Gradus speaks, with its BCP 47 tag. */
public enum Language {
    EN("en"),
    ZH_HANT("zh-Hant");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equalsIgnoreCase(tag)).findFirst();
    }
}
