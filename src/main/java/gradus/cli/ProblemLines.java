package gradus.cli;

import gradus.bank.BankProblem;
import gradus.text.Catalog;
import gradus.text.Markup;
import gradus.text.Sanitizer;
import gradus.text.Style;
import gradus.text.Width;
import java.util.ArrayList;
import java.util.List;

/** A bank's problem as a compiler shows it: the place, the code and the words, then the line and a caret. */
final class ProblemLines {
    private static final String INDENT = "    ";
    /** Long lines are shown in part, with the place in the part. */
    private static final int WINDOW = 76;

    private ProblemLines() {
    }

    static List<Markup> of(BankProblem problem, Catalog catalog) {
        List<Markup> lines = new ArrayList<>();
        lines.add(Markup.of(Style.EMPHASIS, problem.file() + ":" + problem.line() + ":" + problem.column() + ":")
                .plus(" ").plus(Style.ERROR, problem.code())
                .plus(" " + catalog.render(problem.message())));
        if (!problem.excerpt().isBlank()) {
            addExcerpt(problem, lines);
        }
        return lines;
    }

    private static void addExcerpt(BankProblem problem, List<Markup> lines) {
        int[] points = Sanitizer.visible(problem.excerpt()).codePoints().toArray();
        int column = Math.min(problem.column() - 1, points.length);
        int from = column < WINDOW * 3 / 4 ? 0 : column - WINDOW / 2;
        int to = Math.min(points.length, from + WINDOW);
        String before = new String(points, from, column - from);
        String line = before + new String(points, column, to - column);
        lines.add(Markup.of(INDENT + (from > 0 ? "…" : "") + line + (to < points.length ? "…" : "")));
        int width = Width.of(before) + (from > 0 ? 1 : 0);
        lines.add(Markup.of(Style.ERROR, INDENT + " ".repeat(width) + "^"));
    }
}
