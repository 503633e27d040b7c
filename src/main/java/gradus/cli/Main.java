package gradus.cli;

import gradus.expr.Message;
import gradus.expr.SyntaxException;
import gradus.text.Sanitizer;
import gradus.text.Style;
import gradus.text.SyntaxErrorText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** The program: where the process begins and what it ends with. */
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(guarded(arguments));
    }

    /** Even a mistake before there is anything to speak with is told in words. */
    private static int guarded(String... arguments) {
        PrintStream err = System.err;
        silence();
        try {
            return run(Host.ofProcess(), arguments);
        } catch (RuntimeException | Error bug) {
            err.println(Sanitizer.visible("gradus: cannot start: " + bug));
            return ExitCode.NOT_RIGHT;
        }
    }

    /** What libraries print, as the JDK's XML reader does at some faults, is for nobody here. */
    private static void silence() {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nobody);
        System.setErr(nobody);
    }

    /** Runs the program and gives its exit code. Without arguments nothing is loaded that only commands need. */
    static int run(Host host, String... arguments) {
        if (arguments.length > 0) {
            return new Commands(host, Optional.empty()).run(arguments);
        }
        Optional<FirstScreen> first = FirstScreen.show(host);
        Program program = new Program(host, Settings.STANDARD);
        return ended(program, () -> PracticeRun.bare(program, first));
    }

    /** What a run of the program comes to. */
    interface Work {
        int run() throws Failure, IOException;
    }

    /** The exit code of some work; whatever goes wrong is told in words, never as a stack trace. */
    static int ended(Program program, Work work) {
        try {
            int code = work.run();
            program.out().flush();
            return code;
        } catch (Failure failure) {
            return failure.syntax().map(syntax -> unreadable(program, syntax))
                    .orElseGet(() -> told(program, failure.what(), failure.code()));
        } catch (UncheckedIOException e) {
            return broken(program, e.getCause());
        } catch (IOException e) {
            return broken(program, e);
        } catch (StackOverflowError | OutOfMemoryError spent) {
            return told(program, Message.of("request.too-large"), ExitCode.NOT_RIGHT);
        } catch (RuntimeException | Error bug) {
            return told(program, Message.of("cli.bug", bug.toString()), ExitCode.NOT_RIGHT);
        }
    }

    /** Shows where an expression cannot be read. */
    private static int unreadable(Program program, SyntaxException syntax) {
        SyntaxErrorText.lines(syntax, program.catalog(), TerminalSize.columns(program.host()))
                .forEach(program.err()::line);
        program.err().flush();
        return ExitCode.USAGE;
    }

    /** A reader that has seen enough, such as {@code head}, need not be told. */
    private static int broken(Program program, IOException e) {
        if (e instanceof InputFile.Unreadable) {
            return told(program, Message.of("cli.unreadable-file", e.getMessage()), ExitCode.USAGE);
        }
        String reason = String.valueOf(e.getMessage());
        boolean closedPipe = reason.toLowerCase(Locale.ROOT).contains("pipe");
        return closedPipe ? ExitCode.NOT_RIGHT : told(program, Message.of("cli.unwritable", reason), ExitCode.NOT_RIGHT);
    }

    private static int told(Program program, Message what, int code) {
        try {
            program.out().flush();
        } catch (UncheckedIOException nobodyReads) {
            return said(program, what, code);
        }
        return said(program, what, code);
    }

    private static int said(Program program, Message what, int code) {
        try {
            program.tell(Style.PLAIN, program.catalog().words("cli.error", what));
            return code;
        } catch (UncheckedIOException nobodyReads) {
            return code;
        }
    }
}
