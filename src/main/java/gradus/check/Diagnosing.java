package gradus.check;

import gradus.calculus.NotDifferentiableException;
import gradus.expr.Expr;
import gradus.expr.TooComplexException;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the mistakes that give a wrong answer: suspects that equal it. A cheap look in doubles sorts out nearly all;
 * the rest are compared as any answer is.
 */
final class Diagnosing {
    private static final int MOST_NAMED = 3;

    private final Suspects suspects;
    private final EntryJudge judge;

    Diagnosing(Suspects suspects, EntryJudge judge) {
        this.suspects = suspects;
        this.judge = judge;
    }

    /**
     * What may have gone wrong, the likeliest first; empty where nothing known fits.
     *
     * @param wrong the entries that are wrong, by their index
     */
    List<Diagnosis> of(List<Value.Scalar> given, List<Integer> wrong) {
        List<Suspect> whole = suspects.whole().stream().filter(suspect -> matches(suspect, given)).toList();
        if (!whole.isEmpty()) {
            return named(whole);
        }
        List<Suspect> found = new ArrayList<>();
        for (int entry : wrong) {
            found.addAll(entry(entry, given.get(entry)));
        }
        return named(found);
    }

    private List<Suspect> entry(int entry, Value.Scalar given) {
        List<Suspect> found = new ArrayList<>(undone(entry, given));
        found.addAll(matching(suspects.single(entry), given));
        return found.isEmpty() ? matching(suspects.twofold(entry), given) : found;
    }

    private List<Suspect> undone(int entry, Value.Scalar given) {
        List<Suspect> found = new ArrayList<>();
        for (Suspects.Undone undone : suspects.undone(entry)) {
            if (matches(undone, given.expression())) {
                found.add(Suspect.of(undone.id(), undone.back()));
            }
        }
        return found;
    }

    private boolean matches(Suspects.Undone undone, Expr answer) {
        try {
            Value.Scalar back = Value.Scalar.of(undone.undo().apply(answer));
            return seemsSame(undone.back(), back) && judge.judge(undone.back(), back).outcome() == Outcome.CORRECT;
        } catch (TooComplexException | NotDifferentiableException none) {
            return false;
        }
    }

    /** An answer of the wrong shape whose entries a known mistake explains. */
    List<Diagnosis> misshapen(Value value) {
        List<Suspect> found = new ArrayList<>();
        for (Suspects.Misshapen other : suspects.misshapen()) {
            Suspect suspect = new Suspect(other.id(), "", other.entries());
            if (other.shape().equals(Shape.of(value)) && matches(suspect, Shape.leaves(value))) {
                found.add(suspect);
            }
        }
        return named(found);
    }

    private List<Suspect> matching(List<Suspect> candidates, Value.Scalar given) {
        return candidates.stream().filter(suspect -> matches(suspect, List.of(given))).limit(MOST_NAMED).toList();
    }

    /** One diagnosis a mistake, at the first place where it fits. */
    private static List<Diagnosis> named(List<Suspect> found) {
        Map<String, Diagnosis> named = new LinkedHashMap<>();
        for (Suspect suspect : found) {
            named.putIfAbsent(suspect.id(), suspect.diagnosis());
        }
        return named.values().stream().limit(MOST_NAMED).toList();
    }

    private boolean matches(Suspect suspect, List<Value.Scalar> given) {
        if (suspect.entries().size() != given.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            if (!seemsSame(suspect.entries().get(i), given.get(i))) {
                return false;
            }
        }
        for (int i = 0; i < given.size(); i++) {
            Outcome outcome = judge.judge(suspect.entries().get(i), given.get(i)).outcome();
            if (outcome != Outcome.CORRECT && outcome != Outcome.WRONG_FORM) {
                return false;
            }
        }
        return true;
    }

    private static boolean seemsSame(Subject suspect, Value.Scalar given) {
        return new Sieve(given, suspect.variables()).passes(suspect);
    }
}
