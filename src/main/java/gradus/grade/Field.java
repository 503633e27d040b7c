package gradus.grade;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a row says, and the names that it goes by in headers and objects. */
enum Field {
    LEARNER("learner", "student", "user", "name"),
    QUESTION("question", "question-id", "id"),
    VARIANT("variant"),
    SEED("seed"),
    PART("part"),
    ANSWER("answer", "response");

    /** The fields that every file must have. */
    static final List<Field> REQUIRED = List.of(LEARNER, QUESTION, ANSWER);

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /** The name in messages. */
    String label() {
        return names.get(0);
    }

    static Optional<Field> named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return Arrays.stream(values()).filter(field -> field.names.contains(plain)).findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Field::label).toList();
    }
}
