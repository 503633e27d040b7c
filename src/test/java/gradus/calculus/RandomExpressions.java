package gradus.calculus;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Expressions in x and y as they come, the same for the same seed. */
public final class RandomExpressions {
    private final SplittableRandom random;

    public RandomExpressions(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** An expression of about so many nodes, in x at least. */
    public Expr next(int size) {
        if (size <= 1) {
            return leaf();
        }
        int left = 1 + random.nextInt(Math.max(1, size - 1));
        return switch (random.nextInt(8)) {
            case 0, 1 -> Expr.sum(next(left), next(size - left));
            case 2, 3 -> Expr.product(next(left), next(size - left));
            case 4 -> Expr.quotient(next(left), next(size - left));
            case 5 -> power(size);
            default -> call(size);
        };
    }

    private Expr leaf() {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> Expr.var("x");
            case 3 -> Expr.var("y");
            case 4 -> Expr.num(random.nextInt(-3, 5));
            default -> random.nextInt(8) == 0
                    ? new Expr.Const(random.nextBoolean() ? Constant.E : Constant.PI)
                    : Expr.num(Rational.of(random.nextInt(-7, 8), random.nextInt(2, 6)));
        };
    }

    private Expr power(int size) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> Expr.power(next(size - 1), Expr.num(random.nextInt(-2, 5)));
            case 2 -> Expr.power(next(size - 1), Expr.num(Rational.of(random.nextInt(1, 6), 2)));
            default -> Expr.power(next(size / 2), next(size / 2));
        };
    }

    private Expr call(int size) {
        Function function = Function.values()[random.nextInt(Function.values().length)];
        if (function == Function.FACTORIAL) {
            return Expr.call(Function.EXP, next(size - 1));
        }
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < function.arity(); i++) {
            arguments.add(next((size - 1) / function.arity()));
        }
        return new Expr.Call(function, arguments);
    }

    /** A number between −3 and 3 that is no edge of anything. */
    double coordinate() {
        return random.nextDouble(-3, 3);
    }
}
