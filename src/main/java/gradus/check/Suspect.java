package gradus.check;

import java.util.List;

/**
 * A wrong answer that a known mistake gives.
 *
 * @param entries the wrong answer, entry by entry
 */
record Suspect(Blame blame, List<Subject> entries) {
    Suspect {
        entries = List.copyOf(entries);
    }

    static Suspect of(String id, Subject answer) {
        return new Suspect(Blame.of(id), List.of(answer));
    }

    static Suspect of(String id, List<Subject> entries) {
        return new Suspect(Blame.of(id), entries);
    }

    Suspect perhaps() {
        return new Suspect(blame.perhaps(), entries);
    }

    String id() {
        return blame.id();
    }
}
