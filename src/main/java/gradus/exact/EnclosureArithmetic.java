package gradus.exact;

import gradus.exact.Dyadic.Side;
import gradus.exact.Enclosure.Existence;
import gradus.expr.Arithmetic;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Interval arithmetic with outward rounding to a given number of bits. A value is undefined where a function's
 * natural domain ends, and {@link Existence#UNSURE} where the error reaches over such an edge; more bits decide
 * unless the point lies on the edge itself. Functions that are not primitive follow from their definition.
 */
public final class EnclosureArithmetic implements Arithmetic<Enclosure> {
    private static final int MAX_FACTORIAL = 3_000;
    /** An interval whose width is below two to this power is narrow. */
    private static final int NARROW = -30;

    private final int bits;
    private final Elementary elementary;
    private final EnclosurePowers powers;

    /** @param bits the precision of the ends, at least 2 */
    public EnclosureArithmetic(int bits) {
        this.bits = bits;
        this.elementary = new Elementary(bits);
        this.powers = new EnclosurePowers(this, bits);
    }

    @Override
    public Enclosure number(Rational value) {
        return Enclosure.of(value, bits);
    }

    @Override
    public Enclosure constant(Constant constant) {
        return switch (constant) {
            case E -> elementary.e();
            case PI -> pi();
        };
    }

    Enclosure pi() {
        return elementary.pi();
    }

    @Override
    public Enclosure add(Enclosure left, Enclosure right) {
        return Enclosure.of(
                left.low().plus(right.low(), bits, Side.DOWN),
                left.high().plus(right.high(), bits, Side.UP),
                Enclosure.both(left.existence(), right.existence()));
    }

    public Enclosure negate(Enclosure value) {
        return Enclosure.of(value.high().negate(), value.low().negate(), value.existence());
    }

    public Enclosure subtract(Enclosure left, Enclosure right) {
        return add(left, negate(right));
    }

    @Override
    public Enclosure multiply(Enclosure left, Enclosure right) {
        if (left.low().signum() >= 0 && right.low().signum() >= 0) {
            return Enclosure.of(
                    left.low().times(right.low(), bits, Side.DOWN),
                    left.high().times(right.high(), bits, Side.UP),
                    Enclosure.both(left.existence(), right.existence()));
        }
        Dyadic low = Dyadic.PLUS_INFINITY;
        Dyadic high = Dyadic.MINUS_INFINITY;
        for (Dyadic a : List.of(left.low(), left.high())) {
            for (Dyadic b : List.of(right.low(), right.high())) {
                low = Dyadic.min(low, a.times(b, bits, Side.DOWN));
                high = Dyadic.max(high, a.times(b, bits, Side.UP));
            }
        }
        return Enclosure.of(low, high, Enclosure.both(left.existence(), right.existence()));
    }

    @Override
    public Enclosure divide(Enclosure numerator, Enclosure denominator) {
        Existence existence = Enclosure.both(numerator.existence(), denominator.existence());
        if (denominator.isExactlyZero() || existence == Existence.UNDEFINED) {
            return Enclosure.UNDEFINED;
        }
        if (denominator.containsZero()) {
            return Enclosure.ANYTHING;
        }
        if (numerator.low().signum() >= 0 && denominator.low().signum() > 0) {
            return Enclosure.of(
                    numerator.low().dividedBy(denominator.high(), bits, Side.DOWN),
                    numerator.high().dividedBy(denominator.low(), bits, Side.UP),
                    existence);
        }
        Dyadic low = Dyadic.PLUS_INFINITY;
        Dyadic high = Dyadic.MINUS_INFINITY;
        for (Dyadic a : List.of(numerator.low(), numerator.high())) {
            for (Dyadic b : List.of(denominator.low(), denominator.high())) {
                low = Dyadic.min(low, a.dividedBy(b, bits, Side.DOWN));
                high = Dyadic.max(high, a.dividedBy(b, bits, Side.UP));
            }
        }
        return Enclosure.of(low, high, existence);
    }

    @Override
    public Enclosure power(Enclosure base, Rational exponent) {
        return powers.power(base, exponent);
    }

    @Override
    public Enclosure power(Enclosure base, Enclosure exponent) {
        return powers.power(base, exponent);
    }

    @Override
    public Enclosure apply(Function function, List<Enclosure> arguments) {
        Enclosure u = arguments.get(0);
        Enclosure v = arguments.size() > 1 ? arguments.get(1) : u;
        if (u.isUndefined() || v.isUndefined()) {
            return Enclosure.UNDEFINED;
        }
        return switch (function) {
            case EXP -> exp(u);
            case LN -> ln(u);
            case SQRT -> sqrt(u);
            case CBRT -> powers.oddRoot(3, u);
            case ROOT -> powers.rootOf(u, v);
            case ABS -> abs(u);
            case SIGN -> sign(u);
            case FLOOR -> floor(u);
            case MIN -> min(u, v);
            case MAX -> negate(min(negate(u), negate(v)));
            case SIN -> wave(u, elementary::sin);
            case COS -> wave(u, elementary::cos);
            case ATAN -> within(u, elementary::atan, divide(pi(), number(Rational.TWO)));
            case ERF -> within(u, elementary::erf, number(Rational.ONE));
            case ATAN2 -> atan2(u, v);
            case FACTORIAL -> factorial(u);
            default -> defined(function, u, v);
        };
    }

    private Enclosure defined(Function function, Enclosure u, Enclosure v) {
        Expr definition = function.definition().orElseThrow(
                () -> new IllegalStateException(function + " is neither a primitive nor defined"));
        return Evaluator.evaluate(definition, Map.of("u", u, "v", v), this);
    }

    /** Encloses a function at one number. */
    private interface AtNumber {
        Enclosure at(Dyadic x);
    }

    /** An increasing function from the negative of a limit to the limit. */
    private Enclosure within(Enclosure u, AtNumber function, Enclosure limit) {
        if (u.isBounded() || u.low().signum() > 0 && !u.low().isFinite()
                || u.high().signum() < 0 && !u.high().isFinite()) {
            return monotone(u, function);
        }
        Dyadic least = u.low().isFinite() ? function.at(u.low()).low() : negate(limit).low();
        Dyadic most = u.high().isFinite() ? function.at(u.high()).high() : limit.high();
        return Enclosure.of(least, most, u.existence());
    }

    /** An increasing function. */
    private Enclosure monotone(Enclosure u, AtNumber function) {
        if (!u.isBounded()) {
            return Enclosure.ANYTHING;
        }
        Enclosure left = function.at(u.low());
        Enclosure right = u.isExact() ? left : function.at(u.high());
        return Enclosure.of(left.low(), right.high(), u.existence());
    }

    /** Sine or cosine: the value at the middle, give or take the half width. */
    private Enclosure wave(Enclosure u, AtNumber function) {
        Enclosure whole = Enclosure.of(Dyadic.MINUS_ONE, Dyadic.ONE, u.existence());
        if (!u.isBounded() || u.width().compareTo(Dyadic.of(4)) > 0) {
            return whole;
        }
        Enclosure middle = function.at(u.low());
        Dyadic radius = u.isExact() ? Dyadic.ZERO : u.width();
        return Enclosure.of(
                Dyadic.max(middle.low().plus(radius.negate(), bits, Side.DOWN), Dyadic.MINUS_ONE),
                Dyadic.min(middle.high().plus(radius, bits, Side.UP), Dyadic.ONE),
                u.existence());
    }

    public Enclosure exp(Enclosure u) {
        if (u.isBounded() && u.width().magnitude() < NARROW) {
            return expOfNarrow(u);
        }
        Dyadic low = u.low().isFinite() ? elementary.exp(u.low()).low() : edge(u.low(), Dyadic.ZERO);
        Dyadic high = u.high().isFinite() ? elementary.exp(u.high()).high() : edge(u.high(), Dyadic.ZERO);
        return Enclosure.of(low, high, u.existence());
    }

    /** e^high = e^low·e^w with e^w ≤ 1 + w + w² for a small width w: one exponential, not two. */
    private Enclosure expOfNarrow(Enclosure u) {
        Enclosure least = elementary.exp(u.low());
        Dyadic width = u.width();
        Dyadic growth = Dyadic.ONE.plus(width, bits, Side.UP).plus(width.times(width, bits, Side.UP), bits, Side.UP);
        return Enclosure.of(least.low(), least.high().times(growth, bits, Side.UP), u.existence());
    }

    private static Dyadic edge(Dyadic infinity, Dyadic atMinusInfinity) {
        return infinity.signum() < 0 ? atMinusInfinity : infinity;
    }

    public Enclosure ln(Enclosure u) {
        if (u.high().signum() <= 0) {
            return Enclosure.UNDEFINED;
        }
        Dyadic high = u.high().isFinite() ? elementary.ln(u.high()).high() : Dyadic.PLUS_INFINITY;
        if (u.low().signum() <= 0) {
            return Enclosure.of(Dyadic.MINUS_INFINITY, high, Existence.UNSURE);
        }
        Dyadic low = u.low().isFinite() ? elementary.ln(u.low()).low() : Dyadic.of(0);
        return Enclosure.of(low, high, u.existence());
    }

    public Enclosure sqrt(Enclosure u) {
        return powers.root(2, u);
    }

    public Enclosure abs(Enclosure u) {
        if (u.low().signum() >= 0) {
            return u;
        }
        return u.high().signum() <= 0
                ? negate(u)
                : Enclosure.of(Dyadic.ZERO, Dyadic.max(u.low().negate(), u.high()), u.existence());
    }

    private static Enclosure sign(Enclosure u) {
        return Enclosure.of(Dyadic.of(u.low().signum()), Dyadic.of(u.high().signum()), u.existence());
    }

    private static Enclosure floor(Enclosure u) {
        if (!u.isBounded() || u.low().magnitude() > 100_000 || u.high().magnitude() > 100_000) {
            return Enclosure.of(Dyadic.MINUS_INFINITY, Dyadic.PLUS_INFINITY, u.existence());
        }
        return Enclosure.of(Dyadic.of(u.low().toFixed(0), 0), Dyadic.of(u.high().toFixed(0), 0), u.existence());
    }

    private static Enclosure min(Enclosure u, Enclosure v) {
        return Enclosure.of(Dyadic.min(u.low(), v.low()), Dyadic.min(u.high(), v.high()),
                Enclosure.both(u.existence(), v.existence()));
    }

    /** The angle of the point (v, u) in (−π, π]. */
    private Enclosure atan2(Enclosure u, Enclosure v) {
        if (u.isExactlyZero() && v.isExactlyZero()) {
            return Enclosure.UNDEFINED;
        }
        Enclosure half = divide(pi(), number(Rational.TWO));
        if (v.low().signum() > 0) {
            return monotone(divide(u, v), elementary::atan);
        }
        if (u.low().signum() > 0) {
            return subtract(half, monotone(divide(v, u), elementary::atan));
        }
        if (u.high().signum() < 0) {
            return subtract(negate(half), monotone(divide(v, u), elementary::atan));
        }
        boolean turned = u.isExactlyZero() && v.high().signum() < 0;
        return turned
                ? pi().given(Enclosure.both(u.existence(), v.existence()))
                : Enclosure.of(negate(pi()).low(), pi().high(), Existence.UNSURE);
    }

    private Enclosure factorial(Enclosure u) {
        if (!u.isExact()) {
            return u.isDefined() && !EnclosurePowers.holdsInteger(u) ? Enclosure.UNDEFINED : Enclosure.ANYTHING;
        }
        if (!u.low().isInteger() || u.low().signum() < 0) {
            return Enclosure.UNDEFINED;
        }
        if (u.low().compareTo(Dyadic.of(MAX_FACTORIAL)) > 0) {
            return Enclosure.of(Dyadic.of(BigInteger.ONE, MAX_FACTORIAL), Dyadic.PLUS_INFINITY);
        }
        return Enclosure.of(Rational.of(product(2, u.low().toRational().toInt())), bits);
    }

    /** The whole numbers between two together, by halves: few of the products are long ones then. */
    private static BigInteger product(int from, int to) {
        if (from >= to) {
            return from == to ? BigInteger.valueOf(from) : BigInteger.ONE;
        }
        int middle = from + (to - from) / 2;
        return product(from, middle).multiply(product(middle + 1, to));
    }
}
