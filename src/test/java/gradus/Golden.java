package gradus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that hold an input and what comes of it, apart by a line that starts with {@code ---}. With
 * {@code -Dgolden.write=true} the second part is written anew, which a build server refuses.
 */
public final class Golden {
    private static final String RULE = "---";

    private Golden() {
    }

    /** The golden files of a folder below the test resources, by name. */
    public static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        }
    }

    /** The first part of a file: all above the first rule. */
    public static String input(Path file) throws IOException {
        String text = Files.readString(file);
        int rule = text.indexOf("\n" + RULE);
        return (rule < 0 ? text : text.substring(0, rule)).stripTrailing();
    }

    /** Holds that the rest of a file is the given text, which starts with a rule. */
    public static void check(Path file, String rest) throws IOException {
        if (!rest.startsWith(RULE)) {
            throw new IllegalArgumentException("the output must start with " + RULE);
        }
        String whole = input(file) + "\n" + rest;
        if (!Boolean.getBoolean("golden.write")) {
            assertEquals(Files.readString(file), whole, file.toString());
        } else if (System.getenv("CI") != null) {
            fail("golden files are not rewritten on a build server");
        } else {
            Files.writeString(file, whole);
        }
    }
}
