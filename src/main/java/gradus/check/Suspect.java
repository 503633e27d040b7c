package gradus.check;

import gradus.expr.Message;
import java.util.List;

/**
 * A wrong answer that a known mistake gives.
 *
 * @param id      the mistake's stable name
 * @param at      the part of the question where it was made, in the language; empty for the whole
 * @param entries the wrong answer, entry by entry
 */
record Suspect(String id, String at, List<Subject> entries) {
    Suspect {
        entries = List.copyOf(entries);
    }

    static Suspect of(String id, Subject answer) {
        return new Suspect(id, "", List.of(answer));
    }

    /** What to tell a person who gave this answer. */
    Diagnosis diagnosis() {
        return new Diagnosis(id, at, Message.of("mistake." + id, at));
    }
}
