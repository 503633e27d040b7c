package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.BankLibrary;
import gradus.expr.Language;
import gradus.quiz.Aim;
import gradus.quiz.From;
import gradus.quiz.Journal;
import gradus.quiz.Session;
import gradus.text.Catalog;
import gradus.text.Formatter;
import gradus.text.Notation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineEditorTest {
    private static final List<String> WORDS = List.of(":help", ":hint", ":quit", "floor", "sin", "sinh");

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private LineEditor typing(String keys) {
        return new LineEditor(() -> terminal(keys), screen, WORDS, true);
    }

    private Terminal terminal(String keys) throws IOException {
        return new DumbTerminal("test", "ansi", new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
                screen, StandardCharsets.UTF_8);
    }

    private List<String> lines(String keys) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineEditor editor = typing(keys)) {
            for (Typing.Typed typed = editor.read("> "); true; typed = editor.read("> ")) {
                lines.add(typed instanceof Typing.Typed.Text text ? text.text() : typed.getClass().getSimpleName());
                if (typed instanceof Typing.Typed.End) {
                    return lines;
                }
            }
        }
    }

    @Test
    void aLineComesAsItWasTyped() throws IOException {
        for (String line : List.of("5!!+2", "\\frac{1}{2}", "\"a", "it's", "x # y", "！２ｘ", "a\\", "!x ^y")) {
            assertEquals(List.of(line, "End"), lines(line + "\n"), line);
        }
    }

    /** What is pasted where the terminal does not say so: each drawing takes as long as the line is. */
    @Test
    void aLongLineThatComesAtOnceIsNotDrawnForEachKey() throws IOException {
        String line = "x+".repeat(2_500) + "1";
        AtomicInteger drawn = new AtomicInteger();
        Terminal terminal = new DumbTerminal("test", "ansi", new ByteArrayInputStream((line + "\n2\n").getBytes(StandardCharsets.UTF_8)),
                screen, StandardCharsets.UTF_8) {
            @Override
            public void flush() {
                drawn.incrementAndGet();
                super.flush();
            }
        };
        try (LineEditor editor = new LineEditor(() -> terminal, screen, WORDS, true)) {
            assertEquals(new Typing.Typed.Text(line), editor.read("> "));
            assertTrue(drawn.get() < 1_000, () -> drawn + " times");
            assertTrue(screen.toString(StandardCharsets.UTF_8).contains("x+".repeat(30)), "and yet it is shown");
            assertEquals(new Typing.Typed.Text("2"), editor.read("> "));
        }
    }

    @Test
    void whatWasTypedBeforeTheEditorListenedEndsTheSessionToo() throws IOException {
        assertEquals(List.of("4", "End"), lines("4\r\u0000"), "a NUL is what becomes of an early Ctrl-D");
        assertEquals(List.of("xy", "End"), lines("x\u0000y\n"), "within a line it does no harm");
    }

    /** What the library leaves behind a Ctrl-C that comes late, when its line has been taken already. */
    @Test
    void aLateControlCClearsNoOtherLine() throws IOException {
        try (LineEditor editor = typing("4\nb\n")) {
            assertEquals(new Typing.Typed.Text("4"), editor.read("> "));
            Thread.currentThread().interrupt();
            assertEquals(new Typing.Typed.Text("b"), editor.read("> "));
        }
    }

    @Test
    void controlDLeavesOnAnEmptyLineOnly() throws IOException {
        assertEquals(List.of("ab", "End"), lines("ab\u0004\n\u0004"));
    }

    @Test
    void wordsAreCompleted() throws IOException {
        assertEquals(List.of(":quit", "End"), lines(":q\t\n").stream().map(String::strip).toList());
        assertEquals(List.of("2floor(x)", "End"), lines("2flo\t(x)\n"));
        assertEquals(List.of("x(floor", "End"), lines("x(fl\t\n"));
        assertEquals(List.of("：quit", "End"), lines("：q\t\n").stream().map(String::strip).toList());
    }

    @Test
    void historyGoesBackWithinAQuestionOnly() throws IOException {
        String up = "\u0010";
        try (LineEditor editor = typing("first\n" + up + "\nthird\n" + up + "\n")) {
            assertEquals(new Typing.Typed.Text("first"), editor.read("> "));
            assertEquals(new Typing.Typed.Text("first"), editor.read("> "));
            assertEquals(new Typing.Typed.Text("third"), editor.read("> "));
            editor.beginQuestion(AnswerWords.NONE);
            assertEquals(new Typing.Typed.Text(""), editor.read("> "));
        }
    }

    @Test
    void workIsDoneBesideTheNextLineAndOnlyOnce() throws Exception {
        SynchronousQueue<String> done = new SynchronousQueue<>();
        try (LineEditor editor = typing("4\n5\n")) {
            editor.beside(() -> hand(done));
            assertEquals(new Typing.Typed.Text("4"), editor.read("> "));
            boolean several = Runtime.getRuntime().availableProcessors() > 1;
            assertEquals(several ? "beside" : null, done.poll(several ? 60 : 0, TimeUnit.SECONDS), "the line was there at once");
            assertEquals(new Typing.Typed.Text("5"), editor.read("> "));
            assertNull(done.poll());
        }
    }

    private static void hand(SynchronousQueue<String> done) {
        try {
            done.put(Thread.currentThread().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theTerminalIsOpenedOnlyWhenALineIsRead() throws IOException {
        LineEditor editor = new LineEditor(() -> {
            throw new IOException("opened");
        }, screen, WORDS, true);
        editor.beginQuestion(AnswerWords.NONE);
        editor.close();
        assertTrue(editor.isPerson());
    }

    @Test
    void theTerminalMayBeOpenedBesideOtherWork() throws IOException {
        try (LineEditor editor = typing("4\n")) {
            editor.prepare();
            assertEquals(new Typing.Typed.Text("4"), editor.read("> "));
        }
    }

    @Test
    void aTerminalThatCannotBeOpenedIsToldWhenALineIsRead() {
        LineEditor editor = new LineEditor(() -> {
            throw new IOException("no terminal");
        }, screen, WORDS, true);
        editor.prepare();
        assertEquals("no terminal", assertThrows(IOException.class, () -> editor.read("> ")).getMessage());
    }

    @Test
    void aPreparedTerminalIsClosedThoughNothingWasRead() throws IOException {
        List<String> gone = new ArrayList<>();
        LineEditor editor = new LineEditor(() -> new DumbTerminal("test", "ansi",
                new ByteArrayInputStream(new byte[0]), screen, StandardCharsets.UTF_8) {
            @Override
            protected void doClose() throws IOException {
                gone.add("closed");
                super.doClose();
            }
        }, screen, WORDS, true);
        editor.prepare();
        editor.close();
        assertEquals(List.of("closed"), gone);
    }

    @Test
    void aPersonIsAskedAndAnswered() throws Exception {
        BankLibrary library = BankLibrary.of(List.of(Path.of("src/test/resources/gradus/cli/banks/small.yaml")));
        Journal journal = Journal.open(folder, TestHost.CLOCK, () -> "id");
        Session session = new Session(library, new Aim(library.listings(), From.ANY, false, 1), journal, 1);
        Output out = new Output(screen, Formatter.PLAIN);
        Page page = new Page(out, Catalog.of(Language.EN), 60, Notation.UNICODE);
        Practice practice = new Practice(session, typing("\n1\n4\nmore\n\n"), new PracticeScreen(page),
                new ExerciseView(page, library.topics(), true), new NoCommands());
        assertTrue(practice.run(Optional.empty()));
        String shown = screen.toString(StandardCharsets.UTF_8).replace("\r", "");
        int at = -1;
        for (String wanted : List.of("A small bank · level 1", "Differentiate f(x) = x² at x = 2.", "Type your answer.",
                "Type an answer, or :help.", "Read as 1\nNot right.\n", "2 attempts left.", "Read as 4\nCorrect.",
                "[Enter: next · :steps · :why · :plot · :graph ·\n", ":again · :quit]", "This question is over")) {
            assertTrue(shown.indexOf(wanted, at + 1) > at, wanted + " in order in:\n" + shown);
            at = shown.indexOf(wanted, at + 1);
        }
    }

    private static final class NoCommands implements Practice.CommandLineRunner {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public void run(List<String> words) {
            throw new AssertionError(words);
        }

        @Override
        public void run(String line) {
            throw new AssertionError(line);
        }
    }
}
