package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.text.Formatter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Output out = new Output(bytes, Formatter.PLAIN);

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Whoever writes in blocks breaks characters and line ends in two. */
    @Test
    void aDocumentIsTheSameInWhateverPiecesItComes() throws IOException {
        String document = "π\t😀\r\n題目 𝔸𝔹\r\n";
        for (int size = 1; size <= document.length(); size++) {
            bytes.reset();
            try (Writer writer = out.writer()) {
                for (int from = 0; from < document.length(); from += size) {
                    writer.write(document, from, Math.min(size, document.length() - from));
                }
            }
            assertEquals(document, written(), "in pieces of " + size);
        }
    }

    @Test
    void whatNeverBecameWholeIsShownAtTheEnd() throws IOException {
        try (Writer writer = out.writer()) {
            writer.write("a\ud83d");
            writer.flush();
            assertEquals("a", written());
        }
        assertEquals("a<U+D83D>", written());
    }

    @Test
    void aDocumentCannotActOnATerminal() throws IOException {
        try (Writer writer = out.writer()) {
            writer.write("\u001b");
            writer.write("[2J\u202e\r");
            writer.write("x\r");
        }
        assertEquals("^[[2J<U+202E>^Mx^M", written());
    }

    @Test
    void aStatusIsOneLine() {
        out.status("half\n\u001b[2Jdone");
        assertEquals("\rhalf ^[[2Jdone\u001b[K", written());
    }

    @Test
    void aWriteThatFailsIsNoticed() {
        Output full = new Output(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        }, Formatter.PLAIN);
        full.line("x");
        assertThrows(UncheckedIOException.class, full::flush);
    }
}
