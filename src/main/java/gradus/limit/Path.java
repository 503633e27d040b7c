package gradus.limit;

import gradus.expr.Expr;

/** The way on which a limit is taken: which variable goes where, from which side. */
record Path(String by, Approach to, Approach.Side side) {
    LimitResult limit(Expr e) {
        return OneSidedLimit.of(e, by, to, side);
    }

    /** Whether a function grows beyond all bounds in size; variables may decide with which sign. */
    boolean grows(Expr e) {
        return limit(e) instanceof LimitResult.Infinite || limit(Expr.quotient(Expr.num(1), e)).text().equals("0");
    }
}
