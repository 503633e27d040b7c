package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.SplittableRandom;

/** One small change to an expression, such as people make and samplers miss. */
final class NearMiss {
    private final SplittableRandom random;
    private Rational telling = Rational.ONE;

    NearMiss(SplittableRandom random) {
        this.random = random;
    }

    Expr of(Expr e) {
        return switch (random.nextInt(24)) {
            case 0 -> Expr.sum(e, sliver());
            case 1 -> Expr.sum(e, farOut());
            case 2 -> Expr.sum(e, Expr.num(SmallChange.tiny(random)));
            case 3 -> Expr.product(e, Expr.num(Rational.ONE.plus(SmallChange.tiny(random))));
            default -> SmallChange.somewhere(e, random);
        };
    }

    /** A value of x at which the last change shows, if it shows at some places only. */
    Rational telling() {
        return telling;
    }

    /** Zero but on a narrow interval. */
    private Expr sliver() {
        telling = Rational.of(random.nextInt(-400, 400), 7);
        Expr square = Expr.power(Expr.sum(Expr.var("x"), Expr.num(telling.negate())), Expr.num(2));
        Rational width = Rational.of(10).pow(-random.nextInt(2, 9));
        return Expr.call(Function.RELU, Expr.sum(Expr.num(width), Expr.negate(square)));
    }

    /** Zero up to some far point. */
    private Expr farOut() {
        Rational edge = Rational.of(10).pow(random.nextInt(2, 14));
        boolean right = random.nextBoolean();
        telling = edge.times(Rational.of(right ? 2 : -2));
        Expr distance = right ? Expr.var("x") : Expr.negate(Expr.var("x"));
        return Expr.call(Function.RELU, Expr.sum(distance, Expr.num(edge.negate())));
    }
}
