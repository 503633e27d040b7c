package gradus.matrix;

import gradus.expr.Message;
import gradus.expr.SyntaxException;
import gradus.matrix.Matrix.Constant;
import gradus.matrix.Matrix.Identity;
import gradus.matrix.Matrix.Scaled;
import gradus.matrix.Matrix.Sum;
import java.util.List;

/** Whether shapes fit, and what is said where they do not: both shapes, and the place. */
final class Shapes {
    /** All messages about shapes that do not fit end so. */
    private static final String MISFIT = "-misfit";

    private final String source;

    Shapes(String source) {
        this.source = source;
    }

    /** Whether an answer was readable, though its shapes do not fit. */
    static boolean isMisfit(SyntaxException e) {
        return e.what().id().endsWith(MISFIT);
    }

    boolean chain(Matrix left, Matrix right) {
        String inner = left.shape().columns();
        return inner.equals(right.shape().rows()) || inner.equals(Typing.ANY) || right.shape().rows().equals(Typing.ANY);
    }

    Matrix hadamard(Matrix left, Matrix right, Written where) throws SyntaxException {
        Dimensions shape = left.shape().rows().equals(Typing.ANY) ? right.shape() : left.shape();
        Matrix a = sized(left, shape);
        Matrix b = sized(right, shape);
        if (!a.shape().equals(b.shape())) {
            throw misfit("matrix.entrywise-misfit", a, b, where);
        }
        return Forms.hadamard(a, b);
    }

    SyntaxException misfit(String id, Matrix left, Matrix right, Written where) {
        return new SyntaxException(Message.of(id, Matrices.print(left), left.shape().toString(), Matrices.print(right),
                right.shape().toString()), where.span(), source);
    }

    /** A term of a sum with the shape of the others: a number is added to each entry, an identity takes its size. */
    Matrix fitted(Matrix term, Dimensions shape, Written where, Written first) throws SyntaxException {
        Matrix sized = sized(term, shape);
        if (sized.shape().equals(shape)) {
            return sized;
        }
        boolean known = sized instanceof Constant;
        if (known && !shape.rows().equals(Typing.ANY)) {
            return Forms.scale(sized, Forms.ones(shape));
        }
        String id = sized.shape().isScalar() ? "matrix.scalar-misfit" : "matrix.sum-misfit";
        throw new SyntaxException(Message.of(id, Matrices.print(sized), sized.shape().toString(), shape.toString()),
                where.span(), source);
    }

    /** The same with the size of a square shape wherever a size was left open. */
    static Matrix sized(Matrix m, Dimensions shape) {
        if (!m.shape().rows().equals(Typing.ANY) || !shape.isSquare()) {
            return m;
        }
        if (m instanceof Identity) {
            return Forms.identity(shape.rows());
        }
        if (m instanceof Scaled scaled) {
            return Forms.scale(scaled.scalar(), sized(scaled.of(), shape));
        }
        if (m instanceof Sum sum) {
            return Forms.sum(sum.terms().stream().map(term -> sized(term, shape)).toList());
        }
        if (m instanceof Matrix.Made made && made.making() == Making.INVERSE) {
            return Forms.make(Making.INVERSE, sized(made.of(), shape));
        }
        List<Matrix> factors = Forms.factors(m).stream().map(factor -> factor == m ? m : sized(factor, shape)).toList();
        return factors.size() > 1 ? Forms.product(factors) : m;
    }
}
