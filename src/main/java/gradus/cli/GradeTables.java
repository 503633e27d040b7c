package gradus.cli;

import gradus.grade.Gradebook;
import gradus.grade.Tally;
import gradus.text.Catalog;
import gradus.text.MistakeNames;
import gradus.text.Table.Column;
import gradus.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a class's answers came to, as tables on standard output. */
final class GradeTables {
    private static final int SHOWN_LEARNERS = 50;

    private final Gradebook book;
    private final List<String> order;
    private final Program program;

    GradeTables(Gradebook book, List<String> order, Program program) {
        this.book = book;
        this.order = order;
        this.program = program;
    }

    void show() {
        table("grade.question", book.questions(order), Integer.MAX_VALUE);
        program.out().line("");
        table("grade.learner", book.learners(), SHOWN_LEARNERS);
        int more = book.learners().size() - SHOWN_LEARNERS;
        if (more > 0) {
            program.out().line(program.catalog().words("grade.more-learners", more));
        }
    }

    private void table(String name, Map<String, Tally> tallies, int most) {
        Catalog catalog = program.catalog();
        List<List<String>> rows = new ArrayList<>();
        tallies.entrySet().stream().limit(most).forEach(entry -> rows.add(row(entry.getKey(), entry.getValue())));
        Table table = new Table(List.of(Column.left(catalog.words(name)), Column.right(catalog.words("grade.answers")),
                Column.right(catalog.words("grade.share")), Column.right(catalog.words("grade.score")),
                Column.left(catalog.words("grade.commonest"))), rows);
        table.lines(width()).forEach(program.out()::line);
    }

    private int width() {
        return program.host().showsOnTerminal() ? TerminalSize.columns(program.host()) : Integer.MAX_VALUE;
    }

    private List<String> row(String name, Tally tally) {
        List<Tally.Count> mistakes = tally.mistakes();
        String commonest = mistakes.isEmpty() ? ""
                : new MistakeNames(program.catalog()).of(mistakes.get(0).mistake()) + " ×" + mistakes.get(0).times();
        return List.of(name, String.valueOf(tally.answers()), percent(tally.share()), percent(tally.score()), commonest);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
