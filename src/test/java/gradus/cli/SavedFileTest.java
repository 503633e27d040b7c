package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked to be saved, and where: the journal stays, and a device stays a device. */
class SavedFileTest {
    private static final String BANK = "src/test/resources/gradus/cli/banks/small.yaml";

    @TempDir
    private Path folder;

    /** Each command that writes a file, which is named last. */
    static Stream<List<String>> savings() {
        return Stream.of(List.of("export"), List.of("plot", "x^2", "--save"), List.of("bank", "export", BANK, "--format", "csv", "--out"),
                List.of("grade", "--bank", BANK, "submissions.csv", "--report"), List.of("interview", "--last", "--report"));
    }

    private TestHost.Result run(List<String> command, Path data, Path target) throws IOException {
        Path submissions = Files.writeString(folder.resolve("submissions.csv"), "learner,question,answer,variant\nme,small-number,7,0\n");
        List<String> arguments = Stream.of(command, List.of(target.toString(), "--data-dir", data.toString())).flatMap(List::stream)
                .map(each -> each.equals("submissions.csv") ? submissions.toString() : each).toList();
        return new TestHost(folder).run(arguments.toArray(String[]::new));
    }

    private static String ending(List<String> command) {
        return command.contains("interview") ? ".json" : ".csv";
    }

    /** A data folder in which an interview was held. */
    private Path practised() {
        Path data = folder.resolve("data");
        TestHost.Result held = new TestHost(folder).run("1\n".getBytes(), "interview", "--bank", BANK, "--count", "1",
                "--data-dir", data.toString());
        assertEquals(ExitCode.DONE, held.code(), held.err());
        return data;
    }

    @ParameterizedTest
    @MethodSource("savings")
    void theJournalIsNotWrittenOver(List<String> command) throws IOException {
        Path data = practised();
        Path journal = data.resolve("journal.jsonl");
        byte[] before = Files.readAllBytes(journal);
        Path link = Files.createSymbolicLink(folder.resolve("link" + ending(command)), journal);
        List<Path> direct = List.of(link, journal, data.resolve(".").resolve("journal.jsonl"));
        for (Path target : direct.subList(0, command.contains("interview") ? 1 : 3)) {
            TestHost.Result refused = run(command, data, target);
            assertEquals(ExitCode.USAGE, refused.code(), refused.err());
            assertTrue(refused.err().contains("in the folder of the journal itself"), refused.err());
            assertArrayEquals(before, Files.readAllBytes(journal));
        }
    }

    @ParameterizedTest
    @MethodSource("savings")
    void anyOtherFileIsReplacedAsAWhole(List<String> command) throws IOException {
        Path data = practised();
        Path target = Files.writeString(folder.resolve("saved" + ending(command)), "old");
        TestHost.Result saved = run(command, data, target);
        assertEquals(ExitCode.DONE, saved.code(), saved.err());
        assertFalse(Files.readString(target).startsWith("old"));
    }

    @Test
    void aDeviceStaysADevice() throws IOException {
        Path nothing = Path.of("/dev/null");
        assumeTrue(Files.exists(nothing));
        Path data = practised();
        for (List<String> command : savings().filter(each -> !each.contains("interview") && !each.contains("grade")).toList()) {
            TestHost.Result saved = run(command, data, nothing);
            assertEquals(ExitCode.DONE, saved.code(), saved.err());
            assertFalse(Files.isRegularFile(nothing));
        }
    }

    @Test
    void anEndlessFileIsNoJournal() {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        TestHost.Result refused = new TestHost(folder).run("import", "/dev/zero");
        assertEquals(ExitCode.USAGE, refused.code(), refused.err());
        assertEquals("gradus: /dev/zero is larger than 256 MiB.\n", refused.err());
    }
}
