package gradus.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Parts of replies as a person reads them, and as they can be typed again. */
final class CommandText {
    private CommandText() {
    }

    /** A number, a text, or nested lists as vectors and matrices in the language. */
    static String of(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(CommandText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof JsonNumber number ? number.literal() : value.toString();
    }

    /** {@code u = x^2, v = sin(x)}. */
    static String assignments(Map<?, ?> named) {
        return named.entrySet().stream().map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
