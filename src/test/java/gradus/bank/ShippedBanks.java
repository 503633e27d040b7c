package gradus.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The banks that the program ships, compiled once for all tests, a few variants of each question proved. */
final class ShippedBanks {
    static final BankCompiler.Result COMPILED = BankCompiler.compile(files(), 2, Map.of());

    private ShippedBanks() {
    }

    static List<BankFile> files() {
        try {
            List<BankFile> files = new ArrayList<>();
            for (Path path : BankFile.find(List.of(Path.of("questions")))) {
                files.add(BankFile.read(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
