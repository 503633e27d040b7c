package gradus.check;

import gradus.calculus.NotDifferentiableException;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the mistakes that give a wrong answer: suspects that equal it. A cheap look in doubles sorts out nearly all;
 * numbers are then compared as any answer is. The simplest explanations are tried first, and others only where
 * those fail.
 */
final class Diagnosing {
    private static final int MOST_NAMED = 5;

    private final Suspects suspects;
    private final EntryJudge judge;
    private final Target target;

    Diagnosing(Target target, Suspects suspects, EntryJudge judge) {
        this.target = target;
        this.suspects = suspects;
        this.judge = judge;
    }

    /** An entry of the answer, with the sieve for what may be equal to it. */
    private record Given(Value.Scalar value, Sieve sieve) {
        /** Whether the sieve says enough: a number may be a rounded one, or meet another by chance. */
        boolean isNumber() {
            return Trees.isConstant(value.expression());
        }
    }

    /**
     * What went wrong.
     *
     * @param question what tells the two likeliest apart, where more than one fits
     */
    record Findings(List<Diagnosis> mistakes, Optional<Message> question) {
        static final Findings NONE = new Findings(List.of(), Optional.empty());

        Findings {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * What may have gone wrong, the likeliest first; empty where nothing known fits.
     *
     * @param wrong the entries that are wrong, by their index
     */
    Findings of(List<Value.Scalar> given, List<Integer> wrong) {
        List<Given> entries = given.stream().map(this::given).toList();
        List<Suspect> whole = suspects.whole().stream().filter(suspect -> fits(suspect, entries)).toList();
        if (!whole.isEmpty()) {
            return named(whole);
        }
        List<List<Suspect>> found = new ArrayList<>();
        for (int entry : wrong) {
            found.add(entry(entry, entries.get(entry)));
        }
        return named(likeliest(found));
    }

    private Given given(Value.Scalar value) {
        return new Given(value, new Sieve(value, new TreeSet<>(target.question())));
    }

    private List<Suspect> entry(int entry, Given given) {
        List<Suspect> found = new ArrayList<>(fitting(suspects.single(entry), given));
        found.addAll(undone(entry, given.value()));
        if (found.isEmpty()) {
            found.addAll(fitting(suspects.further(entry), given));
        }
        if (found.isEmpty()) {
            found.addAll(fitting(suspects.twofold(entry), given));
        }
        return found.isEmpty() ? proportional(entry, given) : found;
    }

    /** First what explains most of the wrong entries. */
    private static List<Suspect> likeliest(List<List<Suspect>> found) {
        Map<String, Integer> entries = new LinkedHashMap<>();
        for (List<Suspect> one : found) {
            Set<String> ids = new TreeSet<>(one.stream().map(Suspect::id).toList());
            ids.forEach(id -> entries.merge(id, 1, Integer::sum));
        }
        return found.stream().flatMap(List::stream)
                .sorted(java.util.Comparator.comparingInt(suspect -> -entries.get(suspect.id())))
                .toList();
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
            return given(Value.Scalar.of(undone.undo().apply(answer))).sieve().passes(undone.back());
        } catch (TooComplexException | NotDifferentiableException none) {
            return false;
        }
    }

    private List<Suspect> proportional(int entry, Given given) {
        List<Suspect> found = new ArrayList<>();
        suspects.proportional(entry).filter(right -> !given.isNumber()).ifPresent(right -> {
            if (given.sieve().isProportional(right)) {
                found.add(Suspect.of("constant.factor-lost", right));
            }
            if (given.sieve().isShifted(right)) {
                found.add(new Suspect(Blame.worded("constant.not-zero", "mistake.constant.not-zero.added"), List.of(right)));
            }
        });
        return found;
    }

    /** An answer of the wrong shape whose entries a known mistake explains. */
    Findings misshapen(Value value) {
        List<Suspect> found = new ArrayList<>();
        List<Given> entries = Shape.leaves(value).stream().map(this::given).toList();
        for (Suspects.Misshapen other : suspects.misshapen()) {
            Suspect suspect = Suspect.of(other.id(), other.entries());
            if (other.shape().equals(Shape.of(value)) && fits(suspect, entries)) {
                found.add(suspect);
            }
        }
        return named(found);
    }

    private List<Suspect> fitting(List<Suspect> candidates, Given given) {
        List<Suspect> found = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (Suspect suspect : candidates) {
            if (!ids.contains(suspect.id()) && ids.size() < MOST_NAMED && fits(suspect, List.of(given))) {
                ids.add(suspect.id());
                found.add(suspect);
            }
        }
        return found;
    }

    /** One diagnosis a mistake, at the first place where it fits. */
    private Findings named(List<Suspect> found) {
        Map<String, Suspect> byId = new LinkedHashMap<>();
        found.forEach(suspect -> byId.putIfAbsent(suspect.id(), suspect));
        List<Suspect> named = byId.values().stream().limit(MOST_NAMED).toList();
        if (named.isEmpty()) {
            return Findings.NONE;
        }
        Optional<Message> question = named.size() == 1
                ? Optional.empty()
                : Optional.of(suspects.tellingApart(named.get(0), named.get(1)));
        return new Findings(named.stream().map(suspect -> suspect.blame().diagnosis()).toList(), question);
    }

    private boolean fits(Suspect suspect, List<Given> given) {
        if (suspect.entries().size() != given.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            if (!given.get(i).sieve().passes(suspect.entries().get(i))) {
                return false;
            }
        }
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).isNumber() && !isSameNumber(suspect.entries().get(i), given.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    private boolean isSameNumber(Subject suspect, Value.Scalar given) {
        Outcome outcome = judge.judge(suspect, given).outcome();
        return outcome == Outcome.CORRECT || outcome == Outcome.WRONG_FORM;
    }
}
