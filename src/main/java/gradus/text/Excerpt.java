package gradus.text;

import gradus.expr.Span;
import java.util.List;

/**
 * The line of a text in which a span lies, and carets under the span. Controls are made visible, wide characters
 * count two columns, and of a line wider than the screen the part round the span is shown.
 */
public final class Excerpt {
    private static final String CUT = "…";

    private final StringBuilder shown = new StringBuilder();
    private int caretStart = -1;
    private int caretEnd;

    private Excerpt(String line, int from, int to) {
        for (int i = 0; i <= line.length(); ) {
            if (i >= from && caretStart < 0) {
                caretStart = shown.length();
            }
            if (i <= to) {
                caretEnd = shown.length();
            }
            if (i == line.length()) {
                break;
            }
            int point = line.codePointAt(i);
            shown.append(point == '\t' ? " " : Sanitizer.visible(Character.toString(point)));
            i += Character.charCount(point);
        }
    }

    /** Two lines: the text, then the carets; a span at the end of the text has one caret behind it. */
    public static List<Markup> of(String source, Span span, int width) {
        int start = Math.min(span.start(), source.length());
        int lineStart = source.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = source.indexOf('\n', start);
        String line = source.substring(lineStart, lineEnd < 0 ? source.length() : lineEnd);
        int end = Math.min(span.end() - lineStart, line.length());
        return new Excerpt(line, start - lineStart, end).lines(Math.max(width, 10));
    }

    private List<Markup> lines(int width) {
        String text = shown.toString();
        int from = 0;
        int to = text.length();
        if (Width.of(text) >= width) {
            from = windowStart(text, width);
            to = Width.fitting(text, from, width - 3);
        }
        String head = from > 0 ? CUT : "";
        int indent = Width.of(head) + Width.of(text.substring(from, caretStart));
        int marked = Width.of(text.substring(caretStart, Math.max(caretStart, Math.min(caretEnd, to))));
        return List.of(
                Markup.of(Style.CODE, head + text.substring(from, to) + (to < text.length() ? CUT : "")),
                Markup.of(" ".repeat(indent)).plus(Style.ERROR, "^".repeat(Math.max(1, marked))));
    }

    /** The window starts so far before the span that the span's start lies in its second third. */
    private int windowStart(String text, int width) {
        int at = caretStart;
        int columns = 0;
        while (at > 0 && columns < width / 3) {
            at = text.offsetByCodePoints(at, -1);
            columns += Width.of(text.codePointAt(at));
        }
        return at;
    }
}
