package gradus.expr;

import java.util.List;

/**
 * Something to say to a person, apart from the words: a stable dotted id, under which each language has its
 * sentence, and what fills the sentence's places ({@code {0}}, {@code {1}}, …).
 *
 * <p>An argument is an {@link Expr}, a {@link Rational}, a number, a text to show as it is, or a message.
 */
public record Message(String id, List<Object> arguments) {
    public Message {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a message needs an id");
        }
        arguments = List.copyOf(arguments);
    }

    public static Message of(String id, Object... arguments) {
        return new Message(id, List.of(arguments));
    }
}
