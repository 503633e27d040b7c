package gradus.check;

import java.util.Arrays;
import java.util.Optional;

/** A form that a question may ask an answer to have. */
enum Form {
    SIMPLIFIED, EXPANDED, FACTORED, EXACT, DECIMAL;

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Form> labelled(String label) {
        return Arrays.stream(values()).filter(form -> form.label().equals(label)).findFirst();
    }

    static String labels() {
        return String.join(", ", Arrays.stream(values()).map(Form::label).toList());
    }
}
