package gradus.exact;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;

/**
 * The arcs of sines, cosines and tangents, written with whole parts, as they repeat themselves: acos(cos u) is how
 * far u is from the nearest whole number of turns. These hold for every u, at the ends of the stretches too.
 */
final class ArcsOfWaves {
    private static final Expr PI = new Expr.Const(Constant.PI);
    private static final Expr TURN = Expr.product(Expr.num(2), PI);
    private static final Expr QUARTER = Expr.quotient(PI, Expr.num(2));

    private ArcsOfWaves() {
    }

    static Expr unrolled(Expr e) {
        Expr same = e.parts().isEmpty() ? e
                : Trees.withParts(e, e.parts().stream().map(ArcsOfWaves::unrolled).toList());
        return same instanceof Expr.Call call && call.arguments().get(0) instanceof Expr.Call wave
                ? unrolled(call, wave) : same;
    }

    private static Expr unrolled(Expr.Call arc, Expr.Call wave) {
        Expr u = wave.arguments().get(0);
        return switch (arc.function()) {
            case ASIN -> switch (wave.function()) {
                case SIN -> arcSine(u);
                case COS -> minus(QUARTER, arcCosine(u));
                default -> arc;
            };
            case ACOS -> switch (wave.function()) {
                case COS -> arcCosine(u);
                case SIN -> minus(QUARTER, arcSine(u));
                default -> arc;
            };
            case ATAN -> switch (wave.function()) {
                case TAN -> arcTangent(u);
                case COT -> arcTangent(minus(QUARTER, u));
                default -> arc;
            };
            case ACOT -> minus(QUARTER, unrolled((Expr.Call) Expr.call(Function.ATAN, wave), wave));
            case ASEC -> wave.function() == Function.SEC ? arcCosine(u) : arc;
            case ACSC -> wave.function() == Function.CSC ? arcSine(u) : arc;
            case ATAN2 -> wave.function() == Function.SIN
                    && arc.arguments().get(1).equals(Expr.call(Function.COS, u)) ? angle(u) : arc;
            default -> arc;
        };
    }

    /** (−1)^k·(u − kπ), where k is the nearest whole number of half turns. */
    private static Expr arcSine(Expr u) {
        Expr nearest = nearest(Expr.quotient(u, PI));
        return Expr.product(Expr.power(Expr.num(-1), nearest), minus(u, Expr.product(PI, nearest)));
    }

    private static Expr arcCosine(Expr u) {
        return Expr.call(Function.ABS, minus(u, Expr.product(TURN, nearest(Expr.quotient(u, TURN)))));
    }

    private static Expr arcTangent(Expr u) {
        return minus(u, Expr.product(PI, nearest(Expr.quotient(u, PI))));
    }

    /** The angle from above −π to π: half a turn stays half a turn. */
    private static Expr angle(Expr u) {
        Expr turns = Expr.call(Function.CEIL, minus(Expr.quotient(u, TURN), Expr.num(Rational.HALF)));
        return minus(u, Expr.product(TURN, turns));
    }

    private static Expr nearest(Expr u) {
        return Expr.call(Function.FLOOR, Expr.sum(u, Expr.num(Rational.HALF)));
    }

    private static Expr minus(Expr left, Expr right) {
        return Expr.sum(left, Expr.negate(right));
    }
}
