package gradus.quiz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A line of the journal: an object whose last field, {@code crc}, is a checksum of everything before it (CRC-32C,
 * Castagnoli, eight hexadecimal digits). One changed bit, or any 32 in a row, never pass; other damage passes
 * once in four thousand million times.
 *
 * <p>Lines of versions before {@link #SINCE} have none and are taken as they are.
 */
final class JournalLine {
    /** The first version whose lines all have a checksum. */
    static final int SINCE = 3;
    private static final String OPEN = "{\"v\":";
    private static final String FIELD = ",\"crc\":\"";
    private static final String CLOSE = "\"}";
    private static final int DIGITS = 8;

    private JournalLine() {
    }

    /** The object with its checksum. */
    static String sealed(Map<String, Object> fields) {
        String object = JsonLine.write(fields);
        String covered = object.substring(0, object.length() - 1);
        return covered + FIELD + checksum(covered) + CLOSE;
    }

    /** The fields of a line; empty where it is no object, or is not what was written. */
    static Optional<Map<String, Object>> read(String line) {
        String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        return JsonLine.read(text).filter(fields -> isIntact(text, fields));
    }

    /**
     * A later program that writes another checksum has to name it otherwise: damage that reaches the version must not
     * pass for a newer program, whose journal would be left alone for ever.
     */
    private static boolean isIntact(String text, Map<String, Object> fields) {
        int version = version(fields);
        boolean withoutChecksum = version > Event.VERSION || version < SINCE && !fields.containsKey("crc");
        return endsInChecksum(text) ? isSealed(text) : withoutChecksum;
    }

    private static int checksumAt(String text) {
        return text.length() - CLOSE.length() - DIGITS - FIELD.length();
    }

    private static boolean endsInChecksum(String text) {
        return text.startsWith(FIELD, checksumAt(text)) && text.endsWith(CLOSE);
    }

    /** Of a text that ends in a checksum. */
    private static boolean isSealed(String text) {
        int at = checksumAt(text);
        return text.startsWith(checksum(text.substring(0, at)), at + FIELD.length());
    }

    private static String checksum(String covered) {
        CRC32C checksum = new CRC32C();
        checksum.update(covered.getBytes(StandardCharsets.UTF_8));
        String digits = Long.toHexString(checksum.getValue());
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** The version of the program that wrote it, or -1. */
    static int version(Map<String, Object> fields) {
        return Event.whole(fields, "v");
    }

    /** The event of a line; empty where there is none or it is not intact. */
    static Optional<Event> event(String line) {
        return read(line).flatMap(Event::of);
    }

    /** The intact lines in a line: itself, or those that were one after the other before a line end was damaged. */
    static List<String> intact(String line) {
        return event(line).isPresent() ? List.of(line) : salvaged(line);
    }

    /** A quotation mark within an event is escaped, so no event holds the beginning of another. */
    private static List<String> salvaged(String damaged) {
        List<String> intact = new ArrayList<>();
        int from = 0;
        for (int end = end(damaged, from); end > 0; end = end(damaged, from)) {
            int start = damaged.lastIndexOf(OPEN, end);
            if (start >= from && event(damaged.substring(start, end)).isPresent()) {
                intact.add(damaged.substring(start, end));
            }
            from = end;
        }
        return intact;
    }

    /** The offset behind the first checksum from there on, or -1. */
    private static int end(String text, int from) {
        int field = text.indexOf(FIELD, from);
        int end = field + FIELD.length() + DIGITS + CLOSE.length();
        return field >= 0 && end <= text.length() ? end : -1;
    }
}
