package gradus.limit;

import gradus.expr.Arithmetic;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.series.Exact;
import gradus.series.UndecidedException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Calculation with the behaviour of functions as t grows. What cannot be told throws an
 * {@link UndecidedException}; domains are respected, so a known behaviour means that there are values in the end.
 */
final class BehaviourArithmetic implements Arithmetic<Behaviour> {
    private static final Behaviour NOWHERE = new Behaviour.Nowhere();
    private static final Set<Function> INCREASING = EnumSet.of(Function.EXP, Function.LN, Function.LOG10,
            Function.LOG2, Function.SQRT, Function.CBRT, Function.SINH, Function.TANH, Function.ATAN, Function.ASIN,
            Function.ASINH, Function.ACOSH, Function.ATANH, Function.SIGMOID, Function.SOFTPLUS, Function.RELU,
            Function.ERF, Function.FLOOR, Function.CEIL, Function.SIGN, Function.STEP);

    private final MultiseriesRing ring;
    private final MultiseriesFunctions functions;
    private final FunctionBehaviour table;

    BehaviourArithmetic(MultiseriesFunctions functions) {
        this.functions = functions;
        this.ring = functions.ring();
        this.table = new FunctionBehaviour(this, functions);
    }

    MultiseriesRing ring() {
        return ring;
    }

    static Behaviour known(Multiseries u) {
        return new Behaviour.Known(u);
    }

    private static Behaviour known(Exact value) {
        return value.isUndefined() ? NOWHERE : known(Multiseries.constant(value));
    }

    private static boolean isNowhere(Behaviour... values) {
        for (Behaviour value : values) {
            if (value instanceof Behaviour.Nowhere) {
                return true;
            }
        }
        return false;
    }

    /** The lower end. */
    static Multiseries low(Behaviour u) {
        return u instanceof Behaviour.Between between ? between.low() : ((Behaviour.Known) u).expansion();
    }

    static Multiseries high(Behaviour u) {
        return u instanceof Behaviour.Between between ? between.high() : ((Behaviour.Known) u).expansion();
    }

    @Override
    public Behaviour number(Rational value) {
        return known(ring.number(value));
    }

    @Override
    public Behaviour constant(Constant constant) {
        return known(ring.numbers().constant(constant));
    }

    @Override
    public Behaviour add(Behaviour u, Behaviour v) {
        if (isNowhere(u, v)) {
            return NOWHERE;
        }
        if (u instanceof Behaviour.Known a && v instanceof Behaviour.Known b) {
            return known(ring.add(a.expansion(), b.expansion()));
        }
        return new Behaviour.Between(ring.add(low(u), low(v)), ring.add(high(u), high(v)));
    }

    Behaviour negate(Behaviour u) {
        return multiply(number(Rational.MINUS_ONE), u);
    }

    @Override
    public Behaviour multiply(Behaviour u, Behaviour v) {
        if (isNowhere(u, v)) {
            return NOWHERE;
        }
        if (u instanceof Behaviour.Known a && v instanceof Behaviour.Known b) {
            return known(ring.multiply(a.expansion(), b.expansion()));
        }
        Multiseries least = null;
        Multiseries most = null;
        for (Multiseries a : List.of(low(u), high(u))) {
            for (Multiseries b : List.of(low(v), high(v))) {
                Multiseries product = ring.multiply(a, b);
                least = least == null || ring.sign(ring.subtract(least, product)) > 0 ? product : least;
                most = most == null || ring.sign(ring.subtract(most, product)) < 0 ? product : most;
            }
        }
        return new Behaviour.Between(least, most);
    }

    @Override
    public Behaviour divide(Behaviour numerator, Behaviour denominator) {
        return multiply(numerator, reciprocal(denominator));
    }

    private Behaviour reciprocal(Behaviour u) {
        if (isNowhere(u)) {
            return NOWHERE;
        }
        if (u instanceof Behaviour.Known known) {
            return ring.isZero(known.expansion())
                    ? NOWHERE
                    : known(functions.power(known.expansion(), Exact.of(Rational.MINUS_ONE)));
        }
        requireNonZero(u);
        return new Behaviour.Between(
                functions.power(high(u), Exact.of(Rational.MINUS_ONE)),
                functions.power(low(u), Exact.of(Rational.MINUS_ONE)));
    }

    private void requireNonZero(Behaviour u) {
        if (ring.sign(low(u)) <= 0 && ring.sign(high(u)) >= 0) {
            throw new UndecidedException("a divisor that may be zero");
        }
    }

    @Override
    public Behaviour power(Behaviour base, Rational exponent) {
        if (isNowhere(base)) {
            return NOWHERE;
        }
        if (base instanceof Behaviour.Known known) {
            return power(known.expansion(), Exact.of(exponent));
        }
        return exponent.isInt() ? wholePower(base, exponent.toInt())
                : monotone(base, end -> power(known(end), exponent), exponent.signum() > 0);
    }

    /** u^r; whole r take every u, others positive ones, or zero where r is positive. */
    private Behaviour power(Multiseries u, Exact r) {
        if (ring.isZero(u)) {
            return ring.sign(r) > 0 ? number(Rational.ZERO) : r.isEmpty() ? number(Rational.ONE) : NOWHERE;
        }
        boolean whole = r.rational().filter(Rational::isInteger).isPresent();
        return whole || takesLogarithm(u) ? known(functions.power(u, r)) : NOWHERE;
    }

    private Behaviour wholePower(Behaviour base, int n) {
        if (n < 0) {
            return reciprocal(wholePower(base, -n));
        }
        if (n % 2 == 1) {
            return monotone(base, end -> power(end, Exact.of(Rational.of(n))), true);
        }
        Behaviour size = abs(base);
        return monotone(size, end -> power(end, Exact.of(Rational.of(n))), true);
    }

    /** Whether the value is positive. That of a variable is, where a logarithm is to exist at all. */
    boolean takesLogarithm(Multiseries u) {
        try {
            return ring.sign(u) > 0;
        } catch (UndecidedException open) {
            if (table.hasOpenSign(u)) {
                return true;
            }
            throw open;
        }
    }

    @Override
    public Behaviour power(Behaviour base, Behaviour exponent) {
        if (isNowhere(base, exponent)) {
            return NOWHERE;
        }
        if (exponent instanceof Behaviour.Known known && known.expansion() instanceof Multiseries.Constant constant) {
            return powerOfConstant(base, exponent, constant.value());
        }
        if (base instanceof Behaviour.Known known && ring.isZero(known.expansion())) {
            return powerOfZero(exponent);
        }
        if (base instanceof Behaviour.Known known && !takesLogarithm(known.expansion())) {
            return powerOfNegative(known.expansion(), exponent);
        }
        return exponential(base, exponent);
    }

    /** u^v = e^(v·ln u). */
    private Behaviour exponential(Behaviour base, Behaviour exponent) {
        return apply(Function.EXP, List.of(multiply(exponent, apply(Function.LN, List.of(base)))));
    }

    private Behaviour powerOfConstant(Behaviour base, Behaviour exponent, Exact value) {
        if (value.rational().isPresent()) {
            return power(base, value.rational().get());
        }
        return base instanceof Behaviour.Known known
                ? power(known.expansion(), value)
                : exponential(base, exponent);
    }

    /**
     * (−c)^n is meant for whole n, as often as not: wherever it has a value, it is c^n or −c^n. A varying base
     * leaves no doubt.
     */
    private Behaviour powerOfNegative(Multiseries base, Behaviour exponent) {
        if (!(base instanceof Multiseries.Constant)) {
            return NOWHERE;
        }
        if (!(exponent instanceof Behaviour.Known known) || ring.growth(known.expansion()) <= 0) {
            throw new UndecidedException("a power of a negative number");
        }
        Behaviour size = exponential(known(ring.negate(base)), exponent);
        return new Behaviour.Between(low(negate(size)), high(size));
    }

    private Behaviour powerOfZero(Behaviour exponent) {
        if (ring.sign(low(exponent)) > 0) {
            return number(Rational.ZERO);
        }
        if (ring.sign(high(exponent)) < 0) {
            return NOWHERE;
        }
        throw new UndecidedException("a power of zero");
    }

    /** A function of one number that rises, or falls. */
    interface OfEnd {
        Behaviour at(Multiseries end);
    }

    Behaviour monotone(Behaviour u, OfEnd function, boolean rising) {
        Behaviour first = function.at(rising ? low(u) : high(u));
        Behaviour second = function.at(rising ? high(u) : low(u));
        if (isNowhere(first, second)) {
            throw new UndecidedException("an edge of the domain");
        }
        return new Behaviour.Between(low(first), high(second));
    }

    Behaviour abs(Behaviour u) {
        Multiseries low = low(u);
        Multiseries high = high(u);
        if (ring.sign(low) >= 0) {
            return u;
        }
        if (ring.sign(high) <= 0) {
            return negate(u);
        }
        Multiseries below = ring.negate(low);
        return new Behaviour.Between(MultiseriesRing.ZERO, ring.sign(ring.subtract(below, high)) > 0 ? below : high);
    }

    @Override
    public Behaviour apply(Function function, List<Behaviour> arguments) {
        if (isNowhere(arguments.toArray(Behaviour[]::new))) {
            return NOWHERE;
        }
        Behaviour u = arguments.get(0);
        boolean between = arguments.size() == 1 && u instanceof Behaviour.Between;
        return between && INCREASING.contains(function)
                ? monotone(u, end -> table.apply(function, List.of(known(end))), true)
                : table.apply(function, arguments);
    }

    /** The function by its definition in terms of others. */
    Behaviour defined(Function function, List<Behaviour> arguments) {
        Expr definition = function.definition().orElseThrow(() -> new UndecidedException(function.label()));
        Map<String, Behaviour> names = new HashMap<>();
        names.put("u", arguments.get(0));
        names.put("v", arguments.get(arguments.size() - 1));
        return Evaluator.evaluate(definition, names, this);
    }
}
