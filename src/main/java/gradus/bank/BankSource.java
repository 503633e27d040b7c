package gradus.bank;

import java.util.Arrays;

/** The text of a bank file, and where in it an offset is. A place costs the length of its line. */
final class BankSource {
    private static final int EXCERPT = 400;

    private final String name;
    private final String text;
    private final int[] lineStarts;

    /** @param name the file as it is shown in messages */
    BankSource(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** A line feed, or a carriage return that no line feed follows. */
    private static boolean endsLine(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    Place place(int offset) {
        int line = line(offset);
        int column = text.codePointCount(lineStarts[line], Math.min(offset, text.length()));
        return new Place(line + 1, column + 1);
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The offset of a place that a parser counted, kept inside the text. */
    int offset(Place place) {
        int line = Math.min(place.line(), lineStarts.length) - 1;
        int offset = lineStarts[line];
        for (int column = 1; column < place.column() && offset < text.length(); column++) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return offset;
    }

    /** The line of an offset, without its end, as far as one can show; tabs become spaces. */
    String excerpt(int offset) {
        int line = line(offset);
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
        String whole = text.substring(lineStarts[line], Math.min(end, lineStarts[line] + EXCERPT));
        return whole.stripTrailing().replace('\t', ' ');
    }
}
