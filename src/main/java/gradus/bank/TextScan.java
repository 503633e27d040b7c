package gradus.bank;

import gradus.bank.Node.Scalar;
import gradus.bank.Node.Style;
import gradus.expr.Message;
import java.util.Set;

/**
 * Looks for characters that got into a text through escapes: {@code "\frac"} in double quotes is a form feed and
 * {@code rac}.
 */
final class TextScan {
    /** Escapes that nobody means: all of them start LaTeX commands, and none stands for what one would want. */
    private static final String MISTAKEN = "0abtvfreNLP_";
    /** LaTeX commands that start like the escape for a line end. */
    private static final Set<String> COMMANDS = Set.of("nabla", "ne", "neq", "neg", "nu", "not", "notin", "nonumber",
            "nleq", "ngeq", "nmid", "newline", "ni", "nparallel", "natural", "nearrow", "nwarrow");

    private final Scalar scalar;
    private final String source;
    private final Problems problems;

    private TextScan(Scalar scalar, Problems problems) {
        this.scalar = scalar;
        this.source = problems.source().text();
        this.problems = problems;
    }

    /** The text with line feeds as its only control characters and nothing invisible; tabs become spaces. */
    static String clean(String text) {
        if (text.chars().noneMatch(c -> isUnsafe((char) c) || c == '\t' || Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '\t') {
                clean.setCharAt(i, ' ');
            } else if (isUnsafe(c) || isUnpaired(text, i)) {
                clean.setCharAt(i, '\uFFFD');
            }
        }
        return clean.toString();
    }

    private static boolean isUnsafe(char c) {
        return SourceReader.isControl(c) && c != '\n' && c != '\t' || SourceReader.isInvisible(c);
    }

    private static boolean isUnpaired(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** Reports what escapes brought into the text, which is the scalar's before it was cleaned. */
    static void report(String text, Scalar scalar, String mistakenEscape, Problems problems) {
        boolean escapes = scalar.style() == Style.DOUBLE_QUOTED
                && problems.source().text().substring(scalar.start(), scalar.end()).indexOf('\\') >= 0;
        if (escapes && !new TextScan(scalar, problems).reportsMistakenEscapes(mistakenEscape)) {
            reportNamedByNumber(text, scalar, problems);
        }
    }

    private boolean reportsMistakenEscapes(String messageId) {
        int before = problems.count();
        for (int i = scalar.start() + 1; i + 1 < scalar.end(); i++) {
            if (source.charAt(i) == '\\') {
                String command = command(i + 1);
                if (isMistaken(command, source.charAt(i + 1))) {
                    problems.add(Fault.ESCAPE, i, Message.of(messageId, "\\" + command));
                }
                i++;
            }
        }
        return problems.count() > before;
    }

    private static boolean isMistaken(String command, char escape) {
        return MISTAKEN.indexOf(escape) >= 0 || COMMANDS.contains(command);
    }

    /** The letters after a backslash, at least one character. */
    private String command(int from) {
        int end = from + 1;
        while (end < scalar.end() && end < from + 20 && Character.isLetter(source.charAt(end))) {
            end++;
        }
        return source.substring(from, end);
    }

    /** {@code "\}{@code u202e"}: what a number stands for is as unsafe as the character itself. */
    private static void reportNamedByNumber(String text, Scalar scalar, Problems problems) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SourceReader.isControl(c) && c != '\n' || isUnpaired(text, i)) {
                problems.add(Fault.CONTROL_CHARACTER, scalar.start(), SourceReader.codePoint(c));
            } else if (SourceReader.isInvisible(c)) {
                problems.add(Fault.INVISIBLE_CHARACTER, scalar.start(), SourceReader.codePoint(c));
            }
        }
    }
}
