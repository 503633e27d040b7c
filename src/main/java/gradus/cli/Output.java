package gradus.cli;

import gradus.text.Formatter;
import gradus.text.Markup;
import gradus.text.Sanitizer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The one way out: what is written here cannot act on a terminal, and a write that fails is noticed.
 *
 * <p>Writing throws {@link UncheckedIOException}, because there is nothing that code in between could do; the
 * program's end turns it into an exit code.
 */
final class Output {
    private final OutputStream out;
    private final Formatter formatter;

    Output(OutputStream out, Formatter formatter) {
        this.out = new BufferedOutputStream(out, 8192);
        this.formatter = formatter;
    }

    /** The same form, to nobody. */
    Output unseen() {
        return new Output(OutputStream.nullOutputStream(), formatter);
    }

    /** A line of text in which styles are shown. */
    void line(Markup markup) {
        write(formatter.format(markup) + "\n");
    }

    void line(String text) {
        line(Markup.of(text));
    }

    /** The beginning of a line that the person completes. */
    void prompt(Markup markup) {
        write(formatter.format(markup));
    }

    /** A line for programs to read, which is safe already or made safe. */
    void data(String line) {
        write(Sanitizer.visible(line) + "\n");
    }

    /** A line of a terminal that the next one writes over, at once; an empty one clears it. Its text is one line. */
    void status(String text) {
        write("\r" + Sanitizer.visible(text.replace('\n', ' ')) + "\u001B[K");
        flush();
    }

    /** A text for files and programs, in which tabs stay. */
    void document(String text) {
        write(Sanitizer.document(text));
    }

    /** As {@link #document}, for whoever writes into a writer. */
    Writer writer() {
        return new DocumentWriter();
    }

    /** Holds back what means something only together with what comes next: half a character, half a line end. */
    private final class DocumentWriter extends Writer {
        private String held = "";

        @Override
        public void write(char[] characters, int from, int length) {
            String text = held + new String(characters, from, length);
            char last = text.isEmpty() ? 0 : text.charAt(text.length() - 1);
            int whole = Character.isHighSurrogate(last) || last == '\r' ? text.length() - 1 : text.length();
            held = text.substring(whole);
            document(text.substring(0, whole));
        }

        @Override
        public void flush() {
            Output.this.flush();
        }

        @Override
        public void close() {
            document(held);
            held = "";
            flush();
        }
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
