package gradus.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a text: what stands as it is, and the places where something is put in. */
final class TextParts {
    private static final Pattern NAME = Pattern.compile("\\{([\\p{L}][\\p{L}\\p{Nd}_]*)\\}");

    enum Kind { WORDS, BRACE, NAME, NAME_IN_FORMULA }

    /** A part, its text as it stands, and where: from {@code start}, inclusive, to {@code end}, exclusive. */
    record Part(Kind kind, String text, int start) {
        int end() {
            return start + text.length();
        }

        /** The name between the braces. */
        String name() {
            return text.substring(1, text.length() - 1);
        }
    }

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private int from;
    private int at;
    private boolean formula;
    private int formulaStart;

    private TextParts(String text) {
        this.text = text;
    }

    /** The parts in order; together they are the text. */
    static List<Part> of(String text) {
        return new TextParts(text).read();
    }

    /** Where the dollar stands that opens a formula which is never closed. */
    static Optional<Integer> openFormula(String text) {
        TextParts parts = new TextParts(text);
        parts.read();
        return parts.formula ? Optional.of(parts.formulaStart) : Optional.empty();
    }

    private List<Part> read() {
        Matcher name = NAME.matcher(text);
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean brace = c == '{' || c == '}';
            if (c == '\\' && !formula) {
                at = Math.min(at + 2, text.length());
            } else if (c == '$') {
                formulaStart = at;
                formula = !formula;
                at++;
            } else if (brace && !formula && text.startsWith(String.valueOf(c), at + 1)) {
                add(Kind.BRACE, at + 2);
            } else if (c == '{' && name.region(at, text.length()).lookingAt()) {
                add(formula ? Kind.NAME_IN_FORMULA : Kind.NAME, name.end());
            } else {
                at++;
            }
        }
        flush();
        return List.copyOf(parts);
    }

    private void add(Kind kind, int end) {
        flush();
        parts.add(new Part(kind, text.substring(at, end), at));
        at = end;
        from = end;
    }

    private void flush() {
        if (at > from) {
            parts.add(new Part(Kind.WORDS, text.substring(from, at), from));
        }
    }
}
