package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Message;
import java.util.Optional;

/**
 * What a suspect is charged with.
 *
 * @param id      the mistake's stable name
 * @param wording the message's id
 * @param scene   where it was made; empty for a mistake about the whole
 * @param way     how the rule was bent, which can be tried elsewhere; empty where no rule was
 * @param pass    in which of several differentiations, from 1
 * @param sure    whether it is told as more than a guess
 */
record Blame(String id, String wording, Optional<Scene> scene, Optional<Mistake.Way> way, int pass, boolean sure) {
    Blame(String id, String wording, Optional<Scene> scene, Optional<Mistake.Way> way, int pass) {
        this(id, wording, scene, way, pass, true);
    }

    static Blame of(String id) {
        return worded(id, "mistake." + id);
    }

    /** With other words than the mistake's own. */
    static Blame worded(String id, String wording) {
        return new Blame(id, wording, Optional.empty(), Optional.empty(), 1);
    }

    Blame inPass(int number) {
        return number == pass ? this : new Blame(id, wording, scene, way, number, sure);
    }

    /** Of an answer that may well have come about in another way. */
    Blame perhaps() {
        return new Blame(id, wording, scene, way, pass, false);
    }

    Blame at(Scene place) {
        return new Blame(id, wording, Optional.of(place), way, pass, sure);
    }

    /** Whether this is rarer than mistakes about the whole of the question: a rare row, or made with another form. */
    boolean isRare(Expr question) {
        boolean rewritten = pass == 1 && scene.isPresent() && !scene.get().question().equals(question);
        return rewritten || isRareRow();
    }

    boolean isRareRow() {
        return way.isPresent() && way.get().mistake().isRare();
    }

    /** What a later differentiation starts from is not the question, and has no place in it. */
    Diagnosis diagnosis() {
        Diagnosis told = told();
        return sure
                ? told
                : new Diagnosis(id, told.at(), Message.of("diagnosis.perhaps", told.message()), told.place());
    }

    private Diagnosis told() {
        if (scene.isEmpty()) {
            return new Diagnosis(id, "", Message.of(wording, ""));
        }
        Diagnosis diagnosis = scene.get().diagnosis(id, wording);
        return pass == 1
                ? diagnosis
                : new Diagnosis(id, diagnosis.at(), Message.of("diagnosis.later-pass", pass, diagnosis.message()));
    }
}
