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
        String row(long line, Submission submission, Judge.Placed placed) {
            Judged judged = placed.judged();
            return Csv.row(List.of(String.valueOf(line), submission.learner(), placed.question(),
                    String.valueOf(placed.variant()), String.valueOf(placed.part()), submission.answer(),
                    judged.outcome().label(), judged.score(), String.join(" ", judged.mistakes())));
        }
    },
    JSON_LINES {
        @Override
        String header() {
            return "";
        }

        @Override
        String row(long line, Submission submission, Judge.Placed placed) {
            Judged judged = placed.judged();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("kind", "row");
            row.put("line", line);
            row.put("learner", submission.learner());
            row.put("question", placed.question());
            row.put("variant", placed.variant());
            row.put("part", placed.part());
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
    abstract String row(long line, Submission submission, Judge.Placed placed);
}
