package gradus.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file format that banks are written in: text to a tree in which everything knows its place. */
interface BankReader {
    List<BankReader> ALL = List.of(new YamlReader(), new JsonReader());

    /** What stands beside banks for editors is none. */
    String SCHEMA_ENDING = ".schema.json";

    /** The ends of the names of such files. */
    List<String> extensions();

    /** The tree, or nothing where the text is no such file; what is wrong goes to the problems. */
    Optional<Node> read(Problems problems);

    /** Whether a file is a bank by its name. */
    static boolean readsFile(String name) {
        return !name.endsWith(SCHEMA_ENDING) && ALL.stream().anyMatch(reader -> reader.reads(name));
    }

    /** The reader for a file; YAML where the name does not say. */
    static BankReader forFile(String name) {
        return ALL.stream().filter(reader -> reader.reads(name)).findFirst().orElse(ALL.get(0));
    }

    private boolean reads(String name) {
        return extensions().stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }
}
