package gradus.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random expressions of every kind, from a seed. */
public final class RandomExpressions {
    private static final String[] NAMES = {"x", "y", "t", "x_1", "w12", "theta", "alpha_3", "E", "Pi", "eta", "psi_2", "epsilon"};

    private final Random random;

    public RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    /** A tree of at most so many levels. */
    public Expr next(int depth) {
        int kind = random.nextInt(depth <= 0 ? 3 : 10);
        return switch (kind) {
            case 0 -> Expr.num(number());
            case 1 -> random.nextInt(4) == 0 ? new Expr.Const(Constant.values()[random.nextInt(2)]) : variable();
            case 2 -> variable();
            case 3, 4 -> Expr.sumOf(several(depth, 2 + random.nextInt(3)));
            case 5 -> Expr.productOf(several(depth, 2 + random.nextInt(3)));
            case 6 -> Expr.quotient(next(depth - 1), next(depth - 1));
            case 7 -> Expr.power(next(depth - 1), random.nextBoolean() ? Expr.num(number()) : next(depth - 1));
            case 8 -> Expr.negate(next(depth - 1));
            default -> call(depth);
        };
    }

    private Rational number() {
        long numerator = random.nextInt(5) == 0 ? random.nextInt(2_000_000) : random.nextInt(12);
        long denominator = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(20);
        return Rational.of(random.nextInt(4) == 0 ? -numerator : numerator, denominator);
    }

    private Expr variable() {
        return Expr.var(NAMES[random.nextInt(NAMES.length)]);
    }

    private Expr call(int depth) {
        Function function = Function.values()[random.nextInt(Function.values().length)];
        return new Expr.Call(function, several(depth, function.arity()));
    }

    private List<Expr> several(int depth, int count) {
        List<Expr> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(next(depth - 1));
        }
        return parts;
    }
}
