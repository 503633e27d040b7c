import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/**
 * Runs a command at a pseudo-terminal and types at it as a person would, so that the start-up archive
 * holds what a real session uses. Where no pseudo-terminal can be had the command gets a pipe: the
 * archive is smaller then, and nothing else is different.
 *
 * <p>Usage: {@code java Typist.java LINES COMMAND...}; the lines are separated by {@code |}, each is typed
 * when the command has been silent for a moment. Ends with the exit code of the command.
 */
final class Typist {

    private static final long SILENCE_MILLIS = 400;
    private static final long PATIENCE_SECONDS = 90;

    private final StringBuffer screen = new StringBuffer();
    private volatile long lastOutput = System.nanoTime();

    public static void main(String[] arguments) throws Exception {
        String[] lines = arguments[0].split("\\|");
        List<String> command = List.of(arguments).subList(1, arguments.length);
        System.exit(new Typist().run(lines, new ProcessBuilder(command)));
    }

    private int run(String[] lines, ProcessBuilder command) throws Exception {
        command.redirectErrorStream(true);
        Optional<JniNativePty> terminal = open();
        if (terminal.isEmpty()) {
            Process process = command.start();
            return type(lines, process, process.getInputStream(), process.getOutputStream());
        }
        File device = new File(terminal.get().getName());
        Process process = command.redirectInput(device).redirectOutput(device).start();
        return type(lines, process, terminal.get().getMasterInput(), terminal.get().getMasterOutput());
    }

    private static Optional<JniNativePty> open() {
        try {
            return new JniTerminalProvider().open(null, Size.of(80, 24)) instanceof JniNativePty pty
                    ? Optional.of(pty) : Optional.empty();
        } catch (IOException | RuntimeException | LinkageError unavailable) {
            return Optional.empty();
        }
    }

    private int type(String[] lines, Process process, InputStream output, OutputStream keys)
            throws Exception {
        Thread reader = new Thread(() -> read(output));
        reader.setDaemon(true);
        reader.start();
        for (String line : lines) {
            awaitSilence(process);
            if (process.isAlive()) {
                keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                keys.flush();
            }
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            System.err.println("The training session did not end by itself:\n" + screen);
            return 1;
        }
        if (process.exitValue() != 0) {
            System.err.println("The training session failed:\n" + screen);
        }
        return process.exitValue();
    }

    private void read(InputStream output) {
        byte[] block = new byte[8192];
        try {
            for (int n = output.read(block); n >= 0; n = output.read(block)) {
                screen.append(new String(block, 0, n, StandardCharsets.UTF_8));
                lastOutput = System.nanoTime();
            }
        } catch (IOException closed) {
            lastOutput = System.nanoTime();
        }
    }

    private void awaitSilence(Process process) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            long silent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastOutput);
            if (screen.length() > 0 && silent >= SILENCE_MILLIS) {
                return;
            }
            Thread.sleep(20);
        }
    }
}
