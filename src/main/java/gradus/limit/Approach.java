package gradus.limit;

import gradus.expr.Expr;
import gradus.expr.Rational;

/** Where the variable of a limit goes. */
public sealed interface Approach {
    /** To a real number. */
    record To(Expr point) implements Approach {
    }

    /** Beyond all bounds, upwards or downwards. */
    record ToInfinity(boolean positive) implements Approach {
    }

    /** From which side a point is approached; a limit at infinity has one side only. */
    enum Side { BOTH, LEFT, RIGHT }

    /** The variable in terms of t, which grows beyond all bounds. */
    default Expr inTermsOf(Expr t, Side side) {
        if (this instanceof ToInfinity infinity) {
            return infinity.positive() ? t : Expr.product(Expr.num(-1), t);
        }
        Expr point = ((To) this).point();
        Expr step = Expr.quotient(Expr.num(side == Side.LEFT ? Rational.MINUS_ONE : Rational.ONE), t);
        return point.is(0) ? step : Expr.sum(point, step);
    }

    /** That t in terms of the variable. */
    default Expr solved(Expr variable, Side side) {
        if (this instanceof ToInfinity infinity) {
            return infinity.positive() ? variable : Expr.product(Expr.num(-1), variable);
        }
        Expr point = ((To) this).point();
        Expr step = point.is(0) ? variable : Expr.sum(variable, Expr.negate(point));
        return Expr.quotient(Expr.num(side == Side.LEFT ? Rational.MINUS_ONE : Rational.ONE), step);
    }
}
