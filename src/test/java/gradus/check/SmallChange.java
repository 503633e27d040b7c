package gradus.check;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A change to one place of an expression: what people get wrong, and next to nothing. */
enum SmallChange {
    NUMBER_UP, NUMBER_DOWN, NUMBER_SIGN, NUMBER_A_LITTLE, NUMBER_INVERTED, CONSTANT, VARIABLE, TERM_DROPPED, TERM_SIGN,
    TERM_DOUBLED, FACTOR_DROPPED, EXPONENT_UP, EXPONENT_DOWN, BASE_A_LITTLE, FUNCTION_SWAPPED, FUNCTION_DROPPED,
    ARGUMENT_NEGATED, ARGUMENT_SHIFTED, ARGUMENT_SHIFTED_A_LITTLE, ARGUMENT_DOUBLED, UPSIDE_DOWN, DENOMINATOR_DROPPED,
    NEGATED, DOUBLED, ABSOLUTE, KINK, KINK_ROUNDED, MORE_BY_A_LITTLE;

    private static final SmallChange[] ALL = values();
    private static final List<List<Function>> KIN = List.of(
            List.of(Function.SIN, Function.COS, Function.TAN, Function.SINH),
            List.of(Function.SINH, Function.COSH), List.of(Function.TANH, Function.SIGMOID, Function.ERF),
            List.of(Function.RELU, Function.ABS, Function.SOFTPLUS), List.of(Function.LN, Function.LOG2),
            List.of(Function.LOG10, Function.LN), List.of(Function.MAX, Function.MIN),
            List.of(Function.FLOOR, Function.CEIL), List.of(Function.SIGN, Function.STEP),
            List.of(Function.SQRT, Function.CBRT), List.of(Function.ASIN, Function.ACOS, Function.ATAN),
            List.of(Function.GELU, Function.SILU), List.of(Function.SEC, Function.CSC, Function.COT),
            List.of(Function.SECH, Function.CSCH, Function.COTH), List.of(Function.ATANH, Function.TANH),
            List.of(Function.LEAKYRELU, Function.ELU), List.of(Function.HYPOT, Function.ATAN2),
            List.of(Function.ASINH, Function.ACOSH), List.of(Function.EXP, Function.SOFTPLUS));

    /** The expression with one place changed in one way; the places and ways are tried as they are drawn. */
    static Expr somewhere(Expr e, SplittableRandom random) {
        List<Expr> places = new ArrayList<>();
        collect(e, places);
        for (int i = 0; i < 40; i++) {
            Expr place = places.get(random.nextInt(places.size()));
            Expr changed = ALL[random.nextInt(ALL.length)].of(place, random);
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

    static Rational tiny(SplittableRandom random) {
        return Rational.of(10).pow(-random.nextInt(8, 16));
    }

    /** The place changed; itself where this change has no hold on it. */
    private Expr of(Expr e, SplittableRandom random) {
        return switch (this) {
            case NUMBER_UP, NUMBER_DOWN, NUMBER_SIGN, NUMBER_A_LITTLE, NUMBER_INVERTED ->
                    e instanceof Expr.Num number ? Expr.num(number(number.value(), random)) : e;
            case CONSTANT -> e instanceof Expr.Const constant
                    ? new Expr.Const(constant.constant() == Constant.E ? Constant.PI : Constant.E) : e;
            case VARIABLE -> e instanceof Expr.Var letter ? Expr.var(letter.name().equals("x") ? "y" : "x") : e;
            case TERM_DROPPED, TERM_SIGN, TERM_DOUBLED -> e instanceof Expr.Sum ? sum(e.parts(), random) : e;
            case FACTOR_DROPPED -> e instanceof Expr.Product ? Expr.productOf(without(e.parts(), random)) : e;
            case EXPONENT_UP, EXPONENT_DOWN, BASE_A_LITTLE -> e instanceof Expr.Power power ? power(power, random) : e;
            case UPSIDE_DOWN, DENOMINATOR_DROPPED -> e instanceof Expr.Quotient quotient ? quotient(quotient) : e;
            case FUNCTION_SWAPPED, FUNCTION_DROPPED, ARGUMENT_NEGATED, ARGUMENT_SHIFTED, ARGUMENT_SHIFTED_A_LITTLE,
                    ARGUMENT_DOUBLED -> e instanceof Expr.Call call ? call(call, random) : e;
            case NEGATED -> Expr.negate(e);
            case DOUBLED -> Expr.product(Expr.num(2), e);
            case ABSOLUTE -> Expr.call(Function.ABS, e);
            case KINK -> Expr.call(Function.MAX, e, Expr.num(random.nextInt(-20, 3)));
            case KINK_ROUNDED -> Expr.call(Function.SQRT, Expr.sum(Expr.power(e, Expr.num(2)), Expr.num(tiny(random))));
            case MORE_BY_A_LITTLE -> Expr.sum(e, Expr.num(tiny(random)));
        };
    }

    private Rational number(Rational value, SplittableRandom random) {
        return switch (this) {
            case NUMBER_UP -> value.plus(Rational.ONE);
            case NUMBER_DOWN -> value.minus(Rational.ONE);
            case NUMBER_SIGN -> value.negate();
            case NUMBER_INVERTED -> value.signum() == 0 ? value : Rational.ONE.dividedBy(value);
            default -> value.plus(tiny(random));
        };
    }

    private Expr sum(List<Expr> terms, SplittableRandom random) {
        if (this == TERM_DROPPED) {
            return Expr.sumOf(without(terms, random));
        }
        List<Expr> changed = new ArrayList<>(terms);
        int which = random.nextInt(terms.size());
        Expr term = terms.get(which);
        changed.set(which, this == TERM_SIGN ? Expr.negate(term) : Expr.product(Expr.num(2), term));
        return Expr.sumOf(changed);
    }

    private static List<Expr> without(List<Expr> parts, SplittableRandom random) {
        List<Expr> rest = new ArrayList<>(parts);
        rest.remove(random.nextInt(rest.size()));
        return rest;
    }

    private Expr power(Expr.Power power, SplittableRandom random) {
        return this == BASE_A_LITTLE
                ? Expr.power(Expr.sum(power.base(), Expr.num(tiny(random))), power.exponent())
                : Expr.power(power.base(), Expr.sum(power.exponent(), Expr.num(this == EXPONENT_UP ? 1 : -1)));
    }

    private Expr quotient(Expr.Quotient quotient) {
        return this == UPSIDE_DOWN
                ? Expr.quotient(quotient.denominator(), quotient.numerator()) : quotient.numerator();
    }

    private Expr call(Expr.Call call, SplittableRandom random) {
        List<Expr> arguments = new ArrayList<>(call.arguments());
        Expr first = arguments.get(0);
        Function function = this == FUNCTION_SWAPPED ? kin(call.function()) : call.function();
        arguments.set(0, switch (this) {
            case ARGUMENT_NEGATED -> Expr.negate(first);
            case ARGUMENT_SHIFTED -> Expr.sum(first, Expr.num(1));
            case ARGUMENT_SHIFTED_A_LITTLE -> Expr.sum(first, Expr.num(tiny(random)));
            case ARGUMENT_DOUBLED -> Expr.product(Expr.num(2), first);
            default -> first;
        });
        return this == FUNCTION_DROPPED ? first : new Expr.Call(function, arguments);
    }

    private static Function kin(Function function) {
        for (List<Function> kin : KIN) {
            int place = kin.indexOf(function);
            if (place >= 0) {
                return kin.get((place + 1) % kin.size());
            }
        }
        return function;
    }
}
