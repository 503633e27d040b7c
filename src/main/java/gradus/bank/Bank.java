package gradus.bank;

import gradus.expr.Text;
import java.util.List;

/**
 * The questions of one file, all of one topic.
 *
 * @param source the file as it was named
 */
public record Bank(String topic, Text title, List<Question> questions, String source) {
    public Bank {
        questions = List.copyOf(questions);
    }
}
