package gradus.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Lines of a stream that must be UTF-8. A line that is not, or is too long, spoils only itself. */
final class InputLines {
    /** The longest line that is served, in bytes. */
    static final int MAX_BYTES = 1 << 20;

    private final InputStream in;
    private final byte[] block = new byte[8192];
    private int next;
    private int end;
    private boolean begun;

    InputLines(InputStream in) {
        this.in = in;
    }

    /** What comes next. */
    sealed interface Line {
        /** A line without its end. */
        record Text(String text) implements Line {
        }

        /** A line that is not UTF-8, with the number of readable characters before the fault. */
        record NotUtf8(int readable) implements Line {
        }

        /** A line of more than {@link #MAX_BYTES}; it was skipped. */
        record TooLong() implements Line {
        }

        /** There are no more. */
        record End() implements Line {
        }
    }

    Line read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int b = nextByte();
        if (b < 0) {
            return new Line.End();
        }
        boolean tooLong = false;
        for (; b >= 0 && b != '\n'; b = nextByte()) {
            tooLong |= bytes.size() >= MAX_BYTES;
            if (!tooLong) {
                bytes.write(b);
            }
        }
        return tooLong ? new Line.TooLong() : decode(bytes.toByteArray());
    }

    /** Whether reading would have to wait for the other side. */
    boolean wouldWait() throws IOException {
        return next >= end && in.available() <= 0;
    }

    private int nextByte() throws IOException {
        if (next >= end) {
            end = in.read(block);
            next = 0;
        }
        return end <= 0 ? -1 : block[next++] & 0xFF;
    }

    private Line decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        return result.isError() ? new Line.NotUtf8(text.length()) : new Line.Text(trimmed(text.toString()));
    }

    /** Without a byte-order mark at the very start and a carriage return at the end, as Windows writes them. */
    private String trimmed(String line) {
        String text = !begun && line.startsWith("\uFEFF") ? line.substring(1) : line;
        begun = true;
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
