package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Wrong derivatives as students' work shows them, made apart from the program: a differentiator of its own that goes
 * wrong in exactly one place, and functions of its own to use it on. It knows neither the rows of {@link Mistake} nor
 * the program's rules.
 */
final class WrongAnswers {
    private static final Expr X = Expr.var("x");

    private WrongAnswers() {
    }

    /** An answer and the mistake it was made by. */
    record Wrong(Expr answer, String id) {
        Wrong map(UnaryOperator<Expr> change) {
            return new Wrong(change.apply(answer), id);
        }
    }

    /** All derivatives with one mistake in them. */
    static List<Wrong> of(Expr e) {
        List<Wrong> all = new ArrayList<>(within(e));
        Expr right = right(e);
        all.add(new Wrong(Expr.product(Expr.num(-1), right), "sign.overall"));
        all.add(new Wrong(e, "function-instead-of-derivative"));
        all.add(new Wrong(right(right), "order.too-high"));
        return all;
    }

    private static boolean varies(Expr e) {
        return Trees.mentions(e, "x");
    }

    private static Expr minusOne(Expr n) {
        return Expr.num(Trees.rational(n).orElseThrow().minus(Rational.ONE));
    }

    private static Expr times(Expr... factors) {
        List<Expr> kept = new ArrayList<>();
        for (Expr factor : factors) {
            if (factor.is(0)) {
                return factor;
            }
            if (!factor.is(1)) {
                kept.add(factor);
            }
        }
        return Expr.productOf(kept);
    }

    private static Expr plus(Expr... terms) {
        List<Expr> kept = new ArrayList<>();
        for (Expr term : terms) {
            if (!term.is(0)) {
                kept.add(term);
            }
        }
        return Expr.sumOf(kept);
    }

    private static Expr minus(Expr a, Expr b) {
        return plus(a, times(Expr.num(-1), b));
    }

    private static Expr call(Function f, Expr u) {
        return Expr.call(f, u);
    }

    private static Expr squared(Expr e) {
        return Expr.power(e, Expr.num(2));
    }

    private static Expr over(Expr a, Expr b) {
        return Expr.quotient(a, b);
    }

    /** How the outer function of a chain is differentiated. */
    private static Expr outer(Expr e, Expr u) {
        if (e instanceof Expr.Power power) {
            return varies(power.base())
                    ? times(power.exponent(), Expr.power(u, minusOne(power.exponent())))
                    : times(Expr.power(power.base(), u), call(Function.LN, power.base()));
        }
        return switch (((Expr.Call) e).function()) {
            case SIN -> call(Function.COS, u);
            case COS -> times(Expr.num(-1), call(Function.SIN, u));
            case TAN -> over(Expr.num(1), squared(call(Function.COS, u)));
            case EXP -> call(Function.EXP, u);
            case LN -> over(Expr.num(1), u);
            case SQRT -> over(Expr.num(1), times(Expr.num(2), call(Function.SQRT, u)));
            case ATAN -> over(Expr.num(1), plus(Expr.num(1), squared(u)));
            case SIGMOID -> times(call(Function.SIGMOID, u), minus(Expr.num(1), call(Function.SIGMOID, u)));
            case TANH -> minus(Expr.num(1), squared(call(Function.TANH, u)));
            default -> throw new IllegalArgumentException(e.toString());
        };
    }

    private static Expr inner(Expr e) {
        return e instanceof Expr.Power power ? varies(power.base()) ? power.base() : power.exponent() : e.parts().get(0);
    }

    /** Whether this differentiator knows what to do. */
    static boolean knows(Expr e) {
        if (!varies(e)) {
            return true;
        }
        boolean known = true;
        if (e instanceof Expr.Call call) {
            known = List.of(Function.SIN, Function.COS, Function.TAN, Function.EXP, Function.LN, Function.SQRT,
                    Function.ATAN, Function.SIGMOID, Function.TANH).contains(call.function());
        } else if (e instanceof Expr.Power power) {
            known = varies(power.base()) ? Trees.rational(power.exponent()).isPresent() : !power.base().is(0);
        } else if (e instanceof Expr.Product product) {
            known = product.factors().stream().filter(WrongAnswers::varies).count() <= 2;
        }
        return known && e.parts().stream().allMatch(WrongAnswers::knows);
    }

    private record Split(Expr constant, Expr rest) {
        static Split of(Expr.Product product) {
            return new Split(Expr.productOf(product.factors().stream().filter(f -> !varies(f)).toList()),
                    Expr.productOf(product.factors().stream().filter(WrongAnswers::varies).toList()));
        }
    }

    static Expr right(Expr e) {
        if (!varies(e)) {
            return Expr.num(0);
        }
        if (e instanceof Expr.Var) {
            return Expr.num(1);
        }
        if (e instanceof Expr.Sum sum) {
            return plus(sum.terms().stream().map(WrongAnswers::right).toArray(Expr[]::new));
        }
        if (e instanceof Expr.Product product) {
            Split split = Split.of(product);
            if (!(split.rest() instanceof Expr.Product both)) {
                return times(split.constant(), right(split.rest()));
            }
            Expr u = both.factors().get(0);
            Expr v = Expr.productOf(both.factors().subList(1, both.factors().size()));
            return times(split.constant(), plus(times(right(u), v), times(u, right(v))));
        }
        if (e instanceof Expr.Quotient quotient) {
            Expr u = quotient.numerator();
            Expr v = quotient.denominator();
            return varies(v)
                    ? over(minus(times(right(u), v), times(u, right(v))), squared(v))
                    : over(right(u), v);
        }
        return times(outer(e, inner(e)), right(inner(e)));
    }

    /** One mistake, somewhere in the derivation. */
    private static List<Wrong> within(Expr e) {
        List<Wrong> wrong = new ArrayList<>();
        if (!varies(e) || e instanceof Expr.Var) {
            return wrong;
        }
        if (e instanceof Expr.Sum sum) {
            sum(sum, wrong);
        } else if (e instanceof Expr.Product product) {
            product(product, wrong);
        } else if (e instanceof Expr.Quotient quotient) {
            quotient(quotient, wrong);
        } else {
            composed(e, wrong);
        }
        return wrong;
    }

    private static void sum(Expr.Sum sum, List<Wrong> wrong) {
        List<Expr> terms = sum.terms();
        List<Expr> derivatives = new ArrayList<>(terms.stream().map(WrongAnswers::right).toList());
        for (int i = 0; i < terms.size(); i++) {
            int place = i;
            UnaryOperator<Expr> context = term -> {
                List<Expr> all = new ArrayList<>(derivatives);
                all.set(place, term);
                return plus(all.toArray(Expr[]::new));
            };
            if (!varies(terms.get(i))) {
                wrong.add(new Wrong(context.apply(terms.get(i)), "constant.not-zero"));
            }
            within(terms.get(i)).forEach(inside -> wrong.add(inside.map(context)));
        }
    }

    private static void product(Expr.Product product, List<Wrong> wrong) {
        Split split = Split.of(product);
        if (!split.constant().is(1)) {
            if (!split.constant().is(-1)) {
                wrong.add(new Wrong(right(split.rest()), "constant.factor-lost"));
            }
            within(split.rest()).forEach(inside -> wrong.add(inside.map(rest -> times(split.constant(), rest))));
            return;
        }
        Expr u = product.factors().get(0);
        Expr v = Expr.productOf(product.factors().subList(1, product.factors().size()));
        Expr du = right(u);
        Expr dv = right(v);
        wrong.add(new Wrong(times(du, dv), "product-rule.product-of-derivatives"));
        wrong.add(new Wrong(times(du, v), "product-rule.missing-term"));
        wrong.add(new Wrong(times(u, dv), "product-rule.missing-term"));
        wrong.add(new Wrong(minus(times(du, v), times(u, dv)), "product-rule.sign"));
        within(u).forEach(inside -> wrong.add(inside.map(bent -> plus(times(bent, v), times(u, dv)))));
        within(v).forEach(inside -> wrong.add(inside.map(bent -> plus(times(du, v), times(u, bent)))));
    }

    private static void quotient(Expr.Quotient quotient, List<Wrong> wrong) {
        Expr u = quotient.numerator();
        Expr v = quotient.denominator();
        if (!varies(v)) {
            within(u).forEach(inside -> wrong.add(inside.map(bent -> over(bent, v))));
            wrong.add(new Wrong(right(u), "constant.factor-lost"));
            return;
        }
        Expr du = right(u);
        Expr dv = right(v);
        if (varies(u)) {
            wrong.add(new Wrong(over(du, dv), "quotient-rule.quotient-of-derivatives"));
            wrong.add(new Wrong(over(plus(times(du, v), times(u, dv)), squared(v)), "quotient-rule.sign"));
        }
        wrong.add(new Wrong(over(minus(times(u, dv), times(du, v)), squared(v)), "quotient-rule.reversed"));
        wrong.add(new Wrong(over(minus(times(du, v), times(u, dv)), v), "quotient-rule.denominator-not-squared"));
        within(u).forEach(inside -> wrong.add(inside.map(
                bent -> over(minus(times(bent, v), times(u, dv)), squared(v)))));
        within(v).forEach(inside -> wrong.add(inside.map(
                bent -> over(minus(times(du, v), times(u, bent)), squared(v)))));
    }

    private static void composed(Expr e, List<Wrong> wrong) {
        Expr u = inner(e);
        Expr du = right(u);
        if (!(u instanceof Expr.Var)) {
            wrong.add(new Wrong(outer(e, u), "chain-rule.missing-inner"));
            wrong.add(new Wrong(plus(outer(e, u), du), "chain-rule.inner-added"));
            if (varies(du)) {
                wrong.add(new Wrong(outer(e, du), "chain-rule.outer-at-derivative"));
            }
            wrong.add(new Wrong(times(outer(e, X), du), "chain-rule.outer-at-variable"));
        }
        alone(e, u).forEach(outside -> wrong.add(outside.map(bent -> times(bent, du))));
        within(u).forEach(inside -> wrong.add(inside.map(bent -> times(outer(e, u), bent))));
    }

    /** Mistakes in the outer function's own derivative. */
    private static List<Wrong> alone(Expr e, Expr u) {
        if (e instanceof Expr.Power power) {
            return varies(power.base()) ? power(power.exponent(), u) : exponential(power.base(), u);
        }
        List<Wrong> wrong = new ArrayList<>();
        switch (((Expr.Call) e).function()) {
            case SIN -> wrong.add(new Wrong(times(Expr.num(-1), call(Function.COS, u)), "elementary.sign"));
            case COS -> wrong.add(new Wrong(call(Function.SIN, u), "elementary.sign"));
            case TAN -> wrong.add(new Wrong(over(Expr.num(1), call(Function.COS, u)), "elementary.wrong"));
            case EXP -> wrong.add(new Wrong(times(u, call(Function.EXP, minus(u, Expr.num(1)))),
                    "power-rule.on-exponential"));
            case LN -> wrong.add(new Wrong(over(Expr.num(1), call(Function.LN, u)), "elementary.wrong"));
            case SQRT -> wrong.add(new Wrong(over(Expr.num(1), call(Function.SQRT, u)), "elementary.wrong"));
            case ATAN -> wrong.add(new Wrong(over(Expr.num(1), minus(Expr.num(1), squared(u))), "elementary.wrong"));
            case SIGMOID -> wrong.add(new Wrong(minus(Expr.num(1), call(Function.SIGMOID, u)), "elementary.wrong"));
            case TANH -> wrong.add(new Wrong(plus(Expr.num(1), squared(call(Function.TANH, u))), "elementary.wrong"));
            default -> { }
        }
        return wrong;
    }

    private static List<Wrong> power(Expr n, Expr u) {
        return List.of(new Wrong(times(n, Expr.power(u, n)), "power-rule.exponent-not-lowered"),
                new Wrong(Expr.power(u, minusOne(n)), "power-rule.factor-missing"),
                new Wrong(times(minusOne(n), Expr.power(u, minusOne(n))), "power-rule.factor-lowered"),
                new Wrong(times(n, Expr.power(u, plus(n, Expr.num(1)))), "power-rule.exponent-raised"));
    }

    private static List<Wrong> exponential(Expr c, Expr u) {
        return List.of(new Wrong(Expr.power(c, u), "exponential.log-base-missing"),
                new Wrong(times(u, Expr.power(c, minus(u, Expr.num(1)))), "power-rule.on-exponential"));
    }

    /** A function of a size that is differentiated by hand. */
    static Expr function(Random random, int depth) {
        int kind = random.nextInt(depth <= 0 ? 3 : 9);
        return switch (kind) {
            case 0 -> Expr.power(X, Expr.num(2 + random.nextInt(4)));
            case 1 -> call(elementary(random), X);
            case 2 -> times(Expr.num(2 + random.nextInt(5)), Expr.power(X, Expr.num(2 + random.nextInt(3))));
            case 3 -> plus(function(random, depth - 1), times(Expr.num(1 + random.nextInt(4)), X), Expr.num(random.nextInt(5)));
            case 4 -> times(Expr.power(X, Expr.num(1 + random.nextInt(3))), call(elementary(random), line(random)));
            case 5 -> over(function(random, depth - 1), line(random));
            case 6 -> call(elementary(random), plus(Expr.power(X, Expr.num(2 + random.nextInt(2))), Expr.num(1)));
            case 7 -> Expr.power(line(random), Expr.num(3 + random.nextInt(3)));
            default -> random.nextBoolean()
                    ? Expr.power(Expr.num(2 + random.nextInt(3)), line(random))
                    : times(function(random, 0), call(elementary(random), X));
        };
    }

    private static Expr line(Random random) {
        return plus(times(Expr.num(2 + random.nextInt(3)), X), Expr.num(random.nextInt(4)));
    }

    private static Function elementary(Random random) {
        List<Function> all = List.of(Function.SIN, Function.COS, Function.EXP, Function.LN, Function.TAN, Function.SQRT,
                Function.SIGMOID, Function.TANH, Function.ATAN);
        return all.get(random.nextInt(all.size()));
    }
}
