package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.Span;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where in a question something went wrong.
 *
 * @param question the question's expression, as it is printed for people
 * @param span     the part of it
 */
public record Place(String question, Span span) {
    /** No text that is printed holds this character. */
    private static final Expr MARK = Expr.var("\uE000");

    /** The place of a part: of that very node, or else of the only stretch of text that reads the same. */
    static Optional<Place> of(Expr question, Expr part) {
        String text = Printer.readable(question);
        if (question.equals(part)) {
            return Optional.of(new Place(text, new Span(0, text.length())));
        }
        Expr marked = marked(question, part);
        return marked == question ? byText(text, Printer.readable(part)) : byMark(text, Printer.readable(marked));
    }

    /** The text round the mark is the same with and without it. */
    private static Optional<Place> byMark(String text, String marked) {
        int start = marked.indexOf(((Expr.Var) MARK).name());
        int end = text.length() - (marked.length() - start - 1);
        boolean inside = start >= 0 && end > start && end <= text.length();
        return inside ? Optional.of(new Place(text, new Span(start, end))) : Optional.empty();
    }

    private static Optional<Place> byText(String text, String part) {
        int start = text.indexOf(part);
        boolean once = start >= 0 && text.indexOf(part, start + 1) < 0;
        return once && isWhole(text, start, start + part.length())
                ? Optional.of(new Place(text, new Span(start, start + part.length())))
                : Optional.empty();
    }

    private static boolean isWhole(String text, int start, int end) {
        boolean before = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        boolean after = end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '^';
        return before && after;
    }

    /** The expression with the mark in the place of the first node that is this very part; itself without one. */
    private static Expr marked(Expr e, Expr part) {
        if (e == part) {
            return MARK;
        }
        for (int i = 0; i < e.parts().size(); i++) {
            Expr inner = e.parts().get(i);
            Expr replaced = marked(inner, part);
            if (replaced != inner) {
                List<Expr> parts = new ArrayList<>(e.parts());
                parts.set(i, replaced);
                return Trees.withParts(e, parts);
            }
        }
        return e;
    }
}
