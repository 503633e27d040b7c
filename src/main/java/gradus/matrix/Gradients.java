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

/**
 * The gradient of a scalar, backwards from it to a symbol: where {@code dL = tr(G^T dM)}, each operation hands G on to
 * its parts (Magnus and Neudecker, Matrix Differential Calculus). The result has the symbol's shape.
 */
final class Gradients {
    private final Symbol by;
    private final List<Matrix> found = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /** A part of the expression, and the gradient by it. */
    record Step(Matrix part, Matrix gradient) {
    }

    private Gradients(Symbol by) {
        this.by = by;
    }

    static Matrix of(Matrix scalar, Symbol by) {
        return of(scalar, by, Forms.ONE);
    }

    /** What comes to the symbol when {@code seed} comes to the matrix. */
    static Matrix of(Matrix m, Symbol by, Matrix seed) {
        Gradients gradients = new Gradients(by);
        gradients.hand(m, seed);
        return gradients.found.isEmpty() ? Forms.zero(by.shape()) : Forms.sum(gradients.found);
    }

    /** The gradients by the columns and matrices on the way to the symbol, from the whole inwards. */
    static List<Step> steps(Matrix scalar, Symbol by) {
        Gradients gradients = new Gradients(by);
        gradients.hand(scalar, Forms.ONE);
        return gradients.steps.stream().distinct().toList();
    }

    private void hand(Matrix m, Matrix g) {
        if (!m.mentions(by.name()) || Forms.isZero(g)) {
            return;
        }
        boolean turned = m instanceof Made made && made.making() == Making.TRANSPOSE;
        if (!(m instanceof Symbol) && !turned && !m.shape().isScalar()) {
            steps.add(new Step(m, g));
        }
        if (m instanceof Symbol) {
            found.add(g);
        } else if (m instanceof Sum sum) {
            sum.terms().forEach(term -> hand(term, g));
        } else if (m instanceof Scaled scaled) {
            hand(scaled.scalar(), inner(g, scaled.of()));
            hand(scaled.of(), Forms.scale(scaled.scalar(), g));
        } else if (m instanceof Product product) {
            handFactors(product.factors(), g);
        } else if (m instanceof Hadamard hadamard) {
            hand(hadamard.left(), Forms.hadamard(g, hadamard.right()));
            hand(hadamard.right(), Forms.hadamard(g, hadamard.left()));
        } else if (m instanceof Entrywise map) {
            hand(map.of(), Forms.hadamard(g, Forms.entrywise(Typing.derived(map.function(), 1), map.of())));
        } else if (m instanceof Made made) {
            hand(made.of(), through(made, g));
        }
    }

    /** The sum of the products of two matrices' entries. */
    private static Matrix inner(Matrix g, Matrix m) {
        if (m.shape().isScalar()) {
            return Forms.scale(g, m);
        }
        return m.shape().isColumn() ? Forms.multiply(Forms.transpose(g), m)
                : Forms.make(Making.TRACE, Forms.multiply(Forms.transpose(g), m));
    }

    private void handFactors(List<Matrix> factors, Matrix g) {
        for (int i = 0; i < factors.size(); i++) {
            Matrix handed = g;
            if (i > 0) {
                handed = Forms.multiply(Forms.transpose(Forms.product(factors.subList(0, i))), handed);
            }
            if (i < factors.size() - 1) {
                handed = Forms.multiply(handed, Forms.transpose(Forms.product(factors.subList(i + 1, factors.size()))));
            }
            hand(factors.get(i), handed);
        }
    }

    private static Matrix through(Made made, Matrix g) {
        Matrix of = made.of();
        return switch (made.making()) {
            case TRANSPOSE -> Forms.transpose(g);
            case INVERSE -> Forms.negate(Forms.product(List.of(Forms.transpose(made), g, Forms.transpose(made))));
            case TRACE -> Forms.scale(g, Forms.identity(of.shape().rows()));
            case DETERMINANT -> Forms.scale(g, Forms.scale(made, turnedInverse(of)));
            case LOG_DETERMINANT -> Forms.scale(g, turnedInverse(of));
            case TOTAL, MEAN -> Forms.scale(g, Forms.ones(of.shape()));
            case SQUARED_NORM, NORM -> Forms.scale(Forms.scale(Forms.number(2), g), of);
            case SOFTMAX -> throughSoftmax(made, g);
            case LOG_SUM_EXP -> throughLogSumExp(of, g);
            case DIAGONAL_OF -> Forms.make(Making.DIAGONAL, g);
            case DIAGONAL -> Forms.make(Making.DIAGONAL_OF, g);
        };
    }

    private static Matrix turnedInverse(Matrix of) {
        return Forms.transpose(Forms.make(Making.INVERSE, of));
    }

    private static Matrix throughSoftmax(Matrix p, Matrix g) {
        Matrix weighed = Forms.hadamard(p, g);
        Matrix totals = p.shape().isColumn() ? Forms.scale(Forms.multiply(Forms.transpose(p), g), p)
                : Forms.hadamard(p, Forms.multiply(weighed, Forms.ones(Dimensions.square(p.shape().columns()))));
        return Forms.subtract(weighed, totals);
    }

    private static Matrix throughLogSumExp(Matrix of, Matrix g) {
        Matrix p = Forms.make(Making.SOFTMAX, of);
        if (of.shape().isColumn()) {
            return Forms.scale(g, p);
        }
        Matrix spread = Forms.multiply(g, Forms.ones(new Dimensions(Dimensions.ONE, of.shape().columns())));
        return Forms.hadamard(spread, p);
    }
}
