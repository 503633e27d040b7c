package gradus.cli;

import gradus.check.ChoiceAsk;
import gradus.check.Diagnosis;
import gradus.check.MatrixAsk;
import gradus.expr.Text;
import gradus.quiz.InterviewResult.Answer;
import gradus.quiz.InterviewResult.Item;
import gradus.quiz.InterviewResult.Score;
import gradus.quiz.InterviewResult;
import gradus.text.MistakeNames;
import gradus.text.Notation;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of a mock interview, in a person's language. */
final class InterviewReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String TOPIC = "topic:";
    private static final int WEAK_TOPICS = 3;

    private final InterviewResult result;
    private final Page page;
    private final SkillNames names;
    private final List<ReportPart> parts = new ArrayList<>();

    private InterviewReport(InterviewResult result, Page page, SkillNames names) {
        this.result = result;
        this.page = page;
        this.names = names;
    }

    /** @param page in whose language and characters the report is written */
    static List<ReportPart> of(InterviewResult result, Page page, SkillNames names, ZoneId zone) {
        InterviewReport report = new InterviewReport(result, page, names);
        report.summary(LocalDateTime.ofInstant(result.begun(), zone));
        report.bars("interview.by-topic", result.skills().stream().filter(skill -> skill.name().startsWith(TOPIC)).toList());
        report.bars("interview.by-skill", result.skills().stream().filter(skill -> !skill.name().startsWith(TOPIC)).toList());
        report.questions();
        report.mistakes();
        report.next();
        return List.copyOf(report.parts);
    }

    private String words(String id, Object... arguments) {
        return page.catalog().words(id, arguments);
    }

    private void summary(LocalDateTime begun) {
        parts.add(new ReportPart.Heading(1, words("interview.heading", TIME.format(begun))));
        Score total = result.total();
        parts.add(new ReportPart.Words(words("interview.total", number(total.reached()), total.of(),
                Math.round(100 * total.share()), InterviewTalk.clock(result.used()), result.limit().toMinutes())));
    }

    private static String number(double value) {
        double tenths = Math.rint(value * 10) / 10;
        return tenths == Math.rint(tenths) ? String.valueOf((long) tenths) : String.valueOf(tenths);
    }

    private void bars(String heading, List<Score> scores) {
        if (!scores.isEmpty()) {
            parts.add(new ReportPart.Heading(2, words(heading)));
            parts.add(new ReportPart.Bars(scores.stream().map(score -> new ReportPart.Bar(names.of(score.name()),
                    score.share(), number(score.reached()) + "/" + score.of())).toList()));
        }
    }

    private void questions() {
        parts.add(new ReportPart.Heading(2, words("interview.questions")));
        int number = 0;
        for (Item item : result.items()) {
            number++;
            parts.add(new ReportPart.Heading(3, words("interview.question", number, names.topic(item.listing().topic()),
                    item.listing().level(), InterviewTalk.clock(item.time()),
                    item.counts() ? Math.round(100 * item.score()) + " %" : "—")));
            question(item);
        }
    }

    private void question(Item item) {
        Answer first = item.answers().get(0);
        parts.add(new ReportPart.Words(shown(first.exercise().variant().prompt(), first)));
        for (Answer answer : item.answers()) {
            answer.exercise().asked().prompt().ifPresent(prompt -> parts.add(new ReportPart.Words(shown(prompt, answer))));
            choices(answer);
            answer(answer);
        }
        first.exercise().variant().followUp().ifPresent(next -> {
            parts.add(new ReportPart.Entry(words("repl.follow-up"), shown(next, first)));
            item.followed().ifPresent(said -> parts.add(new ReportPart.Entry(words("interview.your-answer"), said)));
        });
        first.exercise().variant().why().ifPresent(why -> parts.add(new ReportPart.Words(shown(why, first))));
    }

    private void choices(Answer answer) {
        List<String> choices = new ArrayList<>();
        for (Text choice : answer.exercise().asked().choices()) {
            choices.add((char) ('a' + choices.size()) + ") " + shown(choice, answer));
        }
        if (!choices.isEmpty()) {
            parts.add(new ReportPart.Words(String.join(" · ", choices)));
        }
    }

    private void answer(Answer answer) {
        if (!answer.text().isEmpty()) {
            parts.add(new ReportPart.Entry(words("interview.your-answer"), answer.text().replace("\n", "; ")));
        }
        parts.add(new ReportPart.Words(verdict(answer)));
        answer.verdict().ifPresent(verdict -> verdict.mistakes().stream().map(Diagnosis::message)
                .forEach(message -> parts.add(new ReportPart.Words(page.catalog().render(message)))));
        String key = key(answer);
        if (answer.score() < 1 && !key.isEmpty()) {
            parts.add(new ReportPart.Entry(words("interview.right-answer"), key));
        }
    }

    private String verdict(Answer answer) {
        return switch (answer.outcome()) {
            case JUDGED -> words("repl.verdict." + answer.verdict().orElseThrow().outcome().label());
            case RATED -> words("interview.rated", Math.round(100 * answer.score()));
            case UNRATED -> words("interview.unrated");
            case PASSED -> words("interview.passed");
            case NOT_REACHED -> words("interview.not-reached");
        };
    }

    private String key(Answer answer) {
        List<Text> points = answer.exercise().asked().points();
        if (!points.isEmpty()) {
            List<String> numbered = new ArrayList<>();
            points.forEach(point -> numbered.add((numbered.size() + 1) + ") " + shown(point, answer)));
            return String.join(" ", numbered);
        }
        if (answer.exercise().asked().ask() instanceof ChoiceAsk choice) {
            return ChoiceAsk.letters(choice.correct()) + ") " + choice.correct().stream().sorted()
                    .map(index -> shown(answer.exercise().asked().choices().get(index), answer))
                    .collect(Collectors.joining("; "));
        }
        if (answer.exercise().asked().ask() instanceof MatrixAsk matrix) {
            return MatrixView.key(answer.exercise().asked(), matrix, page.notation());
        }
        return answer.exercise().asked().ask().key().map(key -> KeyText.of(key, page.notation())).orElse("");
    }

    private String shown(Text text, Answer answer) {
        return page.words(text, answer.exercise().variant().question().variables());
    }

    private void mistakes() {
        if (!result.mistakes().isEmpty()) {
            MistakeNames names = new MistakeNames(page.catalog());
            parts.add(new ReportPart.Heading(2, words("interview.mistakes")));
            result.mistakes().forEach(id -> parts.add(new ReportPart.Words(names.of(id))));
        }
    }

    private void next() {
        parts.add(new ReportPart.Heading(2, words("interview.next")));
        result.weakTopics().stream().limit(WEAK_TOPICS).forEach(topic ->
                parts.add(new ReportPart.Command("gradus practice --topic " + topic)));
        parts.add(result.total().share() < 1
                ? new ReportPart.Command("gradus practice --from mistakes")
                : new ReportPart.Words(words("interview.all-right")));
    }
}
