package gradus.limit;

import gradus.calculus.Simplifier;
import gradus.exact.Effort;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.List;
import java.util.Map;

/**
 * Limits of real functions of one variable, exact or undecided.
 *
 * <p>From both sides a limit exists where both one-sided limits exist and agree. Where the function has values on
 * one side only, the limit is the one within its domain, as analysis defines it: √x tends to 0 at 0. Other variables
 * stand for any number but a special one; where their sign would matter, nothing is decided. Factorials are taken
 * along whole numbers.
 *
 * <p>Every result is proved by expansion and then checked against values of the function on the way to the point.
 * Cost: a few milliseconds; bounded by fixed budgets.
 */
public final class Limit {
    /** A function written in more nodes is not tried. */
    static final int MAX_SIZE = 2_000;
    private static final int MAX_HEIGHT = 120;

    private Limit() {
    }

    /** The limit of f as a variable approaches a point from a side; at infinity the side does not matter. */
    public static LimitResult of(Expr f, String by, Approach to, Approach.Side side) {
        if (Trees.size(f, MAX_SIZE) >= MAX_SIZE || Trees.isHigherThan(f, MAX_HEIGHT)) {
            return new LimitResult.Undecided(Message.of("limit.too-complex"));
        }
        if (to instanceof Approach.To point && !isDefined(point.point(), by)) {
            return new LimitResult.None(
                    LimitResult.None.Why.UNDEFINED, Message.of("limit.none.no-point", point.point()));
        }
        try (Effort effort = Effort.ofOneQuestion()) {
            LimitResult result = withinEffort(simplified(f), by, to, side);
            effort.requireRest();
            return result;
        } catch (TooComplexException tooComplex) {
            return new LimitResult.Undecided(tooComplex.what());
        }
    }

    private static LimitResult withinEffort(Expr simple, String by, Approach to, Approach.Side side) {
        if (to instanceof Approach.ToInfinity) {
            return fromSide(FactorialRatios.of(simple), by, to, Approach.Side.LEFT);
        }
        return side == Approach.Side.BOTH
                ? joined(fromSide(simple, by, to, Approach.Side.LEFT), fromSide(simple, by, to, Approach.Side.RIGHT))
                : fromSide(simple, by, to, side);
    }

    /** The limit with its steps. */
    public static LimitDerivation explain(Expr f, String by, Approach to, Approach.Side side) {
        return LimitExplanation.of(f, by, to, side);
    }

    private static boolean isDefined(Expr point, String by) {
        boolean open = !Trees.isConstant(point);
        return open ? !Trees.variables(point).contains(by) : !Double.isNaN(Evaluator.evaluate(point, Map.of()));
    }

    /** A simpler function with the same values, but perhaps at single points. */
    static Expr simplified(Expr f) {
        try {
            return Simplifier.simplify(f);
        } catch (TooComplexException tooComplex) {
            return f;
        }
    }

    /** The limit from one side, checked. */
    static LimitResult fromSide(Expr f, String by, Approach to, Approach.Side side) {
        LimitResult result = OneSidedLimit.of(f, by, to, side);
        if (result instanceof LimitResult.Undecided) {
            Path path = new Path(by, to, side);
            LimitResult before = ofProducts(f, by, to, side, result);
            result = before instanceof LimitResult.Undecided ? ofBounded(f, path, before) : before;
        }
        if (isNowhere(result) && Trees.calls(f, Function.FACTORIAL)) {
            return new LimitResult.Undecided(Message.of("limit.factorial"));
        }
        return Plausibility.holds(result, f, by, to, side)
                ? result
                : new LimitResult.Undecided(Message.of("limit.implausible"));
    }

    private static LimitResult ofBounded(Expr f, Path path, LimitResult before) {
        return Oscillation.settle(f, path, BoundedFactors.limit(f, path).orElse(before));
    }

    private static LimitResult ofProducts(
            Expr f, String by, Approach to, Approach.Side side, LimitResult before) {
        Expr products = SumToProduct.of(f);
        return products.equals(f) ? before : OneSidedLimit.of(products, by, to, side);
    }

    /** The limit from both sides. */
    static LimitResult joined(LimitResult left, LimitResult right) {
        for (LimitResult side : List.of(left, right)) {
            if (side instanceof LimitResult.None none && none.why() == LimitResult.None.Why.OSCILLATION) {
                return side;
            }
        }
        if (isNowhere(left) || isNowhere(right)) {
            return isNowhere(left) ? right : left;
        }
        if (left instanceof LimitResult.Undecided || right instanceof LimitResult.Undecided) {
            return left instanceof LimitResult.Undecided ? left : right;
        }
        return agreed(left, right);
    }

    static boolean isNowhere(LimitResult result) {
        return result instanceof LimitResult.None none && none.why() == LimitResult.None.Why.UNDEFINED;
    }

    private static LimitResult agreed(LimitResult left, LimitResult right) {
        return switch (compare(left, right)) {
            case SAME -> right;
            case DIFFERENT -> new LimitResult.None(LimitResult.None.Why.SIDES_DIFFER,
                    Message.of("limit.none.sides", left.word(), right.word()));
            case UNKNOWN -> new LimitResult.Undecided(Message.of("limit.sides-open", left.word(), right.word()));
        };
    }

    /** Whether two limits are the same. */
    enum Sameness { SAME, DIFFERENT, UNKNOWN }

    static Sameness compare(LimitResult a, LimitResult b) {
        if (a.equals(b)) {
            return Sameness.SAME;
        }
        if (!(a instanceof LimitResult.Value first) || !(b instanceof LimitResult.Value second)) {
            boolean open = Trees.isConstant(valueOf(a)) && Trees.isConstant(valueOf(b));
            return open ? Sameness.DIFFERENT : Sameness.UNKNOWN;
        }
        Expr difference = Expr.sum(first.value(), Expr.negate(second.value()));
        LimitResult zero = OneSidedLimit.of(difference, "", new Approach.ToInfinity(true), Approach.Side.LEFT);
        if (zero instanceof LimitResult.Value value && value.value().is(0)) {
            return Sameness.SAME;
        }
        boolean known = zero instanceof LimitResult.Value
                && (Trees.isConstant(difference) || Plausibility.isNonZeroForAllSigns(difference));
        return known ? Sameness.DIFFERENT : Sameness.UNKNOWN;
    }

    private static Expr valueOf(LimitResult result) {
        return result instanceof LimitResult.Value value ? value.value() : Expr.num(0);
    }
}
