package gradus.limit;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.List;

/**
 * Writes the difference of two sines or cosines as a product, sin u − sin v = 2·cos((u+v)/2)·sin((u−v)/2): where
 * both oscillate but u − v falls to zero, that product does so too.
 */
final class SumToProduct {
    private SumToProduct() {
    }

    /** The expression with every such difference written so. */
    static Expr of(Expr e) {
        if (e.parts().isEmpty()) {
            return e;
        }
        Expr inner = Trees.withParts(e, e.parts().stream().map(SumToProduct::of).toList());
        return inner instanceof Expr.Sum sum && sum.terms().size() == 2 ? difference(sum) : inner;
    }

    private static Expr difference(Expr.Sum sum) {
        Expr first = sum.terms().get(0);
        Expr second = sum.terms().get(1);
        Expr left = first instanceof Expr.Call ? first : second;
        Expr right = Expr.negate(left == first ? second : first);
        boolean same = left instanceof Expr.Call a && right instanceof Expr.Call b && a.function() == b.function();
        return same ? product((Expr.Call) left, (Expr.Call) right, sum) : sum;
    }

    private static Expr product(Expr.Call left, Expr.Call right, Expr sum) {
        Expr half = Expr.num(Rational.HALF);
        Expr middle = Expr.product(half, Expr.sum(left.argument(), right.argument()));
        Expr apart = Expr.product(half,
                Limit.simplified(Expr.sum(left.argument(), Expr.negate(right.argument()))));
        Expr small = Expr.call(Function.SIN, apart);
        return switch (left.function()) {
            case SIN -> Expr.productOf(List.of(Expr.num(2), Expr.call(Function.COS, middle), small));
            case COS -> Expr.productOf(List.of(Expr.num(-2), Expr.call(Function.SIN, middle), small));
            default -> sum;
        };
    }
}
