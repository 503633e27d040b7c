package gradus.cli;

import gradus.expr.Names;
import gradus.expr.Reading;
import gradus.expr.Span;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import gradus.expr.Value;
import gradus.text.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands out in a line while it is typed: the bracket that belongs to the one at the cursor, a bracket that
 * closes nothing, names that the question does not have, and what cannot be read whatever follows. The word at the
 * cursor is never found fault with, because it may not be whole yet.
 */
final class LineMarks {
    private static final String OPENING = "([{（［｛";
    private static final String CLOSING = ")]}）］｝";
    /** A longer line is left as it is. */
    private static final int LONGEST = 500;
    private static final Set<String> UNFINISHED = Set.of("syntax.unclosed", "syntax.ends-early", "syntax.empty");

    private final String line;
    private final int cursor;
    private final List<Mark> marks = new ArrayList<>();

    /** Some characters of the line. */
    record Mark(Span span, Style style) {
    }

    private LineMarks(String line, int cursor) {
        this.line = line;
        this.cursor = cursor;
    }

    /**
     * The marks, of which a later one lies on top.
     *
     * @param cursor   the index before which the cursor is
     * @param commands the words behind a colon, colons included
     */
    static List<Mark> of(String line, int cursor, Set<String> commands, AnswerWords words) {
        LineMarks marks = new LineMarks(line, cursor);
        if (line.length() > LONGEST || line.isBlank()) {
            return List.of();
        }
        if (line.startsWith(":") || line.startsWith("：")) {
            marks.command(commands);
        } else if (words.mathematics()) {
            marks.mathematics(words.variables());
            marks.brackets();
        }
        return marks.marks;
    }

    private void command(Set<String> commands) {
        int end = 1;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        String word = ColonLine.halfWidth(line.substring(0, end));
        if (commands.contains(word)) {
            mark(0, end, Style.CODE);
        } else if (end < line.length() && commands.stream().noneMatch(command -> command.startsWith(word))) {
            mark(0, end, Style.ERROR);
        }
    }

    private void mathematics(Set<String> variables) {
        try {
            Set<String> strange = new HashSet<>(names(Reading.of(line, Names.of(variables)).value()));
            strange.removeAll(variables);
            strange.forEach(name -> strange(name, Names.of(variables)));
        } catch (SyntaxException error) {
            Span span = error.span();
            boolean certain = !UNFINISHED.contains(error.what().id()) && span.end() > span.start();
            if (certain && span.end() <= line.length()) {
                fault(span, span, Style.ERROR);
            }
        }
    }

    private static Set<String> names(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return Trees.variables(scalar.expression());
        }
        Set<String> names = new HashSet<>();
        ((Value.Entries) value).entries().forEach(entry -> names.addAll(names(entry)));
        return names;
    }

    /** A name wherever it stands for itself: {@code si} in {@code x*si}, but not the s of {@code sin}. */
    private void strange(String name, Names known) {
        for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
            int start = at;
            int end = at + name.length();
            while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
                start--;
            }
            while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
                end++;
            }
            if (holds(line.substring(start, end), name, known)) {
                fault(new Span(start, end), new Span(at, at + name.length()), Style.WARNING);
            }
        }
    }

    /** Whether a word, which may be letters beside one another, has a name in it, and is no function's name. */
    private static boolean holds(String word, String name, Names known) {
        try {
            return names(Reading.of(word, known).value()).contains(name);
        } catch (SyntaxException needsAnArgument) {
            return false;
        }
    }

    private void fault(Span word, Span fault, Style style) {
        if (cursor < word.start() || cursor > word.end()) {
            mark(fault.start(), fault.end(), style);
        }
    }

    private void brackets() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < line.length(); i++) {
            int closing = CLOSING.indexOf(line.charAt(i));
            if (OPENING.indexOf(line.charAt(i)) >= 0) {
                open.push(i);
            } else if (closing >= 0 && open.isEmpty()) {
                mark(i, i + 1, Style.ERROR);
            } else if (closing >= 0) {
                pair(open.pop(), i);
            }
        }
    }

    /** An interval may end with another bracket than it begins with; what is wrong is told when the line is read. */
    private void pair(int opening, int closing) {
        if (isAtCursor(opening) || isAtCursor(closing)) {
            mark(opening, opening + 1, Style.EMPHASIS);
            mark(closing, closing + 1, Style.EMPHASIS);
        }
    }

    private boolean isAtCursor(int index) {
        return cursor == index || cursor == index + 1;
    }

    private void mark(int start, int end, Style style) {
        marks.add(new Mark(new Span(start, end), style));
    }
}
