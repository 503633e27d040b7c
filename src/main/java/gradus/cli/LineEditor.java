package gradus.cli;

import gradus.text.Sanitizer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp;

/**
 * Lines from a person at a terminal, with editing, history within a question and completion.
 *
 * <p>The editor takes longer to load than everything before it. It is built when the first line is read, or beside the
 * search for the first question where that is {@linkplain #prepare prepared}.
 */
final class LineEditor implements Typing {
    private final TerminalSource source;
    private final OutputStream screen;
    private final List<String> words;
    private final boolean marks;
    private AnswerWords answer = AnswerWords.NONE;
    private Optional<FutureTask<LineReader>> preparing = Optional.empty();
    private Optional<LineReader> reader = Optional.empty();
    private volatile boolean reading;
    private Optional<Runnable> beside = Optional.empty();

    /** How to come by a terminal. */
    interface TerminalSource {
        Terminal open() throws IOException;
    }

    /**
     * @param screen where the terminal's output goes
     * @param words  what can be completed; those that begin with a colon only at the start of a line
     * @param marks  whether what stands out in a line is marked while it is typed
     */
    LineEditor(TerminalSource source, OutputStream screen, List<String> words, boolean marks) {
        this.marks = marks;
        this.screen = screen;
        this.source = source;
        this.words = List.copyOf(words);
    }

    /** The terminal of this process: UTF-8 both ways, even where the locale is not installed and the JVM says ASCII. */
    static Terminal systemTerminal(String type) throws IOException {
        InfoCmp.setLoadedInfoCmp(type, capabilities(type));
        // The system sends a signal at Ctrl-C; with the library's own look-out for the key a line was now and then cleared twice.
        System.setProperty("org.jline.terminal.softwareSignals", "false");
        return TerminalBuilder.builder().system(true).provider("jni").jni(true).exec(false).ffm(false).dumb(false)
                .graphemeCluster(false).encoding(StandardCharsets.UTF_8)
                .stdinEncoding(StandardCharsets.UTF_8).stdoutEncoding(StandardCharsets.UTF_8).build();
    }

    /** Of a type that nobody knows the least is supposed; the library would do so too, with a stack trace on the screen. */
    private static String capabilities(String type) {
        String known = InfoCmp.getDefaultInfoCmp(type);
        try {
            return known != null ? known : InfoCmp.getInfoCmp(type);
        } catch (IOException nobodyKnows) {
            return InfoCmp.getDefaultInfoCmp("ansi");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return InfoCmp.getDefaultInfoCmp("ansi");
        }
    }

    private LineReader reader() throws IOException {
        if (reader.isEmpty()) {
            reader = Optional.of(preparing.isPresent() ? prepared(preparing.get()) : build(source.open()));
        }
        return reader.get();
    }

    @Override
    public void prepare() {
        FutureTask<LineReader> task = new FutureTask<>(() -> build(source.open()));
        preparing = Optional.of(task);
        Thread thread = new Thread(task, "terminal");
        thread.setDaemon(true);
        thread.start();
    }

    private static LineReader prepared(FutureTask<LineReader> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException noTerminal ? noTerminal : new IOException(failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private LineReader build(Terminal terminal) {
        if (terminal.getSize().getColumns() < TerminalSize.NARROWEST) {
            terminal.setSize(Size.of(TerminalSize.STANDARD_COLUMNS, 24));
        }
        LineReaderImpl built = new SteadyReader(terminal);
        built.setHistory(new DefaultHistory());
        built.setParser(new WordParser());
        built.setCompleter(new WordCompleter(words, this::answerWords));
        built.setHighlighter(highlighter());
        built.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        built.getWidgets().put(LineReader.CALLBACK_INIT, this::listening);
        keepEarlyEnd(built);
        byte[] modes = ordinaryModes(terminal).getBytes(StandardCharsets.US_ASCII);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(modes)));
        return built;
    }

    @Override
    public void beside(Runnable work) {
        beside = Optional.of(work);
    }

    /** Keys are listened to from now on. On a single processor what is done beside that would make them wait. */
    private boolean listening() {
        if (beside.isPresent() && Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(beside.get(), "beside");
            thread.setDaemon(true);
            thread.start();
        }
        beside = Optional.empty();
        return true;
    }

    private AnswerWords answerWords() {
        return answer;
    }

    private Highlighter highlighter() {
        Set<String> commands = new HashSet<>();
        for (String word : words) {
            if (word.startsWith(":")) {
                commands.add(word);
            }
        }
        return marks ? new LineHighlighter(commands, this::answerWords) : (editor, line) -> new AttributedString(line);
    }

    /** What takes back the modes that a terminal is in while a line is read. */
    private static String ordinaryModes(Terminal terminal) {
        StringWriter modes = new StringWriter();
        Optional.ofNullable(terminal.getStringCapability(InfoCmp.Capability.keypad_local))
                .ifPresent(capability -> Curses.tputs(modes, capability));
        return modes + LineReaderImpl.BRACKETED_PASTE_OFF + "\r\n";
    }

    /** A signal may end the process while a line is read, when the library's terminal is no longer of use. */
    private void leave(byte[] modes) {
        if (reading) {
            try {
                screen.write(modes);
            } catch (IOException terminalIsGone) {
                reading = false;
            }
        }
    }

    /** Ctrl-D typed before the editor lives arrives as a NUL character, which would otherwise set the mark. */
    private static void keepEarlyEnd(LineReader built) {
        built.getWidgets().put("early-end", () -> {
            if (built.getBuffer().length() == 0) {
                throw new EndOfFileException();
            }
            built.getBuffer().delete();
            return true;
        });
        built.getKeyMaps().get(LineReader.MAIN).bind(new Reference("early-end"), KeyMap.ctrl('@'));
    }

    /**
     * Draws a line anew, whatever becomes of the window, which the library would divide by its columns, none at all while
     * it is resized. A long line is not drawn between two keys that came together: each drawing takes as long as the line
     * is, and what is pasted into a terminal that does not say so comes as thousands of keys.
     */
    private static final class SteadyReader extends LineReaderImpl {
        private static final int LONG = 400;
        private static final int WAIT_MILLIS = 1;

        SteadyReader(Terminal terminal) {
            super(terminal, "gradus", new HashMap<>());
        }

        /** The window may lose its columns in the midst of this; the next key draws the line anew. */
        @Override
        protected void redisplay(boolean flush) {
            if (state == State.NORMAL && getBuffer().length() > LONG && bindingReader.peekCharacter(WAIT_MILLIS) >= 0) {
                return;
            }
            try {
                super.redisplay(flush);
            } catch (ArithmeticException noColumns) {
                terminal.flush();
            }
        }
    }

    /** Takes a line as it is: nothing is quoted, escaped or continued. */
    private static final class WordParser extends DefaultParser {
        WordParser() {
            setEscapeChars(null);
            setQuoteChars(new char[0]);
        }

        @Override
        public boolean isDelimiterChar(CharSequence line, int at) {
            char c = line.charAt(at);
            return Character.isDigit(c) ? !endsName(line, at) : !Character.isLetter(c) && c != ':' && c != '：' && c != '\\';
        }

        /** The 2 of {@code log2} belongs to the word, the 2 of {@code 2sin} does not. */
        private static boolean endsName(CharSequence line, int at) {
            int before = at;
            while (before >= 0 && Character.isDigit(line.charAt(before))) {
                before--;
            }
            return before >= 0 && Character.isLetter(line.charAt(before));
        }
    }

    @Override
    public Typed read(String prompt) throws IOException {
        LineReader editor = reader();
        reading = true;
        Thread.interrupted(); // the library leaves a Ctrl-C that came late behind; the next line is not cleared by it
        try {
            return new Typed.Text(editor.readLine(Sanitizer.visible(prompt)));
        } catch (UserInterruptException cleared) {
            return new Typed.Cleared();
        } catch (EndOfFileException end) {
            return new Typed.End();
        } finally {
            reading = false;
        }
    }

    @Override
    public boolean isPerson() {
        return true;
    }

    @Override
    public void beginQuestion(AnswerWords words) {
        answer = words;
        if (reader.isPresent()) {
            forgetHistory(reader.get());
        }
    }

    private static void forgetHistory(LineReader built) {
        try {
            built.getHistory().purge();
        } catch (IOException noHistoryFile) {
            throw new IllegalStateException("history is kept in memory only", noHistoryFile);
        }
    }

    @Override
    public void close() throws IOException {
        if (reader.isPresent() || preparing.isPresent()) {
            reader().getTerminal().close();
        }
    }
}
