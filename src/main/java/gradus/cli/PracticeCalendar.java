package gradus.cli;

import gradus.quiz.Statistics;
import gradus.text.Markup;
import gradus.text.Notation;
import gradus.text.Style;
import gradus.text.SvgCalendar;
import gradus.text.Table;
import gradus.text.Table.Column;
import gradus.text.Width;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days of practice: a column a week, and the weeks' questions as bars. */
final class PracticeCalendar {
    private static final int MOST_WEEKS = 26;
    private static final int FEWEST = 4;
    private static final int BARS = 8;
    private static final int LONGEST_BAR = 30;
    private static final int SHORTEST_BAR = 5;
    /** The indentation, the date, and two gaps. */
    private static final int BESIDE_WORDS = 16;
    /** From so many questions on a day is one shade darker. */
    private static final int[] SHADES = {1, 5, 10, 20};

    private final Page page;
    private final LocalDate today;
    private final LocalDate monday;
    private final int practised;
    private final Map<LocalDate, Statistics.Day> days = new HashMap<>();

    /** @param days every day with practice, oldest first */
    PracticeCalendar(Page page, LocalDate today, List<Statistics.Day> days) {
        this.page = page;
        this.today = today;
        this.monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        this.practised = days.isEmpty() ? 0 : 1 + (int) ChronoUnit.WEEKS.between(
                days.get(0).date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), monday);
        days.forEach(day -> this.days.put(day.date(), day));
    }

    /** The calendar; it is a picture, so whoever hears the page gets the bars' numbers only. */
    void show(boolean picture) {
        if (days.isEmpty()) {
            return;
        }
        page.blank();
        if (picture) {
            shades();
            page.blank();
        }
        bars(picture);
    }

    boolean isThere() {
        return !days.isEmpty();
    }

    /** The calendar alone; for whoever hears the page the days one by one. */
    void showAlone(boolean picture) {
        if (picture) {
            shades();
            return;
        }
        for (LocalDate date = monday.minusWeeks(weeks(MOST_WEEKS) - 1L); !date.isAfter(today); date = date.plusDays(1)) {
            if (days.containsKey(date)) {
                page.paragraph(Style.PLAIN, words(date));
            }
        }
    }

    /** The calendar as a file for a slide. */
    String svg() {
        List<String> names = List.of(page.catalog().words("stats.weekdays").split(" "));
        int weeks = weeks(MOST_WEEKS);
        List<String> months = new ArrayList<>();
        List<List<SvgCalendar.Day>> rows = new ArrayList<>();
        for (int day = 0; day < names.size(); day++) {
            List<SvgCalendar.Day> row = new ArrayList<>();
            for (int week = weeks - 1; week >= 0; week--) {
                LocalDate date = monday.minusWeeks(week).plusDays(day);
                row.add(new SvgCalendar.Day(date.isAfter(today) ? "" : words(date), level(questions(date))));
                if (day == 0) {
                    months.add(week == weeks - 1 || date.getDayOfMonth() <= names.size() ? date.toString().substring(5, 7) : "");
                }
            }
            rows.add(row);
        }
        List<String> legend = new ArrayList<>(List.of("0"));
        for (int questions : SHADES) {
            legend.add(questions + "+");
        }
        return new SvgCalendar(names, months, rows, legend).written();
    }

    private String words(LocalDate date) {
        return page.catalog().words("stats.calendar-day", date, questions(date), days.containsKey(date) ? days.get(date).solved() : 0);
    }

    private int weeks(int room) {
        return Math.max(1, Math.min(Math.min(MOST_WEEKS, Math.max(FEWEST, practised)), room));
    }

    private void shades() {
        String[] names = page.catalog().words("stats.weekdays").split(" ");
        int label = Width.of(names[0]) + 1;
        int weeks = weeks((page.width() - label) / 2);
        page.tell(Style.HEADING, "stats.calendar", weeks);
        for (int day = 0; day < names.length; day++) {
            StringBuilder row = new StringBuilder();
            for (int week = weeks - 1; week >= 0; week--) {
                LocalDate date = monday.minusWeeks(week).plusDays(day);
                row.append(date.isAfter(today) ? " " : shade(questions(date))).append(' ');
            }
            page.out().line(Markup.of(Style.MUTED, names[day] + " ").plus(Style.CORRECT, row.toString().stripTrailing()));
        }
        page.tell(Style.MUTED, "stats.calendar-legend", shade(0), shade(SHADES[0]), SHADES[0], shade(SHADES[1]), SHADES[1],
                shade(SHADES[2]), SHADES[2], shade(SHADES[3]), SHADES[3]);
    }

    private int questions(LocalDate date) {
        return days.containsKey(date) ? days.get(date).questions() : 0;
    }

    private static int level(int questions) {
        int shade = 0;
        while (shade < SHADES.length && questions >= SHADES[shade]) {
            shade++;
        }
        return shade;
    }

    private String shade(int questions) {
        int shade = level(questions);
        return (page.notation() == Notation.UNICODE ? "·░▒▓█" : ".-+*#").substring(shade, shade + 1);
    }

    private void bars(boolean picture) {
        page.tell(Style.HEADING, "stats.weeks");
        List<List<String>> rows = new ArrayList<>();
        int weeks = Math.min(BARS, practised);
        int most = 1;
        for (int week = 0; week < weeks; week++) {
            most = Math.max(most, solved(week)[0]);
        }
        int room = picture ? room(weeks) : 0;
        for (int week = weeks - 1; week >= 0; week--) {
            int length = (solved(week)[0] * room + most - 1) / most;
            String bar = (page.notation() == Notation.UNICODE ? "█" : "#").repeat(length);
            rows.add(List.of("  " + monday.minusWeeks(week), words(week), bar));
        }
        new Table(List.of(Column.left(""), Column.left(""), Column.left("")), rows).lines(page.width())
                .forEach(page.out()::line);
    }

    private String words(int week) {
        int[] count = solved(week);
        return page.catalog().words("stats.week", count[0], count[1]);
    }

    /** The columns of the longest bar; none where little is left for it. */
    private int room(int weeks) {
        int words = 0;
        for (int week = 0; week < weeks; week++) {
            words = Math.max(words, Width.of(words(week)));
        }
        int left = page.width() - BESIDE_WORDS - words;
        return left < SHORTEST_BAR ? 0 : Math.min(left, Math.min(LONGEST_BAR, page.width() / 3));
    }

    /** How many questions were worked through in a week, counted back from this one, and of those solved. */
    private int[] solved(int week) {
        LocalDate from = monday.minusWeeks(week);
        int[] count = new int[2];
        days.forEach((date, day) -> {
            long after = ChronoUnit.DAYS.between(from, date);
            count[0] += after >= 0 && after < 7 ? day.questions() : 0;
            count[1] += after >= 0 && after < 7 ? day.solved() : 0;
        });
        return count;
    }
}
