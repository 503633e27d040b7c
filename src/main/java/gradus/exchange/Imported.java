package gradus.exchange;

import gradus.expr.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question that was taken in from elsewhere. All words are in the bank's notation, with formulas between dollar
 * signs and braces doubled.
 *
 * @param line  where it starts in its file
 * @param topic the id of its topic, empty where nothing says one
 * @param title the name of its topic
 */
record Imported(
        int line,
        String id,
        String topic,
        Optional<Text> title,
        int level,
        Text prompt,
        List<Text> hints,
        Optional<Text> why,
        Optional<Text> followUp,
        List<String> references,
        List<ImportedAsk> asks,
        Set<String> variables,
        boolean calculator) {

    /**
     * What one part asks.
     *
     * @param fields the ask object: texts, lists and maps
     */
    record ImportedAsk(Optional<Text> prompt, Map<String, Object> fields, List<String> accept, List<String> reject) {
    }

    Imported named(String id, String topic) {
        return new Imported(line, id, topic, title, level, prompt, hints, why, followUp, references, asks, variables, calculator);
    }

    Imported with(Text prompt, List<Text> hints, Optional<Text> why, Optional<Text> followUp, List<ImportedAsk> asks) {
        return new Imported(line, id, topic, title, level, prompt, hints, why, followUp, references, asks, variables, calculator);
    }
}
