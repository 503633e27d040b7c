package gradus.bank;

import gradus.expr.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a question asks, before its parameters are fixed.
 *
 * @param prompt words for this part alone
 * @param fields the contract's ask object: texts, lists and maps, with names of givens and parameters in it
 * @param accept answers that must be judged correct
 * @param reject answers that must not
 */
public record AskTemplate(
        Optional<Text> prompt, Map<String, Object> fields, List<String> accept, List<String> reject) {
    public AskTemplate {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        accept = List.copyOf(accept);
        reject = List.copyOf(reject);
    }

    /** The kind of question, which is the first key that names one. */
    public String kind() {
        return AskShape.kind(fields.keySet()).orElse("");
    }
}
