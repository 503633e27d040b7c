package gradus.expr;

import java.util.List;

/** Makes a node of the same kind with other parts. */
record Rebuilder(List<Expr> parts) implements Expr.Cases<Expr> {
    @Override
    public Expr number(Expr.Num number) {
        return number;
    }

    @Override
    public Expr constant(Expr.Const constant) {
        return constant;
    }

    @Override
    public Expr variable(Expr.Var variable) {
        return variable;
    }

    @Override
    public Expr sum(Expr.Sum sum) {
        return Expr.sumOf(parts);
    }

    @Override
    public Expr product(Expr.Product product) {
        return Expr.productOf(parts);
    }

    @Override
    public Expr quotient(Expr.Quotient quotient) {
        return Expr.quotient(parts.get(0), parts.get(1));
    }

    @Override
    public Expr power(Expr.Power power) {
        return Expr.power(parts.get(0), parts.get(1));
    }

    @Override
    public Expr call(Expr.Call call) {
        return new Expr.Call(call.function(), parts);
    }
}
