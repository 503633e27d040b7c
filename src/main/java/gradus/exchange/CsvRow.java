package gradus.exchange;

import java.util.ArrayList;
import java.util.List;

/** The cells of one CSV record (RFC 4180). */
public final class CsvRow {
    private final String text;
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private int at;

    private CsvRow(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * @throws CsvException where something stands behind a closing quote, or a quote inside a bare cell
     */
    public static List<String> cells(String text, char separator) throws CsvException {
        CsvRow row = new CsvRow(text, separator);
        row.read();
        return row.cells;
    }

    /** What parts the cells of a header: the one of comma, semicolon and tab that stands there most often. */
    public static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private void read() throws CsvException {
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : bare());
        } while (at++ < text.length());
    }

    private String bare() throws CsvException {
        int end = text.indexOf(separator, at);
        String cell = text.substring(at, end < 0 ? text.length() : end);
        at += cell.length();
        if (cell.indexOf('"') >= 0) {
            throw new CsvException("csv.quote-inside", cells.size() + 1);
        }
        return cell;
    }

    private String quoted() throws CsvException {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                requireEnd();
                return cell.toString();
            }
        }
        throw new CsvException("csv.open-quote");
    }

    private void requireEnd() throws CsvException {
        if (at < text.length() && text.charAt(at) != separator) {
            throw new CsvException("csv.behind-quote");
        }
    }
}
