package gradus.text;

import gradus.expr.Span;
import gradus.expr.SyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person reads about text that cannot be read: the message, the place under carets, and the corrected input
 * where there is one.
 */
public final class SyntaxErrorText {
    private static final int LONGEST_SUGGESTION = 500;

    private SyntaxErrorText() {
    }

    /** The lines, in at most so many columns. */
    public static List<Markup> lines(SyntaxException error, Catalog catalog, int width) {
        List<Markup> lines = new ArrayList<>();
        for (String line : Wrap.lines(Sanitizer.visible(catalog.render(error.what())), width)) {
            lines.add(Markup.of(Style.ERROR, line));
        }
        if (!error.source().isBlank()) {
            lines.addAll(indented(Excerpt.of(error.source(), visibleEnd(error), width - 2)));
        }
        error.suggestion().filter(corrected -> corrected.length() <= LONGEST_SUGGESTION).ifPresent(corrected ->
                lines.add(Markup.of(Style.HINT, catalog.words("syntax.did-you-mean", corrected))));
        return List.copyOf(lines);
    }

    /** A span behind the end of a text is moved to just behind its last visible character. */
    private static Span visibleEnd(SyntaxException error) {
        int end = error.source().stripTrailing().length();
        return error.span().start() > end ? new Span(end, end) : error.span();
    }

    private static List<Markup> indented(List<Markup> lines) {
        return lines.stream().map(line -> Markup.of("  ").plus(line)).toList();
    }
}
