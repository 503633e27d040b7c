package gradus.grade;

import gradus.expr.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Submissions that were opened: how their records are read, and where the first one is.
 *
 * @param in      stands at {@code offset}
 * @param offset  the offset of the first record
 * @param lines   how many lines are before it
 * @param ignored columns that say nothing to Gradus
 */
record Source(InputStream in, SubmissionReader reader, Optional<Character> separator, long offset, long lines,
        List<String> ignored) {
    private static final int MARK = 3;

    /** @param in can be marked; what is before the first record is read from it */
    static Source open(InputStream in, String name) throws IOException, GradeRun.Refused {
        long mark = skipMark(in);
        boolean json = SubmissionReader.isJsonLines(name).orElseGet(() -> startsWithBrace(in));
        if (json) {
            return new Source(in, new JsonSubmissions(), Optional.empty(), mark, 0, List.of());
        }
        HeaderLine first = HeaderLine.read(in);
        Header header = header(first);
        return new Source(in, new CsvSubmissions(header), Optional.of(header.separator()), mark + first.length(), first.lines(),
                header.ignored());
    }

    private static Header header(HeaderLine line) throws GradeRun.Refused {
        try {
            return Header.read(SubmissionReader.text(line.bytes()));
        } catch (Header.Refused e) {
            throw new GradeRun.Refused(e.what());
        } catch (BadRowException e) {
            throw new GradeRun.Refused(e.what());
        }
    }

    /** A byte order mark is passed over; one of UTF-16 tells that all else would be in vain. */
    private static long skipMark(InputStream in) throws IOException, GradeRun.Refused {
        in.mark(MARK);
        byte[] first = in.readNBytes(MARK);
        in.reset();
        int a = first.length > 1 ? first[0] & 0xFF : 0;
        int b = first.length > 1 ? first[1] & 0xFF : 0;
        if (a == 0xFF && b == 0xFE || a == 0xFE && b == 0xFF) {
            throw new GradeRun.Refused(Message.of("grade.utf-16"));
        }
        boolean utf8 = first.length == MARK && a == 0xEF && b == 0xBB && (first[2] & 0xFF) == 0xBF;
        return utf8 ? in.readNBytes(MARK).length : 0;
    }

    private static boolean startsWithBrace(InputStream in) {
        try {
            in.mark(1);
            int first = in.read();
            in.reset();
            return first == '{';
        } catch (IOException e) {
            return false;
        }
    }

    /** The records from a place on that is not before the first one. */
    RecordReader from(long place, long linesBefore) throws IOException {
        in.skipNBytes(place - offset);
        RecordReader records = new RecordReader(in, separator.isPresent(), place, linesBefore);
        separator.ifPresent(records::separator);
        return records;
    }
}
