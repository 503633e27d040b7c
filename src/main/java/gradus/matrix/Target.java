package gradus.matrix;

import gradus.expr.Message;
import gradus.matrix.Matrix.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a matrix expression: itself, or its derivative of first or second order by a symbol.
 *
 * @param order 0 for the expression itself
 */
public record Target(Matrix of, Optional<Symbol> by, int order, Layout layout) {
    /** Why there is no such derivative among matrices; empty where there is one. */
    public Optional<Message> refusal() {
        if (by.isEmpty()) {
            return Optional.empty();
        }
        Dimensions shape = by.get().shape();
        boolean scalars = of.shape().isScalar() || shape.isScalar();
        boolean columns = of.shape().isColumn() && shape.isColumn();
        if (order == 2 && !(of.shape().isScalar() && (shape.isColumn() || shape.isScalar()))) {
            return Optional.of(Message.of("matrix.no-second-derivative"));
        }
        return scalars || columns ? Optional.empty()
                : Optional.of(Message.of("matrix.no-such-derivative", of.shape().toString(), shape.toString()));
    }

    /** The shape of the right answer. */
    public Dimensions shape() {
        if (by.isEmpty() || by.get().shape().isScalar()) {
            return of.shape();
        }
        Dimensions shape = by.get().shape();
        if (order == 2) {
            return Dimensions.square(shape.rows());
        }
        Dimensions denominator = of.shape().isScalar() ? shape : new Dimensions(shape.rows(), of.shape().rows());
        return layout == Layout.DENOMINATOR ? denominator : denominator.transposed();
    }

    /** The gradients by the columns and matrices in a scalar, from the whole inwards, as pairs of a part and its gradient. */
    public List<List<Matrix>> steps() {
        boolean gradient = order == 1 && of.shape().isScalar() && by.isPresent();
        return !gradient ? List.of() : Gradients.steps(of, by.get()).stream()
                .map(step -> List.of(step.part(), step.gradient())).toList();
    }

    /** The right answer in symbols; empty where this program cannot write it. */
    public Optional<Matrix> key() {
        if (by.isEmpty()) {
            return Optional.of(of);
        }
        Symbol symbol = by.get();
        if (symbol.shape().isScalar()) {
            Matrix first = Rates.of(of, symbol);
            return Optional.of(order == 2 ? Rates.of(first, symbol) : first);
        }
        if (order == 2) {
            return Jacobians.of(Gradients.of(of, symbol), symbol);
        }
        boolean numerator = layout == Layout.NUMERATOR;
        return of.shape().isScalar()
                ? Optional.of(numerator ? Forms.transpose(Gradients.of(of, symbol)) : Gradients.of(of, symbol))
                : Jacobians.of(of, symbol).map(jacobian -> numerator ? jacobian : Forms.transpose(jacobian));
    }
}
