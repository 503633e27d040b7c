package gradus.check;

import gradus.expr.Message;
import java.util.List;

/** What comparing two expressions found. */
sealed interface Comparison {
    /** Where the two part in their domains, and the like; to be said with the verdict. */
    List<Message> notes();

    /** The same wherever both are defined. */
    record Same(Evidence evidence, List<Message> notes) implements Comparison {
    }

    /** Not the same at the witness. */
    record Different(Evidence.Witness witness, List<Message> notes) implements Comparison {
    }

    /** The answer has no value anywhere, or none where the question has one. */
    record NowhereDefined(List<Message> notes) implements Comparison {
    }

    /** Neither proved nor refuted within the budget. */
    record Undecided(List<Message> notes) implements Comparison {
    }
}
