package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;

/** The expression has no derivative anywhere, such as a factorial's: functions of whole numbers only. */
public final class NotDifferentiableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message what;

    NotDifferentiableException(Function function, Expr at) {
        super(function.label() + " has no derivative", null, false, false);
        this.what = Message.of("calculus.not-differentiable", function.label(), at);
    }

    public Message what() {
        return what;
    }
}
