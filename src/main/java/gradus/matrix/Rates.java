package gradus.matrix;

import gradus.matrix.Matrix.Entrywise;
import gradus.matrix.Matrix.Hadamard;
import gradus.matrix.Matrix.Made;
import gradus.matrix.Matrix.Product;
import gradus.matrix.Matrix.Scaled;
import gradus.matrix.Matrix.Sum;
import gradus.matrix.Matrix.Symbol;
import java.util.ArrayList;
import java.util.List;

/** The derivative of anything by a scalar: entry by entry, so that it has the shape of what is differentiated. */
final class Rates {
    private final Symbol by;

    private Rates(Symbol by) {
        this.by = by;
    }

    static Matrix of(Matrix m, Symbol by) {
        return m.shape().isScalar() ? Gradients.of(m, by) : new Rates(by).rate(m);
    }

    private Matrix rate(Matrix m) {
        if (!m.mentions(by.name())) {
            return Forms.zero(m.shape());
        }
        if (m.shape().isScalar()) {
            return Gradients.of(m, by);
        } else if (m instanceof Sum sum) {
            return Forms.sum(sum.terms().stream().map(this::rate).toList());
        } else if (m instanceof Scaled scaled) {
            return Forms.sum(Forms.scale(rate(scaled.scalar()), scaled.of()), Forms.scale(scaled.scalar(), rate(scaled.of())));
        } else if (m instanceof Product product) {
            return product(product.factors());
        } else if (m instanceof Hadamard hadamard) {
            return Forms.sum(Forms.hadamard(rate(hadamard.left()), hadamard.right()),
                    Forms.hadamard(hadamard.left(), rate(hadamard.right())));
        } else if (m instanceof Entrywise map) {
            return Forms.hadamard(Forms.entrywise(Typing.derived(map.function(), 1), map.of()), rate(map.of()));
        }
        return made((Made) m);
    }

    private Matrix product(List<Matrix> factors) {
        List<Matrix> terms = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            List<Matrix> changed = new ArrayList<>(factors);
            changed.set(i, rate(factors.get(i)));
            terms.add(Forms.product(changed));
        }
        return Forms.sum(terms);
    }

    private Matrix made(Made made) {
        Matrix inner = rate(made.of());
        return switch (made.making()) {
            case TRANSPOSE, DIAGONAL_OF, DIAGONAL -> Forms.make(made.making(), inner);
            case INVERSE -> Forms.negate(Forms.product(List.of(made, inner, made)));
            case SOFTMAX -> softmax(made, inner);
            case LOG_SUM_EXP -> Forms.multiply(Forms.hadamard(Forms.make(Making.SOFTMAX, made.of()), inner),
                    Forms.ones(Dimensions.column(made.of().shape().columns())));
            default -> throw new IllegalStateException("scalar " + made.making());
        };
    }

    private static Matrix softmax(Matrix p, Matrix inner) {
        Matrix weighed = Forms.hadamard(p, inner);
        Matrix totals = p.shape().isColumn() ? Forms.multiply(p, Forms.multiply(Forms.transpose(p), inner))
                : Forms.hadamard(p, Forms.multiply(weighed, Forms.ones(Dimensions.square(p.shape().columns()))));
        return Forms.subtract(weighed, totals);
    }
}
