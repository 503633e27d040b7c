package gradus.cli;

import gradus.expr.Language;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was asked for by options common to all commands.
 *
 * @param language what {@code --lang} says; empty for the locale's
 * @param plain    no colours and nothing that is drawn: for screen readers and plain files
 * @param color    when colours are used
 * @param dataDir  where the journal is; empty for the system's custom
 */
record Settings(Optional<Language> language, boolean plain, Color color, Optional<Path> dataDir) {
    static final Settings STANDARD = new Settings(Optional.empty(), false, Color.AUTO, Optional.empty());

    /** When colours are used. */
    enum Color {
        AUTO, ALWAYS, NEVER
    }

    /** The language to speak: the chosen one, or the locale's when Gradus speaks it. */
    Language language(Host host) {
        return language.orElseGet(() -> ofLocale(host));
    }

    /** The order of POSIX: the first that is set decides. The launcher, which may set them, keeps what that was. */
    private static Language ofLocale(Host host) {
        String locale = host.variable("GRADUS_LOCALE").or(() -> host.variable("LC_ALL")).or(() -> host.variable("LC_MESSAGES"))
                .or(() -> host.variable("LANG")).orElse("");
        return locale.startsWith("zh") ? Language.ZH_HANT : Language.EN;
    }

    /** Whether escape sequences may be written to standard output; see no-color.org for NO_COLOR. */
    boolean isColored(Host host) {
        return switch (color) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> !plain && host.showsOnTerminal() && host.isCapable() && host.variable("NO_COLOR").isEmpty();
        };
    }

    Path dataFolder(Host host) {
        return dataDir.orElseGet(() -> Folders.data(host));
    }
}
