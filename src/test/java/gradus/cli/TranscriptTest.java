package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs of the program as a script sees them. In a golden file {@code $ ...} are arguments and {@code > ...} the lines
 * on standard input after them (see {@link Typed}), and {@code ~ ...} lets time pass,
 * {@code % ...} is an edit. The runs of one file share their home.
 */
class TranscriptTest {
    private static final String BANK = "src/test/resources/gradus/cli/banks/small.yaml";

    @TempDir
    private Path home;

    static Stream<Path> files() {
        return Stream.of("practice", "commands", "interview", "first").flatMap(folder -> Golden.files("gradus/cli/" + folder).stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void isAsInItsFile(Path file) throws IOException {
        TestHost host = new TestHost(home);
        if (file.getParent().endsWith("first")) {
            Path own = Files.createDirectories(home.resolve("data").resolve("gradus").resolve("banks"));
            Files.copy(Path.of(BANK), own.resolve("small.yaml"));
            host.with("XDG_DATA_HOME", home.resolve("data").toString());
        }
        StringBuilder transcript = new StringBuilder();
        List<String> lines = Golden.input(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            wait(host, lines.get(i));
            if (lines.get(i).startsWith("% ")) {
                transcript.append(edited(lines.get(i), host));
            }
            if (lines.get(i).startsWith("$ ")) {
                transcript.append(transcript(host, lines.get(i).substring(2).replace("$HOME", home.toString()), typed(lines.subList(i + 1, lines.size()))));
            }
        }
        Golden.check(file, transcript.toString().replace(home.toString(), "$HOME"));
    }

    /** {@code ~ PT48H} lets time pass, {@code ~ tick PT20S} lets so much pass at every look at the clock, {@code ~ dumb terminal} has a person sit there. */
    private static void wait(TestHost host, String line) {
        if (line.equals("~ dumb terminal")) {
            host.atDumbTerminal();
            return;
        }
        if (line.startsWith("~ tick ")) {
            host.ticking(Duration.parse(line.substring(7)));
        } else if (line.startsWith("~ ")) {
            host.after(Duration.parse(line.substring(2)));
        }
    }

    /** What an editor does: {@code % FILE | old | new}. */
    private static String edited(String line, TestHost host) throws IOException {
        String[] parts = line.substring(2).replace("$HOME", host.home().toString()).split(" \\| ", 3);
        Path file = Path.of(parts[0]);
        String text = Files.readString(file);
        assertTrue(text.contains(parts[1]), line);
        Files.writeString(file, text.replace(parts[1], parts[2]));
        return "--- edit: " + parts[1] + " becomes " + parts[2] + "\n";
    }

    private static byte[] typed(List<String> rest) {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        for (String line : rest) {
            if (!line.startsWith(">")) {
                break;
            }
            typed.writeBytes(Typed.bytes(line.substring(1).stripLeading()));
            typed.write('\n');
        }
        return typed.toByteArray();
    }

    private static String transcript(TestHost host, String command, byte[] typed) {
        List<String> arguments = new ArrayList<>(ColonCommands.quoted(command));
        boolean practised = arguments.contains("practice") || arguments.contains("interview");
        if (practised && !arguments.contains("--bank")) {
            arguments.addAll(List.of("--bank", BANK));
        }
        TestHost.Result result = host.run(typed, arguments.toArray(String[]::new));
        String errors = result.err().lines().map(line -> "! " + line + "\n").reduce("", String::concat);
        return "--- " + command + "\n" + result.out() + errors + "[exit " + result.code() + "]\n";
    }
}
