package gradus.cli;

import gradus.bank.BankLibrary;
import gradus.expr.Message;
import gradus.quiz.Journal;
import gradus.quiz.Skill;
import gradus.quiz.Statistics;
import gradus.text.Catalog;
import gradus.text.MistakeNames;
import gradus.text.Notation;
import gradus.text.Style;
import gradus.text.SvgPlot;
import gradus.text.Table.Column;
import gradus.text.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What is known, what is weak, what is due. */
@Command(name = "stats", sortOptions = false)
final class StatsCommand implements Callable<Integer> {
    /** A person sees so many; a program all. */
    private static final int SHOWN = 5;
    private static final int WEEK = 7;

    @ParentCommand
    private RootCommand root;

    @Option(names = "--calendar")
    private boolean calendar;

    @Option(names = "--save", paramLabel = "FILE.svg")
    private String save = "";

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Program program = root.program();
        BankLibrary library = Banks.library(program, List.of());
        Journal journal = Journals.open(program);
        Statistics statistics = Statistics.of(journal, library.listings());
        if (json) {
            program.out().data(new Json().write(data(statistics)));
        } else if (save.isEmpty() && !calendar) {
            show(program, statistics, new SkillNames(program.catalog(), library.topics()));
        }
        if (calendar) {
            calendar(program, calendar(page(program), statistics));
        } else {
            save(program, curve(program.catalog(), statistics));
        }
        return ExitCode.DONE;
    }

    private static PracticeCurve curve(Catalog catalog, Statistics statistics) {
        return new PracticeCurve(catalog, statistics.forecast().get(0).date(), statistics.days());
    }

    private void save(Program program, PracticeCurve curve) throws Failure {
        if (save.isEmpty()) {
            return;
        }
        if (!curve.isThere()) {
            throw new Failure(ExitCode.USAGE, Message.of("stats.progress-none"));
        }
        PlotCommand.save(program, SvgPlot.of(curve.plot()), save);
    }

    private static PracticeCalendar calendar(Page page, Statistics statistics) {
        return new PracticeCalendar(page, statistics.forecast().get(0).date(), statistics.days());
    }

    private void calendar(Program program, PracticeCalendar days) throws Failure {
        if (!days.isThere()) {
            throw new Failure(ExitCode.USAGE, Message.of("stats.calendar-none"));
        }
        if (!save.isEmpty()) {
            PlotCommand.save(program, days.svg(), save);
        } else if (!json) {
            days.showAlone(!program.settings().plain());
        }
    }

    private static Page page(Program program) {
        return new Page(program.out(), program.catalog(), TerminalSize.columns(program.host()),
                program.settings().plain() || !PlotCommand.hasDots(program.host()) ? Notation.ASCII : Notation.UNICODE);
    }

    private static void show(Program program, Statistics statistics, SkillNames names) {
        Page page = page(program);
        boolean today = !statistics.days().isEmpty() && statistics.days().get(statistics.days().size() - 1).date()
                .equals(statistics.forecast().get(0).date());
        page.tell(Style.EMPHASIS, statistics.streak() == 0 ? "stats.streak-none"
                : today ? "stats.streak-today" : "stats.streak", statistics.streak());
        Statistics.Standing standing = statistics.standing();
        page.tell(Style.PLAIN, "stats.standing", standing.fresh(), standing.learning(), standing.young(),
                standing.mature(), standing.suspended());
        page.tell(Style.PLAIN, "stats.due", due(statistics, 0, 1), due(statistics, 1, 2), due(statistics, 0, WEEK));
        kept(page, statistics.kept());
        calendar(page, statistics).show(!program.settings().plain());
        PracticeCurve curve = curve(program.catalog(), statistics);
        if (curve.isThere()) {
            curve.show(page, !program.settings().plain());
        }
        weakest(page, statistics.weakest(), names);
        mistakes(page, statistics.mistakes());
        if (!statistics.weakest().isEmpty() || !statistics.mistakes().isEmpty()) {
            page.blank();
            page.tell(Style.HINT, "stats.drill");
        }
    }

    private static int due(Statistics statistics, int from, int to) {
        return statistics.forecast().subList(from, to).stream().mapToInt(Statistics.Due::questions).sum();
    }

    private static void kept(Page page, Statistics.Kept kept) {
        if (kept.reviews() > 0) {
            page.tell(Style.PLAIN, "stats.kept", percent(kept.remembered(), kept.reviews()), kept.reviews(),
                    Math.round(100 * kept.expected()), Math.round(100 * kept.promised()));
        } else {
            page.tell(Style.MUTED, "stats.kept-unknown");
        }
    }

    private static long percent(int part, int whole) {
        return Math.round(100.0 * part / whole);
    }

    private static void weakest(Page page, List<Skill> weakest, SkillNames names) {
        List<List<String>> rows = new ArrayList<>();
        for (Skill skill : weakest.subList(0, Math.min(SHOWN, weakest.size()))) {
            rows.add(List.of("  " + names.of(skill.name()),
                    page.catalog().words("stats.of-latest", skill.solved(), skill.counted())));
        }
        section(page, "stats.weakest", rows);
    }

    private static void mistakes(Page page, List<Statistics.Slip> mistakes) {
        MistakeNames names = new MistakeNames(page.catalog());
        List<List<String>> rows = new ArrayList<>();
        for (Statistics.Slip slip : mistakes.subList(0, Math.min(SHOWN, mistakes.size()))) {
            rows.add(List.of("  " + slip.times() + "×", names.of(slip.mistake())));
        }
        section(page, "stats.mistakes", rows);
    }

    private static void section(Page page, String heading, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            page.blank();
            page.tell(Style.HEADING, Message.of(heading));
            new Table(List.of(Column.left(""), Column.left("")), rows).lines(page.width()).forEach(page.out()::line);
        }
    }

    private static Map<String, Object> data(Statistics statistics) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("streak", statistics.streak());
        data.put("questions", fields("new", statistics.standing().fresh(), "learning", statistics.standing().learning(),
                "young", statistics.standing().young(), "mature", statistics.standing().mature(),
                "suspended", statistics.standing().suspended()));
        data.put("due", statistics.forecast().stream().map(due -> fields("date", date(due.date()), "questions",
                due.questions())).toList());
        Statistics.Kept kept = statistics.kept();
        data.put("retention", fields("promised", number(kept.promised()), "expected", number(kept.expected()),
                "remembered", kept.remembered(), "reviews", kept.reviews()));
        data.put("skills", statistics.weakest().stream().map(skill -> fields("skill", skill.name(), "solved",
                skill.solved(), "of", skill.counted(), "reviews", skill.reviews())).toList());
        data.put("mistakes", statistics.mistakes().stream().map(slip -> fields("id", slip.mistake(), "times",
                slip.times(), "last", slip.last().toString())).toList());
        data.put("days", statistics.days().stream().map(day -> fields("date", date(day.date()), "answers", day.answers(),
                "questions", day.questions(), "solved", day.solved(), "met", day.met(), "held", day.held())).toList());
        return data;
    }

    private static String date(LocalDate date) {
        return date.toString();
    }

    private static JsonNumber number(double value) {
        return new JsonNumber(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros()
                .toPlainString());
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return fields;
    }
}
