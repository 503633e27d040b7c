package gradus.check;

import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Expressions of the size and the kind that people type: mostly three to fifteen nodes over one to three variables,
 * whole exponents more often than others, every function of the table at some time and the common ones often.
 */
final class TypedExpressions {
    private static final List<String> NAMES = List.of("x", "y", "z");
    private static final List<Function> COMMON = List.of(Function.EXP, Function.LN, Function.SQRT, Function.SIN,
            Function.COS, Function.TANH, Function.SIGMOID, Function.RELU, Function.ABS, Function.SOFTPLUS, Function.MAX);
    private static final List<Function> ALL = all();
    private static final int TRIES = 20;
    private static final int POINTS = 8;

    private final SplittableRandom random;
    private final int variables;

    TypedExpressions(SplittableRandom random) {
        this.random = random;
        int draw = random.nextInt(20);
        this.variables = draw < 11 ? 1 : draw < 17 ? 2 : 3;
    }

    private static List<Function> all() {
        List<Function> all = new ArrayList<>(List.of(Function.values()));
        all.remove(Function.FACTORIAL);
        return all;
    }

    /** One that has values: what has none anywhere is typed by nobody. */
    Expr next() {
        Expr e = any();
        for (int i = 0; i < TRIES && !hasValues(e); i++) {
            e = any();
        }
        return e;
    }

    private boolean hasValues(Expr e) {
        for (int i = 0; i < POINTS; i++) {
            Map<String, Double> point = Map.of("x", random.nextDouble(-3, 3), "y", random.nextDouble(-3, 3), "z", 0.7);
            if (Double.isFinite(Evaluator.evaluate(e, point))) {
                return true;
            }
        }
        return false;
    }

    private Expr any() {
        int draw = random.nextInt(20);
        int size = draw < 14 ? random.nextInt(2, 6) : draw < 19 ? random.nextInt(6, 9) : random.nextInt(9, 16);
        return of(size, 2);
    }

    /** Of about so many nodes, with functions within functions so many deep. */
    private Expr of(int size, int depth) {
        if (size <= 1) {
            return leaf();
        }
        int left = 1 + random.nextInt(Math.max(1, size - 1));
        return switch (random.nextInt(depth > 0 ? 10 : 7)) {
            case 0, 1 -> Expr.sum(of(left, depth), of(size - left, depth));
            case 2, 3 -> Expr.product(of(left, depth), of(size - left, depth));
            case 4 -> Expr.quotient(of(left, depth), of(size - left, depth));
            case 5 -> Expr.sum(of(left, depth), Expr.negate(of(size - left, depth)));
            case 6 -> power(size, depth);
            default -> call(size, depth - 1);
        };
    }

    private Expr leaf() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3, 4 -> Expr.var(NAMES.get(random.nextInt(variables)));
            case 5, 6 -> Expr.num(random.nextInt(-3, 6));
            default -> random.nextInt(6) == 0
                    ? new Expr.Const(random.nextBoolean() ? Constant.E : Constant.PI)
                    : Expr.num(Rational.of(random.nextInt(-7, 8), random.nextInt(2, 6)));
        };
    }

    private Expr power(int size, int depth) {
        return switch (random.nextInt(10)) {
            case 0 -> Expr.power(of(size - 1, depth), Expr.num(Rational.of(random.nextInt(-3, 6), 2)));
            case 1 -> Expr.power(of(size / 2, 0), of(size / 2, 0));
            case 2 -> Expr.power(of(size - 1, depth), Expr.num(random.nextInt(-3, 0)));
            default -> Expr.power(of(size - 1, depth), Expr.num(random.nextInt(2, 4)));
        };
    }

    private Expr call(int size, int depth) {
        List<Function> from = random.nextBoolean() ? COMMON : ALL;
        Function function = from.get(random.nextInt(from.size()));
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < function.arity(); i++) {
            arguments.add(of((size - 1) / function.arity(), depth));
        }
        return new Expr.Call(function, arguments);
    }
}
