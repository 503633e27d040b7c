package gradus.bank;

import gradus.expr.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schema (draft-07) of banks, which editors check and complete by. */
public final class BankSchema {
    /** The file's customary name; files that end like it are never taken for banks. */
    public static final String FILE = "bank.schema.json";

    private BankSchema() {
    }

    public static String text() {
        return resource("schema.json");
    }

    /** The kinds of questions that there are. */
    public static List<String> kinds() {
        return AskShape.KINDS;
    }

    /** The format in a person's words, with examples, in lines of at most 80 columns. */
    public static String explanation(Language language) {
        return resource("format_" + language.tag() + ".txt");
    }

    static String resource(String name) {
        try (InputStream in = BankSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
