package gradus.bank;

import gradus.check.Ask;
import gradus.check.WorkAsk;
import gradus.expr.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing to answer in a variant.
 *
 * @param prompt  words for this part alone
 * @param choices what there is to choose from, in order; empty for other kinds
 * @param points  what a good explanation says; empty for other kinds
 * @param fields  the ask object that {@code ask} was read from
 * @param accept  answers that are right
 * @param reject  answers that are not
 */
public record Part(
        Optional<Text> prompt,
        Ask ask,
        List<Text> choices,
        List<Text> points,
        Map<String, Object> fields,
        List<String> accept,
        List<String> reject) {
    public Part {
        choices = List.copyOf(choices);
        points = List.copyOf(points);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        accept = List.copyOf(accept);
        reject = List.copyOf(reject);
    }

    /** The same where it asks for the result alone: a derivation by hand has one. */
    public Part asResult() {
        return ask instanceof WorkAsk work
                ? new Part(prompt, work.result(), choices, points, work.question(), accept, reject) : this;
    }
}
