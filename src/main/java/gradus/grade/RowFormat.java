package gradus.grade;

import gradus.exchange.Csv;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How a judged row is written. */
enum RowFormat {
    CSV {
        @Override
        String header() {
            return Csv.row(List.of("line", "learner", "question", "variant", "part", "answer", "verdict", "score", "mistakes"));
        }

        @Override
        String row(long line, Submission submission, Place place, Judged judged) {
            return Csv.row(List.of(String.valueOf(line), submission.learner(), place.question().id(),
                    String.valueOf(place.variant()), String.valueOf(place.part()), submission.answer(),
                    judged.outcome().label(), judged.score(), String.join(" ", judged.mistakes())));
        }
    },
    JSON_LINES {
        @Override
        String header() {
            return "";
        }

        @Override
        String row(long line, Submission submission, Place place, Judged judged) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("kind", "row");
            row.put("line", line);
            row.put("learner", submission.learner());
            row.put("question", place.question().id());
            row.put("variant", place.variant());
            row.put("part", place.part());
            row.put("answer", submission.answer());
            row.put("verdict", judged.outcome().label());
            row.put("score", new BigDecimal(judged.score()));
            row.put("mistakes", judged.mistakes());
            return MAPPER.writeValueAsString(row) + "\n";
        }
    };

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What stands above all rows. */
    abstract String header();

    /** One row with its line end. */
    abstract String row(long line, Submission submission, Place place, Judged judged);
}
