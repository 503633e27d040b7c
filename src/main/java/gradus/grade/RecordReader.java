package gradus.grade;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Parts a file of rows into records, by bytes, so that it is known at which offset each ends.
 *
 * <p>A record is a line; in CSV, where a cell begins with a quote, line ends count for nothing until that quote is
 * closed. A quote that is never closed would swallow the rest of the file, so a record has a greatest length, and
 * behind one that is longer or has an open quote at the end, reading goes on with the line after the one it began in.
 */
final class RecordReader {
    /** No row is longer than this, in bytes. */
    static final int LONGEST = 1 << 16;
    private static final int BLOCK = 1 << 17;

    private final InputStream in;
    private final boolean quotes;
    private byte separator = ',';
    private byte[] window = new byte[4 * BLOCK];
    private int next;
    private int end;
    private boolean ended;
    private boolean withinLongLine;
    private long offset;
    private long line;

    /**
     * @param quotes whether a record can go on behind a line end
     * @param offset where in the file the stream stands
     * @param line   how many lines are before that
     */
    RecordReader(InputStream in, boolean quotes, long offset, long line) {
        this.in = in;
        this.quotes = quotes;
        this.offset = offset;
        this.line = line;
    }

    /** What parts cells, which is known when the header has been read. */
    void separator(char separator) {
        this.separator = (byte) separator;
    }

    /** The next record that is not an empty line; empty at the end of the file. */
    Optional<RawRecord> read() throws IOException {
        while (true) {
            fill();
            if (next == end) {
                return Optional.empty();
            }
            if (withinLongLine) {
                skip();
                continue;
            }
            RawRecord record = record();
            if (record.isFaulty() || !isBlank(record.bytes())) {
                return Optional.of(record);
            }
        }
    }

    /** Makes sure that a whole record is in the window, as far as the file goes. */
    private void fill() throws IOException {
        if (end - next > LONGEST + 1 || ended) {
            return;
        }
        System.arraycopy(window, next, window, 0, end - next);
        end -= next;
        next = 0;
        while (!ended && end < window.length) {
            int read = in.read(window, end, window.length - end);
            ended = read < 0;
            end += Math.max(0, read);
            if (end > LONGEST + 1) {
                return;
            }
        }
    }

    private enum State { CELL_STARTS, PLAIN, QUOTED, AFTER_QUOTE }

    private RawRecord record() {
        State state = State.CELL_STARTS;
        for (int at = next; at < end && at - next <= LONGEST; at++) {
            byte b = window[at];
            if (b == '\n' && state != State.QUOTED) {
                return taken(at);
            }
            if (state == State.AFTER_QUOTE && b != '"' && b != separator && b != '\r') {
                return faulty("csv.behind-quote");
            }
            state = after(state, b);
        }
        boolean whole = ended && end - next <= LONGEST && state != State.QUOTED;
        return whole ? taken(end) : faulty(state == State.QUOTED ? "csv.open-quote" : "grade.too-long");
    }

    private State after(State state, byte b) {
        if (!quotes) {
            return State.PLAIN;
        }
        return switch (state) {
            case QUOTED -> b == '"' ? State.AFTER_QUOTE : State.QUOTED;
            case AFTER_QUOTE -> b == '"' ? State.QUOTED : b == separator ? State.CELL_STARTS : State.PLAIN;
            case CELL_STARTS -> b == '"' ? State.QUOTED : b == separator ? State.CELL_STARTS : State.PLAIN;
            case PLAIN -> b == separator ? State.CELL_STARTS : State.PLAIN;
        };
    }

    /** Takes all up to a line end, or up to the end of the file. */
    private RawRecord taken(int to) {
        long first = line + 1;
        int last = to > next && window[to - 1] == '\r' ? to - 1 : to;
        byte[] bytes = Arrays.copyOfRange(window, next, last);
        goTo(Math.min(to + 1, end));
        return new RawRecord(first, offset, line, bytes, "");
    }

    /** Leaves out the line in which the record begins. */
    private RawRecord faulty(String fault) {
        long first = line + 1;
        skip();
        return new RawRecord(first, offset, line, new byte[0], fault);
    }

    /** Goes on with the next line, of which the start may not be in the window yet. */
    private void skip() {
        int at = next;
        while (at < end && window[at] != '\n') {
            at++;
        }
        withinLongLine = at == end;
        goTo(Math.min(at + 1, end));
    }

    private void goTo(int after) {
        for (int i = next; i < after; i++) {
            line += window[i] == '\n' ? 1 : 0;
        }
        offset += after - next;
        next = after;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
