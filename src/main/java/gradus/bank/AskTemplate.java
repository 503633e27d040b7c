package gradus.bank;

import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import gradus.expr.Text;
import gradus.expr.Trees;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that a question asks, before its parameters are fixed.
 *
 * @param prompt words for this part alone
 * @param name   what later parts call the answer; its entries are called by it and their place: {@code g1}, {@code h12}
 * @param fields the contract's ask object: texts, lists and maps, with names of givens and parameters in it
 * @param accept answers that must be judged correct
 * @param reject answers that must not
 */
public record AskTemplate(
        Optional<Text> prompt, Optional<String> name, Map<String, Object> fields, List<String> accept,
        List<String> reject) {
    public AskTemplate {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        accept = List.copyOf(accept);
        reject = List.copyOf(reject);
    }

    /** The same with a name for its answer. */
    AskTemplate named(String word) {
        return new AskTemplate(prompt, Optional.of(word), fields, accept, reject);
    }

    /** The variables of all its expressions. */
    Set<String> variables(Names names) throws SyntaxException {
        Set<String> variables = new TreeSet<>();
        Map<String, Object> asked = FromMistakes.read(fields.get("choice")).map(FromMistakes::of).orElse(fields);
        for (Map.Entry<String, Object> field : asked.entrySet()) {
            if (AskShape.isExpressions(field.getKey())) {
                addVariables(field.getValue(), names, variables);
            }
        }
        return variables;
    }

    private static void addVariables(Object value, Names names, Set<String> into) throws SyntaxException {
        Collection<?> parts = value instanceof Map<?, ?> map ? map.values() : value instanceof List<?> list ? list : List.of();
        for (Object part : parts) {
            addVariables(part, names, into);
        }
        if (value instanceof String text && !AskShape.isEnd(text)) {
            into.addAll(Trees.variables(Parser.parse(text, names)));
        }
    }

    /** The kind of question, which is the first key that names one. */
    public String kind() {
        return AskShape.kind(fields.keySet()).orElse("");
    }

    /** The names under which later parts use the answer: one, or one an entry of a vector or matrix. */
    List<String> answerNames() {
        return name.map(word -> AskShape.entryNames(word, kind(), fields)).orElse(List.of());
    }
}
