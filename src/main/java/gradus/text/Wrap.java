package gradus.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of at most so many columns: at spaces, and beside wide characters as Chinese
 * typesetting allows. A no-break space and a space between two dollar signs do not break; the first comes out as a
 * space. Nor does a word joiner, which comes out as nothing. What is wider than a line alone is broken wherever the
 * line ends. Cost: linear in the text.
 */
public final class Wrap {
    private static final String NEVER_FIRST = "。，、；：！？）」』】》〉…—～·.,;:!?)]}%’”";
    private static final String NEVER_LAST = "（「『【《〈([{“‘";

    /** Keeps the wide characters on both sides together. */
    public static final char JOINER = '\u2060';

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int used;

    private Wrap(int width) {
        this.width = Math.max(width, 1);
    }

    /** The lines of a text; its own line breaks and the spaces that a line starts with are kept. */
    public static List<String> lines(String text, int width) {
        List<String> all = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            all.addAll(new Wrap(width).paragraph(paragraph));
        }
        return List.copyOf(all);
    }

    private List<String> paragraph(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        append(" ".repeat(Math.min(start, width / 2)));
        int at = start;
        while (at < text.length()) {
            int end = unitEnd(text, at);
            place(text.substring(at, end));
            at = end;
        }
        startLine();
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** The end of the longest stretch from an index in which no line may end; spaces behind it belong to it. */
    private static int unitEnd(String text, int from) {
        boolean formula = false;
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            formula ^= point == '$' && (formula || text.indexOf('$', at + 1) > 0);
            at += Character.charCount(point);
            if (!formula && at < text.length() && breaks(point, text.codePointAt(at))) {
                return at;
            }
        }
        return at;
    }

    private static boolean breaks(int left, int right) {
        if (left == JOINER) {
            return false;
        }
        if (left == ' ') {
            return right != ' ';
        }
        boolean wide = Width.of(left) == 2 || Width.of(right) == 2;
        return wide && right != ' ' && right != '\u00a0' && Width.of(right) > 0
                && NEVER_FIRST.indexOf(right) < 0 && NEVER_LAST.indexOf(left) < 0;
    }

    private void place(String unit) {
        String word = unit.stripTrailing();
        if (used + Width.of(word) > width) {
            startLine();
        }
        while (used + Width.of(word) > width) {
            int end = emergencyEnd(word);
            append(word.substring(0, end));
            lines.add(finished());
            word = word.substring(end).stripLeading();
        }
        append(word + " ".repeat(unit.length() - unit.stripTrailing().length()));
    }

    /** Ends the line; what holds nothing but its indentation is dropped. */
    private void startLine() {
        boolean blank = line.toString().isBlank();
        String text = finished();
        if (!blank) {
            lines.add(text);
        }
    }

    /** Where a stretch too wide for a line is broken: behind its last space that fits, else where the line ends. */
    private int emergencyEnd(String word) {
        int end = Width.fitting(word, 0, width - used);
        int space = Math.max(word.lastIndexOf('\u00a0', end - 1), word.lastIndexOf(' ', end - 1));
        return space > 0 ? space + 1 : end;
    }

    private void append(String text) {
        line.append(text);
        used += Width.of(text);
    }

    private String finished() {
        String text = line.toString().replace('\u00a0', ' ').replace(String.valueOf(JOINER), "").stripTrailing();
        line.setLength(0);
        used = 0;
        return text;
    }
}
