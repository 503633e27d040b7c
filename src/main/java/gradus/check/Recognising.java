package gradus.check;

import gradus.calculus.NotDifferentiableException;
import gradus.calculus.Simplifier;
import gradus.calculus.Taylor;
import gradus.exact.Effort;
import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.TooComplexException;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the wrong answers to a question that would be recognised, each once. */
final class Recognising {
    /** Of all suspects together; a matrix of many entries has many suspects of as many entries each. */
    private static final int MOST_ENTRIES = 20_000;
    private final Target target;
    private final Suspects suspects;
    private final EntryJudge judge;
    /** By identity: a suspect of one entry brings the others along as they are. */
    private final Map<Subject, Value> simplified = new IdentityHashMap<>();
    private int tried;

    Recognising(Target target, Suspects suspects, EntryJudge judge) {
        this.target = target;
        this.suspects = suspects;
        this.judge = judge;
    }

    /** At most so many wrong answers, as far as a question's effort goes: of the whole, then of each entry alone, then of another shape. */
    List<Recognised> answers(int most) {
        Map<String, Recognised> found = new LinkedHashMap<>();
        Effort.affordable(() -> {
            search(most, found);
            return found;
        });
        return List.copyOf(found.values());
    }

    private void search(int most, Map<String, Recognised> found) {
        for (Suspect suspect : suspects.whole()) {
            add(suspect, target.shape(), most, found);
        }
        for (int entry = 0; entry < target.entries().size() && tried < MOST_ENTRIES; entry++) {
            for (Suspect suspect : suspects.single(entry)) {
                add(inPlace(suspect, entry), target.shape(), most, found);
            }
        }
        for (Suspects.Misshapen other : suspects.misshapen()) {
            add(Suspect.of(other.id(), other.entries()), other.shape(), most, found);
        }
    }

    private Suspect inPlace(Suspect suspect, int entry) {
        List<Subject> entries = new ArrayList<>(target.entries());
        entries.set(entry, suspect.entries().get(0));
        return new Suspect(suspect.blame(), entries);
    }

    private void add(Suspect suspect, Shape shape, int most, Map<String, Recognised> found) {
        tried += suspect.entries().size();
        if (tried > MOST_ENTRIES) {
            return;
        }
        try {
            List<Value> entries = suspect.entries().stream().map(this::simplified).toList();
            Value answer = value(shape, entries);
            String text = Printer.print(answer);
            Recognised before = found.get(text);
            if (before != null || found.size() < most && isWrong(shape, entries)) {
                found.put(text, with(before, answer, suspect.blame().diagnosis()));
            }
        } catch (TooComplexException | NotDifferentiableException tooLarge) {
            return;
        }
    }

    private Value simplified(Subject entry) {
        return simplified.computeIfAbsent(entry, e -> Value.Scalar.of(Simplifier.simplify(e.value())));
    }

    private static Recognised with(Recognised before, Value answer, Diagnosis mistake) {
        List<Diagnosis> mistakes = new ArrayList<>(before == null ? List.of() : before.mistakes());
        if (mistakes.stream().noneMatch(known -> known.id().equals(mistake.id()))) {
            mistakes.add(mistake);
        }
        return new Recognised(answer, mistakes);
    }

    private static Value value(Shape shape, List<Value> entries) {
        if (shape instanceof Shape.Polynomial polynomial) {
            List<Expr> coefficients = entries.stream().map(entry -> ((Value.Scalar) entry).expression()).toList();
            return Value.Scalar.of(
                    new Taylor(polynomial.variable(), polynomial.centre(), coefficients).polynomial());
        }
        return shape.of(entries);
    }

    /** Beyond doubt: of another shape, or apart from the right answer in an entry. */
    private boolean isWrong(Shape shape, List<Value> entries) {
        if (!shape.equals(target.shape())) {
            return true;
        }
        for (int i = 0; i < entries.size(); i++) {
            Subject right = i < target.entries().size() ? target.entries().get(i) : Subject.of(Expr.num(0));
            if (!entries.get(i).equals(simplified(right)) && isApart(right, entries.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isApart(Subject right, Value entry) {
        EntryJudge.Finding finding = judge.judge(right, (Value.Scalar) entry);
        return finding.outcome() == Outcome.INCORRECT && finding.evidence().orElse(null) instanceof Evidence.Witness witness
                && !witness.yours().equals("undefined");
    }
}
