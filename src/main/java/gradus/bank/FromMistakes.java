package gradus.bank;

import gradus.check.Ask;
import gradus.check.AskException;
import gradus.check.MistakenChoices;
import gradus.expr.Message;
import gradus.expr.Printer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Choices that nobody wrote: {@code choice: {of: {derivative: 'x^2*sin(x)', by: x}, count: 4}} is the right answer to
 * the inner ask among wrong ones that known mistakes give.
 *
 * @param of    the inner ask object
 * @param count how many choices, as it is written
 */
record FromMistakes(Map<String, Object> of, String count) {
    static final List<String> KEYS = List.of("of", "count");
    private static final String USUAL = "4";
    private static final String MOST = "[2-8]";

    /** What stands under {@code choice}, where that is no list of words. */
    static Optional<FromMistakes> read(Object choice) {
        if (!(choice instanceof Map<?, ?> map) || !(map.get("of") instanceof Map<?, ?> inner)) {
            return Optional.empty();
        }
        Map<String, Object> of = new LinkedHashMap<>();
        inner.forEach((key, value) -> of.put(key.toString(), value));
        Object count = map.get("count");
        return Optional.of(new FromMistakes(of, count == null ? USUAL : count.toString()));
    }

    /**
     * The ask that offers the choices and knows the mistakes in them.
     *
     * @param fields what it is to carry beside; the choices and the number of the right one are put into it
     */
    Ask fill(Map<String, Object> fields) throws AskException {
        if (!count.matches(MOST)) {
            throw new AskException(List.of("choice", "count"), Message.of("ask.whole-expected", "count", 2, 8));
        }
        Map<String, Object> inner = inner(fields);
        MistakenChoices made = MistakenChoices.of(asked(inner), Integer.parseInt(count));
        fields.put("choice", made.choices().stream().map(value -> "$" + Printer.print(value) + "$").toList());
        fields.put("correct", Integer.toString(made.correct() + 1));
        Map<String, Object> whole = new LinkedHashMap<>(fields);
        whole.put("of", inner);
        return Ask.of(whole);
    }

    /** What is variable in the question is so in what it asks. */
    private Map<String, Object> inner(Map<String, Object> fields) {
        Map<String, Object> inner = new LinkedHashMap<>(of);
        if (fields.containsKey("variables")) {
            inner.putIfAbsent("variables", fields.get("variables"));
        }
        return inner;
    }

    private static Ask asked(Map<String, Object> inner) throws AskException {
        try {
            return Ask.of(inner);
        } catch (AskException fault) {
            throw fault.within(List.of("choice", "of"));
        }
    }
}
