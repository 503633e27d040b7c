package gradus.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (draft-07) of banks, which editors check and complete by. */
public final class BankSchema {
    private BankSchema() {
    }

    public static String text() {
        try (InputStream in = BankSchema.class.getResourceAsStream("schema.json")) {
            if (in == null) {
                throw new IllegalStateException("missing resource schema.json");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("schema.json", e);
        }
    }
}
