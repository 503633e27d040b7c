package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.IndexWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstScreenTest {
    @TempDir
    private Path home;

    private TestHost host;
    private Path kept;

    @BeforeEach
    void begin() throws Exception {
        Files.createDirectories(home.resolve("lib"));
        Path questions = Files.createDirectories(home.resolve("questions"));
        Files.copy(Path.of("src/test/resources/gradus/cli/banks/small.yaml"), questions.resolve("small.yaml"));
        IndexWriter.main(new String[] {questions.toString(), home.resolve("lib/questions.index").toString()});
        host = new TestHost(home).atDumbTerminal().ticking(Duration.ofSeconds(1));
        kept = home.resolve(".cache/gradus/first-screen");
    }

    private String session(String typed) {
        TestHost.Result result = host.run(typed.getBytes(StandardCharsets.UTF_8));
        assertEquals(0, result.code(), result.out() + result.err());
        return result.out();
    }

    private boolean isShown() {
        return FirstScreen.show(host.host(new byte[0], OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream())).isPresent();
    }

    /** The same session without what was kept. */
    private String withoutIt(String typed) throws IOException {
        byte[] journal = Files.readAllBytes(home.resolve(".local/share/gradus/journal.jsonl"));
        Files.delete(kept);
        String shown = session(typed);
        assertTrue(Files.size(home.resolve(".local/share/gradus/journal.jsonl")) >= journal.length);
        return shown;
    }

    @Test
    void whatWasLeftOpenIsThereAtOnceAndOnce() throws IOException {
        session(":skip\n:quit\n");
        assertTrue(isShown());
        String atOnce = session(":quit\n");
        assertTrue(isShown());
        assertEquals(atOnce, withoutIt(":quit\n"));
        assertEquals(1, atOnce.split(" · level ", -1).length - 1, atOnce);
    }

    @Test
    void afterAFinishedQuestionTheNextNewOneIsThereAtOnce() throws IOException {
        session(":skip\n:show\n:quit\n");
        assertTrue(isShown());
        String atOnce = session(":quit\n");
        assertEquals(1, atOnce.split(" · level ", -1).length - 1, atOnce);
    }

    @Test
    void itIsNotUsedWhenTheJournalWentOn() throws IOException {
        session(":skip\n:quit\n");
        Path journal = home.resolve(".local/share/gradus/journal.jsonl");
        Files.writeString(journal, Files.readString(journal) + "\n");
        assertFalse(isShown());
    }

    @Test
    void itStandsWhenAnOwnBankIsEditedElsewhere() throws IOException {
        Path own = ownBank("What is $1 + 1$?", "What is $2 + 2$?");
        session(":skip\n:quit\n");
        ownBank("What is $1 + 1$?", "What is $3 + 1$?");
        assertTrue(isShown());
        String atOnce = session(":quit\n");
        assertEquals(1, atOnce.split(" · level ", -1).length - 1, atOnce);
        Files.delete(own);
    }

    @Test
    void itIsAskedAnewWhenItWasEdited() throws IOException {
        ownBank("What is $1 + 1$?", "What is $1 + 1$?");
        session(":skip\n:quit\n");
        ownBank("What is $2 * 1$?", "What is $2 * 1$?");
        String both = session(":quit\n");
        assertTrue(both.indexOf("1 + 1") < both.indexOf("A bank was edited"), both);
        assertTrue(both.indexOf("A bank was edited") < both.indexOf("2·1"), both);
    }

    @Test
    void anotherIsAskedWhenItIsGone() throws IOException {
        Path own = ownBank("What is $1 + 1$?", "What is $1 + 1$?");
        session(":skip\n:quit\n");
        Files.writeString(own, Files.readString(own).replace("id: own-", "id: another-"));
        String both = session(":quit\n");
        assertEquals(2, both.split(" · level ", -1).length - 1, both);
        assertTrue(both.contains("That question is not in your banks any more."), both);
    }

    /** Two questions of one's own, and no others. */
    private Path ownBank(String first, String second) throws IOException {
        String question = "  - id: own-%s\n    level: 1\n    prompt: '%s'\n    ask: {value: 2}\n    hints: [Count.]\n";
        Files.deleteIfExists(home.resolve("lib/questions.index"));
        Path own = Files.createDirectories(home.resolve(".local/share/gradus/banks")).resolve("own.yaml");
        Files.writeString(own, "topic: own\ntitle: Own\nquestions:\n"
                + question.formatted("a", first) + question.formatted("b", second));
        return own;
    }

    @Test
    void itIsNotUsedWhenSomethingBecameDue() {
        session(":skip\n:show\n:quit\n");
        host.after(Duration.ofDays(30));
        assertFalse(isShown());
    }

    @Test
    void itIsNotUsedInAnotherLanguageOrOnAnotherTerminal() {
        session(":skip\n:quit\n");
        host.with("LC_ALL", "zh_TW.UTF-8");
        assertFalse(isShown());
        host.with("LC_ALL", "C.UTF-8").with("TERM", "xterm");
        assertFalse(isShown());
    }

    @Test
    void damageIsNotShown() throws IOException {
        session(":skip\n:quit\n");
        byte[] whole = Files.readAllBytes(kept);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(kept, Arrays.copyOf(whole, length));
            assertFalse(isShown());
        }
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        Files.write(kept, text.replace("level", "\u001B[2Jl").getBytes(StandardCharsets.ISO_8859_1));
        assertFalse(isShown());
    }

    @Test
    void onlyColoursPass() {
        assertTrue(FirstScreen.isSafe("plain\n\u001B[1;31mred\u001B[0m x² 導數"));
        assertFalse(FirstScreen.isSafe("\u001B[2J"));
        assertFalse(FirstScreen.isSafe("\u001B]0;title\u0007"));
        assertFalse(FirstScreen.isSafe("a\u009Bb"));
        assertFalse(FirstScreen.isSafe("\u001B[31"));
        assertFalse(FirstScreen.isSafe("\u202Eabc"));
    }
}
