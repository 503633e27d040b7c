package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch whose pauses are what an editor does meanwhile; after the last of them it is interrupted. */
class FileWatchTest {
    @TempDir
    private Path folder;

    private final Queue<Edit> edits = new ArrayDeque<>();
    private int pauses;
    private long time = 1_000_000;

    private interface Edit {
        void make() throws IOException;
    }

    @BeforeEach
    void writeABank() throws IOException {
        save("a.yaml", "one");
    }

    /** Each save is later than the one before, on every file system. */
    private void save(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        time += 10_000;
        Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(time));
    }

    private FileWatch watch() {
        return new FileWatch(List.of(folder), () -> {
            pauses++;
            Edit edit = edits.poll();
            if (edit == null) {
                throw new InterruptedException();
            }
            try {
                edit.make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void then(Edit... more) {
        edits.addAll(List.of(more));
    }

    private static final Edit NOTHING = () -> { };

    @Test
    void noticesASave() {
        then(NOTHING, () -> save("a.yaml", "two"), NOTHING, NOTHING);
        assertTrue(watch().awaitChange());
        assertEquals(3, pauses, "as soon as it has come to rest");
    }

    @Test
    void waitsUntilAFileIsWritten() {
        then(() -> save("a.yaml", "t"), () -> save("a.yaml", "tw"), () -> save("a.yaml", "two"), NOTHING);
        assertTrue(watch().awaitChange());
        assertEquals(4, pauses);
    }

    @Test
    void noticesAFileThatComesOrGoes() {
        then(() -> save("b.yaml", "new"), NOTHING, () -> Files.delete(folder.resolve("a.yaml")), NOTHING);
        FileWatch watch = watch();
        assertTrue(watch.awaitChange());
        assertTrue(watch.awaitChange());
        assertFalse(watch.awaitChange());
    }

    /** Many editors write beside the file and put the new one in its place. */
    @Test
    void noticesAFileThatIsReplaced() {
        then(() -> Files.delete(folder.resolve("a.yaml")), () -> save("a.yaml", "two"), NOTHING);
        assertTrue(watch().awaitChange());
        assertEquals(3, pauses);
    }

    @Test
    void takesNoNoticeOfOtherFilesAndEndsWhenInterrupted() {
        then(() -> save("notes.txt", "x"), NOTHING, NOTHING);
        assertFalse(watch().awaitChange());
    }

    /** The whole command at work: a fault is told, and is gone after the mend. */
    @Test
    void checksAgainWhenABankIsMended() throws Exception {
        Path bank = Files.copy(Path.of("src/test/resources/gradus/cli/banks/small.yaml"), folder.resolve("small.yaml"));
        Files.delete(folder.resolve("a.yaml"));
        String right = Files.readString(bank);
        Files.writeString(bank, right.replace("level: 1", "level: 9"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Host host = new TestHost(folder).host(new byte[0], out, out);
        int[] code = {-1};
        Thread watching = new Thread(() -> code[0] = Main.run(host, "bank", "check", "--watch", bank.toString()));
        watching.start();
        String broken = awaitLines(watching, out, 1);
        assertTrue(broken.contains("E025") && !broken.contains("in order: 6"), broken);
        Files.writeString(bank, right);
        String mended = awaitLines(watching, out, 2).substring(broken.length());
        assertTrue(mended.contains("Everything is in order: 6 questions") && !mended.contains("E025"), mended);
        watching.interrupt();
        watching.join();
        assertEquals(ExitCode.DONE, code[0]);
    }

    @Test
    void isRefusedWithinPracticeWhichWouldNeverGoOn() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Host host = new TestHost(folder).host(new byte[0], out, out);
        Program practice = new Program(host, Settings.STANDARD);
        assertEquals(ExitCode.USAGE, new Commands(host, Optional.of(practice)).run("bank", "check", "--watch", folder.toString()));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("in another terminal"), out.toString(StandardCharsets.UTF_8));
    }

    /** What was shown up to the moment when it had begun to watch so many times. */
    private static String awaitLines(Thread watching, ByteArrayOutputStream out, int times) throws InterruptedException {
        while (out.toString(StandardCharsets.UTF_8).split("Watching", -1).length <= times && watching.isAlive()) {
            Thread.sleep(20);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
