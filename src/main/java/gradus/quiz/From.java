package gradus.quiz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which of the wanted questions a session takes. */
public enum From {
    /** What is due, then what is new. */
    ANY("any"),
    /** Only what is due. */
    DUE("due"),
    /** Only what is new, as much as the person likes. */
    NEW("new"),
    /** What trains the weakest skills. */
    WEAK("weak"),
    /** What did not go well the last time, the commonest mistakes first. */
    MISTAKES("mistakes"),
    /** All the wanted ones, in their order. */
    DRILL("drill");

    private final String label;

    From(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The names of what can be chosen besides single questions. */
    public static List<String> labels() {
        return Arrays.stream(values()).filter(each -> each != ANY && each != DRILL).map(From::label).toList();
    }

    public static Optional<From> labelled(String label) {
        return Arrays.stream(values()).filter(each -> each != DRILL && each.label.equals(label)).findFirst();
    }
}
