package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Golden;
import gradus.expr.Language;
import gradus.text.Catalog;
import gradus.text.Formatter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    @TempDir
    private Path home;

    static List<Path> files() {
        return Golden.files("gradus/cli/batch");
    }

    @ParameterizedTest
    @MethodSource("files")
    void repliesLineByLineAsInItsFile(Path file) throws IOException {
        TestHost.Result result = new TestHost(home).run(Typed.bytes(Golden.input(file) + "\n"), "batch");
        assertEquals("", result.err());
        Golden.check(file, "--- exit " + result.code() + "\n" + result.out());
    }

    @Test
    void aLastLineNeedsNoEnd() {
        TestHost.Result result = new TestHost(home).run(Typed.bytes("{\"do\":\"parse\",\"text\":\"x\"}"), "batch");
        assertEquals("{\"id\":null,\"text\":\"x\",\"latex\":\"x\"}\n", result.out());
    }

    @Test
    void noInputIsNoReply() {
        assertEquals(new TestHost.Result(0, "", ""), new TestHost(home).run("batch"));
    }

    /** Opening it succeeds, reading from its start does not. */
    @ParameterizedTest
    @ValueSource(strings = {"batch", "grade", "import", "bank check"})
    @EnabledOnOs(OS.LINUX)
    void whatFailsInTheMidstOfReadingIsNoFaultOfTheOutput(String command) {
        String[] words = (command + " /proc/self/mem").split(" ");
        assertEquals(new TestHost.Result(2, "", "gradus: /proc/self/mem cannot be read.\n"), new TestHost(home).run(words));
    }

    @Test
    void everythingIsSaidInTheChosenLanguage() {
        TestHost.Result result = new TestHost(home).run(Typed.bytes("{}\n"), "batch", "--lang", "zh-Hant");
        assertTrue(result.out().contains("缺少"), result.out());
    }

    /** The other side may wait for a reply before it sends the next request. */
    @Test
    void aReplyComesBeforeTheNextRequest() throws Exception {
        PipedOutputStream requests = new PipedOutputStream();
        InputStream in = new PipedInputStream(requests);
        ByteArrayOutputStream replies = new ByteArrayOutputStream();
        Output out = new Output(replies, Formatter.PLAIN);
        Thread server = new Thread(() -> serve(new Batch(new InputLines(in), out, Catalog.of(Language.EN))));
        server.start();
        for (int i = 1; i <= 3; i++) {
            requests.write("{\"do\":\"parse\",\"text\":\"x\"}\n".getBytes(StandardCharsets.UTF_8));
            requests.flush();
            await(replies, i);
        }
        requests.close();
        server.join();
        assertEquals(3, replies.toString(StandardCharsets.UTF_8).lines().count());
    }

    private static void serve(Batch batch) {
        try {
            batch.run();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(ByteArrayOutputStream replies, int lines) throws InterruptedException {
        for (int i = 0; i < 2000 && replies.toString(StandardCharsets.UTF_8).lines().count() < lines; i++) {
            Thread.sleep(5);
        }
        assertEquals(lines, replies.toString(StandardCharsets.UTF_8).lines().count());
    }
}
