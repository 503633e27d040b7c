package gradus.cli;

import gradus.quiz.Statistics;
import gradus.text.Catalog;
import gradus.text.Curve;
import gradus.text.Markup;
import gradus.text.Notation;
import gradus.text.Plot;
import gradus.text.Spot;
import gradus.text.Style;
import gradus.text.Table;
import gradus.text.Table.Column;
import gradus.text.Window;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** How far the person has come, day by day: the questions met, and those of them that are held in memory. */
final class PracticeCurve {
    private static final int WIDEST = 48;
    private static final int FEWEST_DAYS = 2;
    private static final int ROWS = 14;
    private static final double MARGIN = 0.06;

    private final Catalog catalog;
    private final LocalDate today;
    private final List<Statistics.Day> days;

    /** @param days every day with practice, oldest first */
    PracticeCurve(Catalog catalog, LocalDate today, List<Statistics.Day> days) {
        this.catalog = catalog;
        this.today = today;
        this.days = List.copyOf(days);
    }

    /** One day makes no curve. */
    boolean isThere() {
        return days.size() >= FEWEST_DAYS;
    }

    /** The days as a picture, today at its right end. */
    Plot plot() {
        double first = -ChronoUnit.DAYS.between(days.get(0).date(), today);
        double most = days.stream().mapToInt(Statistics.Day::met).max().orElse(0);
        Window window = new Window(first, Math.max(0, first + 1), -MARGIN * most, Math.max(1, most) * (1 + MARGIN));
        return new Plot(window, catalog.words("stats.progress-day"), List.of(
                line("stats.progress-met", Statistics.Day::met), line("stats.progress-held", Statistics.Day::held)));
    }

    private Plot.Line line(String name, ToIntFunction<Statistics.Day> count) {
        List<Spot> spots = new ArrayList<>();
        for (Statistics.Day day : days) {
            spots.add(new Spot(-ChronoUnit.DAYS.between(day.date(), today), count.applyAsInt(day)));
        }
        int now = count.applyAsInt(days.get(days.size() - 1));
        return new Plot.Line(catalog.words(name, now), Curve.through(spots), spots.subList(spots.size() - 1, spots.size()));
    }

    /** The picture, or for whoever hears the page a table of the latest days. */
    void show(Page page, boolean picture) {
        page.blank();
        page.tell(Style.HEADING, "stats.progress");
        List<Markup> lines = picture ? plot().lines(Math.min(WIDEST, page.width()), page.notation()) : table(page.width());
        lines.forEach(page.out()::line);
    }

    private List<Markup> table(int width) {
        List<List<String>> rows = new ArrayList<>();
        for (Statistics.Day day : days.subList(Math.max(0, days.size() - ROWS), days.size())) {
            rows.add(List.of("  " + day.date(), catalog.words("stats.progress-met", day.met()),
                    catalog.words("stats.progress-held", day.held())));
        }
        return new Table(List.of(Column.left(""), Column.left(""), Column.left("")), rows).lines(width);
    }
}
