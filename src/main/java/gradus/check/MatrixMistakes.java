package gradus.check;

import gradus.expr.Message;
import gradus.expr.Span;
import gradus.expr.SyntaxException;
import gradus.matrix.Declarations;
import gradus.matrix.Matrices;
import gradus.matrix.Matrix;
import gradus.matrix.Mending;
import gradus.matrix.Samples;
import gradus.matrix.Scaling;
import gradus.matrix.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names what is wrong with a matrix answer: it is changed in the ways that people go wrong, and where one change makes
 * it right, that was the mistake.
 */
final class MatrixMistakes {
    private static final String TOPIC = "matrix-calculus.";

    private final Samples samples;
    private final Declarations declared;
    private final Optional<Matrix> key;
    private final String answer;

    MatrixMistakes(Samples samples, Declarations declared, Optional<Matrix> key, String answer) {
        this.samples = samples;
        this.declared = declared;
        this.key = key;
        this.answer = answer;
    }

    /** The mistakes in an answer whose shapes fit. */
    List<Diagnosis> of(Written written, Matrix typed) {
        List<Diagnosis> found = layout(typed);
        if (found.isEmpty()) {
            found = factor(typed);
        }
        if (found.isEmpty()) {
            found = term(typed);
        }
        if (found.isEmpty()) {
            found = ofWritten(written);
        }
        return found.isEmpty() ? assumed(typed) : found;
    }

    private static Diagnosis named(String id, String at, Object... words) {
        return new Diagnosis(TOPIC + id, at, Message.of("mistake." + TOPIC + id, words));
    }

    /** Whether an answer is laid out the other way; where a square matrix was transposed, one factor was. */
    private List<Diagnosis> layout(Matrix typed) {
        boolean columns = samples.target().of().shape().isColumn();
        boolean telling = !samples.target().shape().isSquare() || columns || samples.target().order() == 2;
        return samples.target().by().isPresent() && telling && samples.isRight(Scaling.transposed(typed))
                ? List.of(named("layout", "", samples.target().layout().label())) : List.of();
    }

    private List<Diagnosis> factor(Matrix typed) {
        if (!typed.shape().equals(samples.target().shape())) {
            return List.of();
        }
        for (Matrix factor : Scaling.factors(declared)) {
            if (samples.isRight(Scaling.times(Scaling.inverse(factor), typed))) {
                return List.of(Scaling.isMinusOne(factor)
                        ? new Diagnosis("sign.overall", "", Message.of("mistake.sign.overall"))
                        : named("factor", "", Matrices.print(factor)));
            }
        }
        return List.of();
    }

    private List<Diagnosis> term(Matrix typed) {
        if (!typed.shape().equals(samples.target().shape())) {
            return List.of();
        }
        for (Matrix missing : key.map(Scaling::terms).orElse(List.of())) {
            if (samples.isRight(Scaling.plus(typed, missing))) {
                return List.of(named("missing-term", "", Matrices.print(missing)));
            }
        }
        List<Matrix> terms = Scaling.terms(typed);
        for (Matrix own : terms.size() > 1 ? terms : List.<Matrix>of()) {
            Optional<Diagnosis> found = ownTerm(own, Scaling.minus(typed, own));
            if (found.isPresent()) {
                return List.of(found.get());
            }
        }
        return List.of();
    }

    private Optional<Diagnosis> ownTerm(Matrix own, Matrix rest) {
        String text = Matrices.print(own);
        if (samples.isRight(rest)) {
            return Optional.of(named("extra-term", text, text));
        }
        for (Matrix factor : Scaling.factors(declared)) {
            if (samples.isRight(Scaling.plus(rest, Scaling.times(Scaling.inverse(factor), own)))) {
                return Optional.of(Scaling.isMinusOne(factor) ? named("sign", text, text)
                        : new Diagnosis(TOPIC + "factor", text,
                                Message.of("mistake." + TOPIC + "factor.at", Matrices.print(factor), text)));
            }
        }
        return Optional.empty();
    }

    /** The mistakes that changes to what was typed undo: one, or a factor that was moved and transposed at once. */
    List<Diagnosis> ofWritten(Written written) {
        List<Mending> ways = Mending.of(written);
        for (Mending way : ways) {
            if (isRight(way.mended())) {
                return List.of(named(way));
            }
        }
        for (Mending way : ways) {
            for (Mending second : way.kind() == Mending.Kind.TRANSPOSE ? way.again() : List.<Mending>of()) {
                if (isRight(second.mended())) {
                    return List.of(named(way), named(second));
                }
            }
        }
        return List.of();
    }

    private Diagnosis named(Mending way) {
        Span at = way.at();
        String text = answer.substring(at.start(), Math.min(at.end(), answer.length()));
        String id = switch (way.kind()) {
            case TRANSPOSE -> "missing-transpose";
            case SIDE -> "wrong-side";
            case PRODUCT_KIND -> "product-kind";
        };
        return named(id, text, text);
    }

    private boolean isRight(Written mended) {
        try {
            return samples.isRight(Matrices.fitted(Matrices.typed(mended, answer, declared), samples.target().shape()));
        } catch (SyntaxException doesNotFit) {
            return false;
        }
    }

    /** Whether an answer would be right if a square matrix were symmetric. */
    private List<Diagnosis> assumed(Matrix typed) {
        List<Diagnosis> found = new ArrayList<>();
        for (String name : declared.symbols().keySet()) {
            Optional<Declarations> symmetric = declared.symmetric(name);
            if (found.isEmpty() && symmetric.isPresent()
                    && Samples.of(samples.target(), symmetric.get()).isRight(typed)) {
                found.add(named("assumed-symmetric", name, name));
            }
        }
        return found;
    }
}
