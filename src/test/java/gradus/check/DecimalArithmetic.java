package gradus.check;

import gradus.expr.Arithmetic;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * An independent oracle: values in decimal floating point by Hipparchus, which shares nothing with the enclosures.
 * NaN where there is no value, or where this arithmetic has none.
 */
final class DecimalArithmetic implements Arithmetic<Dfp> {
    /** Beyond this an error function is not asked for. */
    private static final double LARGEST_ERF = 12;
    /** So many of the last digits may be wrong. */
    private static final int ROUNDED_DIGITS = 12;

    private final DfpField field;
    private boolean absorbed;
    private boolean cancelled;

    DecimalArithmetic(int digits) {
        this.field = new DfpField(digits);
    }

    @Override
    public Dfp number(Rational value) {
        return whole(value.numerator()).divide(whole(value.denominator()));
    }

    private Dfp whole(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            return field.newDfp(value.longValue());
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(field.getRadixDigits() * 4 - 4));
        return field.newDfp(rounded.unscaledValue().toString()).multiply(whole(field.newDfp(10), -rounded.scale()));
    }

    @Override
    public Dfp constant(Constant constant) {
        return constant == Constant.E ? field.getE() : field.getPi();
    }

    @Override
    public Dfp add(Dfp left, Dfp right) {
        Dfp sum = left.add(right);
        if (sum.isNaN() || sum.isInfinite() || left.isZero() || right.isZero()) {
            return sum;
        }
        boolean isLost = Math.abs(left.intLog10() - right.intLog10()) > field.getRadixDigits() * 4 - ROUNDED_DIGITS;
        absorbed |= isLost;
        boolean rounding = sum.isZero() || sum.intLog10() <= lastDigit(left);
        cancelled |= rounding;
        return rounding ? field.getZero() : sum;
    }

    /** Forgets what was calculated before. */
    void restart() {
        absorbed = false;
        cancelled = false;
    }

    /** Whether nothing was left of some sum but rounding. */
    boolean hasCancelled() {
        return cancelled;
    }

    /** Whether a small term was lost in a large one, and what then cancelled may be that term. */
    boolean isDoubtful() {
        return absorbed && cancelled;
    }

    /** What is left of a sum below this power of ten is rounding. */
    private int lastDigit(Dfp term) {
        return term.isZero() ? Integer.MIN_VALUE : term.intLog10() - field.getRadixDigits() * 4 + ROUNDED_DIGITS;
    }

    @Override
    public Dfp multiply(Dfp left, Dfp right) {
        return left.multiply(right);
    }

    @Override
    public Dfp divide(Dfp numerator, Dfp denominator) {
        return denominator.isZero() ? none() : numerator.divide(denominator);
    }

    @Override
    public Dfp power(Dfp base, Rational exponent) {
        if (exponent.isInt()) {
            boolean pole = base.isZero() && exponent.signum() < 0;
            return pole || base.isNaN() ? none() : whole(base, exponent.toInt());
        }
        if (base.isZero()) {
            return exponent.signum() > 0 ? base : none();
        }
        return base.negativeOrNull() ? none() : power(base, number(exponent));
    }

    private Dfp whole(Dfp base, int exponent) {
        Dfp total = field.getOne();
        Dfp square = base;
        for (int rest = Math.abs(exponent); rest > 0; rest >>= 1) {
            total = (rest & 1) == 1 ? total.multiply(square) : total;
            square = square.multiply(square);
        }
        return exponent < 0 ? field.getOne().divide(total) : total;
    }

    @Override
    public Dfp power(Dfp base, Dfp exponent) {
        boolean whole = exponent.rint().equals(exponent) && exponent.abs().lessThan(field.newDfp(10_000));
        if (whole && (!base.isZero() || !exponent.isZero())) {
            return power(base, Rational.of(exponent.intValue()));
        }
        if (base.isZero()) {
            return exponent.strictlyPositive() ? base : none();
        }
        return base.strictlyPositive() ? exp(log(base).multiply(exponent)) : none();
    }

    private Dfp none() {
        return field.newDfp((byte) 1, Dfp.QNAN);
    }

    private Dfp exp(Dfp u) {
        if (u.isNaN() || u.isInfinite() || u.abs().greaterThan(field.newDfp(100_000))) {
            return none();
        }
        return u.exp();
    }

    private Dfp log(Dfp u) {
        if (!u.strictlyPositive()) {
            return none();
        }
        return add(u, field.getOne().negate()).isZero() ? field.getZero() : u.log();
    }

    @Override
    public Dfp apply(Function function, List<Dfp> arguments) {
        Dfp u = arguments.get(0);
        Dfp v = arguments.get(arguments.size() - 1);
        if (u.isNaN() || v.isNaN() || u.isInfinite() || v.isInfinite()) {
            return none();
        }
        return switch (function) {
            case EXP -> exp(u);
            case LN -> log(u);
            case SQRT -> u.isZero() ? u : u.strictlyPositive() ? u.sqrt() : none();
            case CBRT -> oddRoot(u, 3);
            case ROOT -> root(u, v);
            case ABS -> u.abs();
            case SIGN -> u.isZero() ? u : field.newDfp(u.strictlyPositive() ? 1 : -1);
            case FLOOR -> floor(u);
            case MAX -> u.greaterThan(v) ? u : v;
            case MIN -> u.lessThan(v) ? u : v;
            case RELU -> u.strictlyPositive() ? u : field.getZero();
            case SIN -> turned(u).sin();
            case COS -> turned(u).cos();
            case ATAN -> arcTangent(u);
            case ASIN -> u.abs().greaterThan(field.getOne()) ? none() : arcSine(u);
            case ACOS -> u.abs().greaterThan(field.getOne()) ? none()
                    : field.getPi().divide(2).subtract(arcSine(u));
            case ATAN2 -> angle(u, v);
            case ERF -> erf(u);
            case FACTORIAL -> none();
            default -> Evaluator.evaluate(function.definition().orElseThrow(), Map.of("u", u, "v", v), this);
        };
    }

    /** What is a whole number but for rounding is that number. */
    private Dfp floor(Dfp u) {
        Dfp whole = u.rint();
        return add(u, whole.negate()).isZero() ? whole : u.floor();
    }

    private Dfp turned(Dfp u) {
        return u.abs().greaterThan(field.newDfp("1e30")) ? none() : u;
    }

    private Dfp oddRoot(Dfp u, int n) {
        return u.isZero() ? u : u.strictlyPositive() ? exp(log(u).divide(n)) : exp(log(u.negate()).divide(n)).negate();
    }

    private Dfp root(Dfp n, Dfp u) {
        if (n.isZero()) {
            return none();
        }
        boolean odd = n.rint().equals(n) && n.strictlyPositive() && n.lessThan(field.newDfp(1000))
                && n.intValue() % 2 == 1;
        return odd ? oddRoot(u, n.intValue()) : power(u, field.getOne().divide(n));
    }

    /** The library's is good to some 37 digits, in whatever precision; each step triples them. */
    private Dfp arcTangent(Dfp u) {
        Dfp angle = u.atan();
        for (int step = 0; step < 2; step++) {
            Dfp sine = angle.sin();
            Dfp cosine = angle.cos();
            Dfp off = u.multiply(cosine).subtract(sine).divide(cosine.add(u.multiply(sine)));
            angle = angle.add(off);
        }
        return angle;
    }

    private Dfp arcSine(Dfp u) {
        Dfp cosine = field.getOne().subtract(u.multiply(u)).sqrt();
        return cosine.isZero() ? quarterTurn(u) : arcTangent(u.divide(cosine));
    }

    private Dfp quarterTurn(Dfp side) {
        Dfp quarter = field.getPi().divide(2);
        return side.strictlyPositive() ? quarter : quarter.negate();
    }

    private Dfp angle(Dfp y, Dfp x) {
        if (x.strictlyPositive()) {
            return arcTangent(y.divide(x));
        }
        if (x.isZero()) {
            return y.isZero() ? none() : quarterTurn(y);
        }
        Dfp turn = y.strictlyNegative() ? field.getPi().negate() : field.getPi();
        return arcTangent(y.divide(x)).add(turn);
    }

    /** 2/√π e^(−u²) Σ 2^n u^(2n+1)/(2n+1)!!, of which every term is positive. */
    private Dfp erf(Dfp u) {
        if (u.abs().greaterThan(field.newDfp(LARGEST_ERF))) {
            return none();
        }
        Dfp square = u.multiply(u);
        Dfp term = u;
        Dfp total = u;
        for (int n = 1; n < 1_500 && !total.add(term).equals(total); n++) {
            term = term.multiply(square).multiply(2).divide(2 * n + 1);
            total = total.add(term);
        }
        return total.multiply(2).divide(field.getPi().sqrt()).multiply(exp(square.negate()));
    }
}
