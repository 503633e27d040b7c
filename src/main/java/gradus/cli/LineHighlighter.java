package gradus.cli;

import gradus.text.Style;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Draws the marks of a line that is being typed. An empty line, which is all there is at a start, costs nothing. */
final class LineHighlighter implements Highlighter {
    private final Set<String> commands;
    private final Supplier<AnswerWords> words;

    /** @param commands the words behind a colon, colons included */
    LineHighlighter(Set<String> commands, Supplier<AnswerWords> words) {
        this.commands = commands;
        this.words = words;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        return buffer.isEmpty() ? new AttributedString(buffer)
                : marked(buffer, LineMarks.of(buffer, reader.getBuffer().cursor(), commands, words.get()));
    }

    private static AttributedString marked(String buffer, List<LineMarks.Mark> marks) {
        AttributedStringBuilder drawn = new AttributedStringBuilder();
        for (int i = 0; i < buffer.length(); i++) {
            AttributedStyle style = AttributedStyle.DEFAULT;
            for (LineMarks.Mark mark : marks) {
                style = mark.span().start() <= i && i < mark.span().end() ? drawn(mark.style()) : style;
            }
            drawn.append(buffer.substring(i, i + 1), style);
        }
        return drawn.toAttributedString();
    }

    private static AttributedStyle drawn(Style style) {
        return switch (style) {
            case ERROR -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED).underline();
            case WARNING -> AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA).underline();
            default -> AttributedStyle.BOLD;
        };
    }
}
