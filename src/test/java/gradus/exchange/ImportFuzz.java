package gradus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.BankCompiler;
import gradus.bank.BankFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What comes in from elsewhere comes to banks without problems, and to remarks about the rest. */
public final class ImportFuzz {
    private ImportFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        ImportFormat format = ImportFormat.values()[(data[0] & 0xFF) % ImportFormat.values().length];
        String text = new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
        BankImport.Result result = BankImport.read(text, format, Optional.empty(), "file");
        result.notes().forEach(note -> assertTrue(note.line() >= 1 && note.column() >= 1));
        for (BankImport.Taken taken : result.banks()) {
            BankFile file = new BankFile("import.yaml", taken.yaml().getBytes(StandardCharsets.UTF_8));
            assertEquals(List.of(), BankCompiler.compile(List.of(file)).problems(), taken::yaml);
        }
    }
}
