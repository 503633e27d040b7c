package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.TooComplexException;
import java.util.Optional;

/** An expression and its derivative by x, which is found once for all points and not before it is asked for. */
final class Derived {
    private final Expr e;
    private Optional<Expr> slope;

    Derived(Expr e) {
        this.e = e;
    }

    Expr expression() {
        return e;
    }

    /** Empty where there is none, or where it is too complex. */
    Optional<Expr> slope() {
        if (slope == null) {
            slope = find(e);
        }
        return slope;
    }

    private static Optional<Expr> find(Expr e) {
        try {
            return Optional.of(Differentiator.derivative(e, "x"));
        } catch (NotDifferentiableException | TooComplexException none) {
            return Optional.empty();
        }
    }
}
