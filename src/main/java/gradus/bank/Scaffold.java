package gradus.bank;

import gradus.expr.Language;
import gradus.expr.Text;
import java.util.Collection;
import java.util.Locale;

/**
 * A bank to start from, which passes the check: a few questions that show what can be done, with comments.
 *
 * @param topic  an id
 * @param title  the topic's name for people
 * @param prefix what the ids of its questions begin with
 */
public record Scaffold(String topic, Text title, String prefix) {

    /** A scaffold for a topic of which nothing is known yet but its id. */
    public static Scaffold of(String topic, String prefix) {
        String words = topic.replace('-', ' ').strip();
        String name = words.isEmpty() ? topic : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return new Scaffold(topic, Text.of(name), prefix);
    }

    /** A text as an id: small letters, digits and hyphens; empty where nothing of it can stay. */
    public static String id(String text) {
        String id = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return id.substring(0, Math.min(id.length(), 40));
    }

    /** The same with ids that are not among those taken. */
    public Scaffold apart(Collection<String> taken) {
        String free = prefix;
        for (int i = 2; isTaken(free, taken); i++) {
            free = prefix + "-" + i;
        }
        return new Scaffold(topic, title, free);
    }

    private static boolean isTaken(String prefix, Collection<String> taken) {
        return taken.stream().anyMatch(id -> id.startsWith(prefix + "-"));
    }

    /**
     * The text of the file.
     *
     * @param schema where the schema is, as editors look for it
     */
    public String text(Language comments, String schema) {
        String template = BankSchema.resource("scaffold.yaml");
        for (Language language : Language.values()) {
            String mark = "#" + language.tag().substring(0, 2) + " ";
            template = language == comments
                    ? template.replaceAll("(?m)^" + mark + "( *)# ", "$1# ").replaceAll("(?m)^" + mark, "# ")
                    : template.replaceAll("(?m)^" + mark + ".*\\n", "");
        }
        return template.replace("@SCHEMA@", schema).replace("@TOPIC@", topic).replace("@ID@", prefix)
                .replace("@TITLE@", titles());
    }

    private String titles() {
        return "{en: " + quoted(title.in(Language.EN)) + ", zh-Hant: " + quoted(title.in(Language.ZH_HANT)) + "}";
    }

    private static String quoted(String words) {
        return "'" + words.replace("'", "''") + "'";
    }
}
