package gradus.grade;

import java.util.ArrayList;
import java.util.List;

/** The cells of one CSV record (RFC 4180). */
final class CsvRow {
    private final String text;
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private int at;

    private CsvRow(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * @throws BadRowException where something stands behind a closing quote, or a quote inside a bare cell
     */
    static List<String> cells(String text, char separator) throws BadRowException {
        CsvRow row = new CsvRow(text, separator);
        row.read();
        return row.cells;
    }

    /** What parts the cells of a header: the one of comma, semicolon and tab that stands there most often. */
    static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private void read() throws BadRowException {
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : bare());
        } while (at++ < text.length());
    }

    private String bare() throws BadRowException {
        int end = text.indexOf(separator, at);
        String cell = text.substring(at, end < 0 ? text.length() : end);
        at += cell.length();
        if (cell.indexOf('"') >= 0) {
            throw new BadRowException("grade.quote-inside", cells.size() + 1);
        }
        return cell;
    }

    private String quoted() throws BadRowException {
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
        throw new BadRowException("grade.open-quote");
    }

    private void requireEnd() throws BadRowException {
        if (at < text.length() && text.charAt(at) != separator) {
            throw new BadRowException("grade.behind-quote");
        }
    }
}
