package gradus.check;

import gradus.exact.Effort;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import gradus.matrix.Comparison;
import gradus.matrix.Declarations;
import gradus.matrix.Matrices;
import gradus.matrix.Matrix;
import gradus.matrix.Samples;
import gradus.matrix.Written;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Judges matrix answers: their shapes first, then their entries at several sizes. */
final class MatrixJudge {
    private static final int LONGEST_KEY = 160;

    private final Samples samples;
    private final Declarations declared;
    private final Optional<Matrix> key;

    MatrixJudge(Samples samples, Declarations declared) {
        this.samples = samples;
        this.declared = declared;
        this.key = samples.target().key();
    }

    /** The right answer in symbols, where it can be written. */
    Optional<Matrix> key() {
        return key;
    }

    boolean isRight(Matrix m) {
        return samples.isRight(m);
    }

    /** @param fully whether mistakes are to be named */
    Verdict judge(String answer, boolean fully) {
        try {
            Written written = Matrices.written(answer, declared);
            return judge(answer, written, fully);
        } catch (SyntaxException e) {
            return Verdicts.unreadable(e);
        } catch (TooComplexException e) {
            return Verdicts.plain(Outcome.UNDECIDED, Rational.ZERO, answer, List.of(e.what()));
        }
    }

    private Verdict judge(String answer, Written written, boolean fully) throws SyntaxException {
        Matrix typed;
        try {
            typed = Matrices.fitted(Matrices.typed(written, answer, declared), samples.target().shape());
        } catch (SyntaxException misfit) {
            if (!Matrices.isMisfit(misfit)) {
                throw misfit;
            }
            List<Diagnosis> mistakes = fully ? mistakes(() -> suspects(answer).ofWritten(written)) : List.of();
            Message where = Message.of("check.unreadable", misfit.span().start() + 1, misfit.what());
            return wrong(answer.strip(), Optional.empty(), mistakes, List.of(where));
        }
        return judged(answer, written, Matrices.sized(typed, answer), fully);
    }

    private MatrixMistakes suspects(String answer) {
        return new MatrixMistakes(samples, declared, key, answer);
    }

    private Verdict judged(String answer, Written written, Matrix typed, boolean fully) {
        String read = Matrices.print(typed);
        Comparison found = compared(typed);
        if (found instanceof Comparison.Same same) {
            return right(typed, read, same);
        }
        if (found instanceof Comparison.Unsure) {
            return Verdicts.plain(Outcome.UNDECIDED, Rational.ZERO, read, List.of(Message.of("check.undecided")));
        }
        List<Diagnosis> mistakes = fully ? mistakes(() -> suspects(answer).of(written, typed)) : List.of();
        if (found instanceof Comparison.Misshapen shapes) {
            return wrong(read, Optional.empty(), mistakes, List.of(
                    Message.of("check.matrix-shape", shapes.yours().toString(), shapes.expected().toString())));
        }
        Comparison.Different different = (Comparison.Different) found;
        return wrong(read, Optional.of(witness(different)), mistakes, List.of(told(different)));
    }

    private Comparison compared(Matrix typed) {
        try (Effort effort = Effort.ofOneQuestion()) {
            Comparison found = samples.compare(typed);
            effort.requireRest();
            return found;
        }
    }

    /** A verdict stands without the name of the mistake, where the search for it takes too much. */
    private static List<Diagnosis> mistakes(Supplier<List<Diagnosis>> search) {
        return Effort.affordable(search).orElse(List.of());
    }

    private static Verdict wrong(String read, Optional<Evidence> evidence, List<Diagnosis> mistakes,
            List<Message> messages) {
        return new Verdict(Outcome.INCORRECT, Rational.ZERO, read, evidence, mistakes, messages);
    }

    private Verdict right(Matrix typed, String read, Comparison.Same same) {
        boolean identical = key.filter(typed::equals).isPresent();
        boolean multipliedOut = !identical && key.filter(k -> Matrices.haveSameForm(k, typed)).isPresent();
        Evidence evidence = identical ? new Evidence.Proof("identical")
                : multipliedOut ? new Evidence.Proof("normal-form") : new Evidence.Agreement(same.instances(), Samples.DIGITS);
        List<Message> messages = identical ? List.of() : key.map(k -> same(Matrices.print(k), same, multipliedOut)).orElse(List.of());
        return new Verdict(Outcome.CORRECT, Rational.ONE, read, Optional.of(evidence), List.of(), messages);
    }

    private static List<Message> same(String key, Comparison.Same same, boolean proved) {
        if (key.length() > LONGEST_KEY) {
            return List.of();
        }
        if (proved) {
            return List.of(Message.of("check.matrix-same-form", key));
        }
        return List.of(same.exactly() ? Message.of("check.matrix-same-exactly", key, same.instances())
                : Message.of("check.same-agreed", key, Samples.DIGITS, same.instances()));
    }

    private static Evidence witness(Comparison.Different different) {
        SortedMap<String, String> at = new TreeMap<>();
        different.sizes().forEach((name, size) -> at.put(name, String.valueOf(size)));
        at.put("entry", "(" + different.row() + ", " + different.column() + ")");
        return new Evidence.Witness(at, different.yours(), different.expected());
    }

    private Message told(Comparison.Different different) {
        String at = String.join(", ", different.sizes().entrySet().stream()
                .map(size -> size.getKey() + " = " + size.getValue()).toList());
        if (at.isEmpty()) {
            return Message.of("check.witness-constant", different.yours(), different.expected());
        }
        return samples.target().shape().isScalar()
                ? Message.of("check.matrix-witness-scalar", at, different.yours(), different.expected())
                : Message.of("check.matrix-witness", at, different.row(), different.column(), different.yours(),
                        different.expected());
    }
}
