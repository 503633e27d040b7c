package gradus.quiz;

import java.util.Arrays;
import java.util.Optional;

/** How well a question went, judged by what happened and not by opinion. */
public enum Grade {
    /** Wrong to the end, or the answer was shown. */
    AGAIN("again"),
    /** Right after a hint or another attempt. */
    HARD("hard"),
    /** Right at once. */
    GOOD("good"),
    /** Right at once, and the person says that it was easy. */
    EASY("easy");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** The stable name in the journal. */
    public String label() {
        return label;
    }

    static Optional<Grade> labelled(String label) {
        return Arrays.stream(values()).filter(grade -> grade.label.equals(label)).findFirst();
    }

    /** The poorer of the two: a question is as good as its weakest part. */
    Grade and(Grade other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
