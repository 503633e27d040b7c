package gradus.cli;

import gradus.check.Diagnosis;
import gradus.quiz.InterviewResult;
import gradus.quiz.InterviewResult.Answer;
import gradus.quiz.InterviewResult.Item;
import gradus.quiz.InterviewResult.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of a mock interview, for programs. */
final class InterviewData {
    private InterviewData() {
    }

    static Map<String, Object> of(InterviewResult result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("begun", result.begun().toString());
        data.put("minutes", (int) result.limit().toMinutes());
        data.put("seconds", (int) result.used().toSeconds());
        data.put("score", number(result.total().reached()));
        data.put("of", result.total().of());
        data.put("skills", result.skills().stream().map(InterviewData::skill).toList());
        data.put("questions", result.items().stream().map(InterviewData::item).toList());
        data.put("mistakes", result.mistakes());
        data.put("next", result.weakTopics());
        return data;
    }

    private static Map<String, Object> skill(Score score) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("skill", score.name());
        data.put("score", number(score.reached()));
        data.put("of", score.of());
        return data;
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("question", item.listing().id());
        data.put("topic", item.listing().topic());
        data.put("level", item.listing().level());
        data.put("seconds", (int) item.time().toSeconds());
        data.put("score", number(item.score()));
        data.put("answers", item.answers().stream().map(InterviewData::answer).toList());
        item.followed().ifPresent(words -> data.put("followed", words));
        return data;
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("answer", answer.text());
        data.put("outcome", answer.verdict().map(verdict -> verdict.outcome().label())
                .orElse(answer.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        data.put("score", number(answer.score()));
        data.put("mistakes", answer.verdict().map(verdict -> verdict.mistakes().stream().map(Diagnosis::id).toList())
                .orElse(List.of()));
        return data;
    }

    private static JsonNumber number(double value) {
        return new JsonNumber(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros()
                .toPlainString());
    }
}
