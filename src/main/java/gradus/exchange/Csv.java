package gradus.exchange;

import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV (RFC 4180, in UTF-8, lines ended by a line feed) that a spreadsheet opens without doing anything.
 *
 * <p>A spreadsheet takes a cell that starts with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a carriage
 * return for a formula, and what a learner or a bank wrote must not become one. Such a cell gets an apostrophe in
 * front, which spreadsheets understand as "this is text"; only a plain number such as {@code -3} stays as it is. A
 * cell that starts with an apostrophe before such a sign gets a second one, so that {@link #unguarded} always gives
 * back what was written.
 */
public final class Csv {
    private static final String SIGNS = "=+-@\t\r＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private Csv() {
    }

    public static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            row.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        return row.append('\n').toString();
    }

    /** A cell, guarded, and quoted where it needs that. */
    static String cell(String text) {
        String safe = guarded(text);
        return needsQuotes(safe) ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';') {
                return true;
            }
        }
        return !text.equals(text.strip());
    }

    private static String guarded(String text) {
        return isFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** Whether a sign starts it, after any number of apostrophes. */
    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
    }

    /** A cell as it was before it was guarded. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }
}
