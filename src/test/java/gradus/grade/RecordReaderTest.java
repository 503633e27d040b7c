package gradus.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exchange.Csv;
import gradus.exchange.CsvRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    private static List<RawRecord> read(byte[] file, int offset, long lines, boolean quotes) throws IOException {
        RecordReader reader = new RecordReader(
                new ByteArrayInputStream(file, offset, file.length - offset), quotes, offset, lines);
        List<RawRecord> records = new ArrayList<>();
        for (Optional<RawRecord> next = reader.read(); next.isPresent(); next = reader.read()) {
            records.add(next.get());
        }
        return records;
    }

    private static List<String> shown(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8), 0, 0, true).stream().map(record -> record.line() + ":"
                + (record.isFaulty() ? "!" + record.fault() : new String(record.bytes(), StandardCharsets.UTF_8))).toList();
    }

    @Test
    void takesALineForARecord() throws IOException {
        assertEquals(List.of("1:a,b", "2:c", "5:d"), shown("a,b\nc\r\n\n \nd"));
    }

    @Test
    void goesOnBehindALineEndInQuotes() throws IOException {
        assertEquals(List.of("1:a,\"x\ny\",b", "3:c"), shown("a,\"x\ny\",b\nc\n"));
    }

    @Test
    void knowsAQuoteThatIsWrittenTwice() throws IOException {
        assertEquals(List.of("1:\"a\"\"\n\"\"\",b", "3:c"), shown("\"a\"\"\n\"\"\",b\nc"));
    }

    @Test
    void leavesQuotesInsideABareCellAlone() throws IOException {
        assertEquals(List.of("1:a\"\"b", "2:c\"", "3:d"), shown("a\"\"b\nc\"\nd"));
    }

    @Test
    void losesNoMoreThanTheLineOfAQuoteThatIsNotClosed() throws IOException {
        assertEquals(List.of("1:a", "2:!csv.open-quote", "3:c", "4:d"), shown("a\nx,\"b\nc\nd\n"));
        assertEquals(List.of("1:!csv.behind-quote", "2:c\"d", "3:e"), shown("x,\"b\nc\"d\ne\n"));
    }

    @Test
    void losesNoMoreThanALineThatIsTooLong() throws IOException {
        String longLine = "x".repeat(3_000_000);
        assertEquals(List.of("1:a", "2:!grade.too-long", "3:b"), shown("a\n" + longLine + "\nb"));
        assertEquals(List.of("1:!csv.open-quote", "2:!grade.too-long", "3:b"), shown("\"\n" + longLine + "\nb"));
        assertEquals(List.of("1:!grade.too-long"), shown(longLine));
    }

    /** A run that goes on where another one ended sees the same records, at the same lines. */
    @Test
    void goesOnAnywhere() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int run = 0; run < 200; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(400); i > 0; i--) {
                text.append("a\"\n,\r é".charAt(random.nextInt(7)));
            }
            byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
            List<RawRecord> all = read(file, 0, 0, true);
            for (int i = 0; i < all.size(); i++) {
                List<RawRecord> rest = read(file, (int) all.get(i).end(), all.get(i).lines(), true);
                assertEquals(all.size() - i - 1, rest.size(), text.toString());
                for (int j = 0; j < rest.size(); j++) {
                    RawRecord expected = all.get(i + 1 + j);
                    assertEquals(expected.line(), rest.get(j).line());
                    assertEquals(expected.end(), rest.get(j).end());
                    assertTrue(Arrays.equals(expected.bytes(), rest.get(j).bytes()));
                }
            }
        }
    }

    /** What the writer of CSV writes, the reader reads. */
    @Test
    void readsWhatIsWritten() throws Exception {
        SplittableRandom random = new SplittableRandom(4);
        List<List<String>> rows = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            List<String> cells = new ArrayList<>(List.of("row"));
            for (int j = random.nextInt(4); j >= 0; j--) {
                StringBuilder cell = new StringBuilder();
                for (int k = random.nextInt(6); k > 0; k--) {
                    cell.append("a\"\n,;\r\t'=-+ é微1".charAt(random.nextInt(15)));
                }
                cells.add(cell.toString());
            }
            rows.add(cells);
            file.append(Csv.row(cells));
        }
        List<List<String>> back = new ArrayList<>();
        for (RawRecord record : read(file.toString().getBytes(StandardCharsets.UTF_8), 0, 0, true)) {
            back.add(CsvRow.cells(SubmissionReader.text(record.bytes()), ',').stream().map(Csv::unguarded).toList());
        }
        assertEquals(rows, back);
    }
}
