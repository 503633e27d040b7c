package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One small change to an expression, such as people make and samplers miss. */
final class NearMiss {
    private static final List<List<Function>> KIN = List.of(
            List.of(Function.SIN, Function.COS, Function.TAN, Function.SINH),
            List.of(Function.SINH, Function.COSH), List.of(Function.TANH, Function.SIGMOID, Function.ERF),
            List.of(Function.RELU, Function.ABS, Function.SOFTPLUS), List.of(Function.LN, Function.LOG2),
            List.of(Function.SQRT, Function.CBRT), List.of(Function.ASIN, Function.ACOS, Function.ATAN),
            List.of(Function.GELU, Function.SILU), List.of(Function.SEC, Function.CSC, Function.COT),
            List.of(Function.ASINH, Function.ACOSH), List.of(Function.EXP, Function.SOFTPLUS));

    private final SplittableRandom random;
    private Rational telling = Rational.ONE;

    NearMiss(SplittableRandom random) {
        this.random = random;
    }

    Expr of(Expr e) {
        return switch (random.nextInt(12)) {
            case 0 -> Expr.sum(e, sliver());
            case 1 -> Expr.sum(e, farOut());
            case 2 -> Expr.sum(e, Expr.num(tiny()));
            case 3 -> Expr.product(e, Expr.num(Rational.ONE.plus(tiny())));
            default -> changedSomewhere(e);
        };
    }

    /** A value of x at which the last change shows, if it shows at some places only. */
    Rational telling() {
        return telling;
    }

    private Rational tiny() {
        return Rational.of(10).pow(-random.nextInt(8, 16));
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

    private Expr changedSomewhere(Expr e) {
        List<Expr> places = new ArrayList<>();
        collect(e, places);
        for (int i = 0; i < 20; i++) {
            Expr place = places.get(random.nextInt(places.size()));
            Expr changed = changed(place);
            if (!changed.equals(place)) {
                return Paraphrase.replaced(e, place, changed);
            }
        }
        return Expr.sum(e, Expr.num(1));
    }

    private static void collect(Expr e, List<Expr> places) {
        places.add(e);
        e.parts().forEach(part -> collect(part, places));
    }

    private Expr changed(Expr e) {
        if (e instanceof Expr.Num number) {
            return Expr.num(number.value().plus(random.nextBoolean() ? Rational.ONE : tiny()));
        }
        if (e instanceof Expr.Sum sum) {
            return changedSum(sum);
        }
        if (e instanceof Expr.Call call && call.arguments().size() == 1) {
            return changedCall(call);
        }
        if (e instanceof Expr.Quotient quotient && random.nextBoolean()) {
            return Expr.quotient(quotient.denominator(), quotient.numerator());
        }
        return switch (random.nextInt(4)) {
            case 0 -> Expr.negate(e);
            case 1 -> Expr.call(Function.ABS, e);
            case 2 -> Expr.product(Expr.num(2), e);
            default -> Expr.sum(e, Expr.num(tiny()));
        };
    }

    private Expr changedSum(Expr.Sum sum) {
        List<Expr> terms = new ArrayList<>(sum.parts());
        int which = random.nextInt(terms.size());
        if (random.nextBoolean()) {
            terms.remove(which);
        } else {
            terms.set(which, Expr.negate(terms.get(which)));
        }
        return Expr.sumOf(terms);
    }

    private Expr changedCall(Expr.Call call) {
        for (List<Function> kin : KIN) {
            int place = kin.indexOf(call.function());
            if (place >= 0 && random.nextInt(3) > 0) {
                return Expr.call(kin.get((place + 1) % kin.size()), call.argument());
            }
        }
        return Expr.call(call.function(), Expr.negate(call.argument()));
    }
}
