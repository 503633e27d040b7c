package gradus.series;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions at exact constants: a closed form where there is a well-known one, and else the call itself as a
 * kernel.
 */
final class ExactFunctions {
    private static final Expr PI = new Expr.Const(Constant.PI);
    private static final Expr E = new Expr.Const(Constant.E);
    private static final int MAX_FACTORIAL = 1_000;

    private final ExactCoefficients numbers;

    ExactFunctions(ExactCoefficients numbers) {
        this.numbers = numbers;
    }

    Exact apply(Function function, List<Exact> arguments) {
        Exact u = arguments.get(0);
        Exact v = arguments.get(arguments.size() - 1);
        return switch (function) {
            case EXP -> exp(u);
            case LN -> ln(u);
            case SQRT -> numbers.power(u, Rational.HALF);
            case CBRT -> oddRoot(u, 3);
            case ROOT -> root(u, v);
            case ABS -> numbers.sign(u) < 0 ? u.negate() : u;
            case SIGN -> Exact.of(Rational.of(numbers.sign(u)));
            case FLOOR -> u.rational().map(r -> Exact.of(Rational.of(r.floor()))).orElseGet(() -> call(function, u));
            case MAX -> numbers.sign(u.plus(v.negate())) >= 0 ? u : v;
            case MIN -> numbers.sign(u.plus(v.negate())) >= 0 ? v : u;
            case SIN -> sin(u);
            case COS -> sin(pi(Rational.HALF).plus(u.negate()), u);
            case ATAN -> atan(u);
            case ATAN2 -> atan2(u, v);
            case ERF -> odd(Function.ERF, u);
            case FACTORIAL -> factorial(u);
            default -> byDefinition(function, arguments);
        };
    }

    /** The call as it is; zero where it is zero though its form does not show it, as cos(pi/(2 - 4*pi) + …) may be. */
    private Exact call(Function function, Exact... arguments) {
        Exact call = Exact.kernel(new Expr.Call(function, Arrays.stream(arguments).map(Exact::toExpr).toList()));
        return call.isConstant() && numbers.sign(call) == 0 ? Exact.ZERO : call;
    }

    private static Exact pi(Rational factor) {
        return Exact.of(Monomial.of(PI, Rational.ONE), factor);
    }

    /** The exponential of a sum is the product over its terms; c·M becomes a power of exp(M). */
    Exact exp(Exact u) {
        Exact product = Exact.ONE;
        for (Map.Entry<Monomial, Rational> term : u.terms().entrySet()) {
            product = product.times(expOfTerm(term.getKey(), term.getValue()));
        }
        return product;
    }

    private Exact expOfTerm(Monomial monomial, Rational factor) {
        if (monomial.isOne()) {
            return Exact.of(Monomial.of(E, factor), Rational.ONE);
        }
        Expr e = monomial.times(Rational.ONE);
        if (e instanceof Expr.Call call && call.function() == Function.LN) {
            return numbers.power(numbers.of(call.argument()), factor);
        }
        return Exact.of(Monomial.of(Expr.call(Function.EXP, e), factor), Rational.ONE);
    }

    Exact ln(Exact u) {
        boolean constant = u.isConstant();
        if (constant && numbers.sign(u) <= 0) {
            return Exact.UNDEFINED;
        }
        Optional<Map.Entry<Monomial, Rational>> term = u.single();
        boolean apart = constant && term.isPresent() && term.get().getValue().signum() > 0;
        return apart ? lnOfTerm(term.get().getKey(), term.get().getValue()) : call(Function.LN, u);
    }

    private Exact lnOfTerm(Monomial monomial, Rational factor) {
        Exact sum = lnOfRational(factor);
        for (Map.Entry<Monomial.Kernel, Rational> power : monomial.powers().entrySet()) {
            Expr kernel = power.getKey().expr();
            if (!(kernel instanceof Expr.Num) && numbers.sign(Exact.kernel(kernel)) < 0) {
                return call(Function.LN, Exact.of(monomial, factor));
            }
            sum = sum.plus(lnOfKernel(kernel).times(power.getValue()));
        }
        return sum;
    }

    private Exact lnOfKernel(Expr kernel) {
        if (kernel.equals(E)) {
            return Exact.ONE;
        }
        if (kernel instanceof Expr.Num number) {
            return lnOfRational(number.value());
        }
        return kernel instanceof Expr.Call call && call.function() == Function.EXP
                ? Exact.kernel(call.argument())
                : Exact.kernel(Expr.call(Function.LN, kernel));
    }

    /** ln of a rational, perfect powers taken out: ln 8 = 3·ln 2, ln(1/2) = −ln 2. */
    private static Exact lnOfRational(Rational value) {
        if (value.isOne()) {
            return Exact.ZERO;
        }
        if (value.compareTo(Rational.ONE) < 0) {
            return lnOfRational(value.reciprocal()).negate();
        }
        int most = Math.max(value.numerator().bitLength(), value.denominator().bitLength());
        for (int n = Math.min(most, 64); n > 1; n--) {
            Optional<Rational> root = value.root(n);
            if (root.isPresent()) {
                return Exact.kernel(Expr.call(Function.LN, Expr.num(root.get()))).times(Rational.of(n));
            }
        }
        return Exact.kernel(Expr.call(Function.LN, Expr.num(value)));
    }

    private Exact oddRoot(Exact u, int n) {
        Rational exponent = Rational.of(1, n);
        return u.isConstant() && numbers.sign(u) < 0
                ? numbers.power(u.negate(), exponent).negate()
                : numbers.power(u, exponent);
    }

    private Exact root(Exact n, Exact u) {
        Optional<Rational> index = n.rational();
        if (index.isPresent() && index.get().isInt() && index.get().toInt() % 2 != 0 && index.get().signum() > 0) {
            return oddRoot(u, index.get().toInt());
        }
        return numbers.power(u, numbers.divide(Exact.ONE, n));
    }

    private Exact sin(Exact u) {
        return sin(u, Exact.UNDEFINED);
    }

    /** sin(u), which is written cos(other) where it stays; {@code other} undefined for none. */
    private Exact sin(Exact u, Exact other) {
        Optional<Rational> turns = turns(u);
        Optional<Exact> known = turns.flatMap(Angles::sin);
        if (known.isPresent()) {
            return known.get();
        }
        if (other.isUndefined()) {
            return odd(Function.SIN, u);
        }
        return call(Function.COS, startsNegative(other) ? other.negate() : other);
    }

    /** u/π where that is rational. */
    private static Optional<Rational> turns(Exact u) {
        if (u.isEmpty()) {
            return Optional.of(Rational.ZERO);
        }
        return u.single()
                .filter(term -> term.getKey().equals(Monomial.of(PI, Rational.ONE)))
                .map(Map.Entry::getValue);
    }

    private static boolean startsNegative(Exact u) {
        return !u.isEmpty() && u.terms().entrySet().stream()
                .min(Map.Entry.comparingByKey()).orElseThrow().getValue().signum() < 0;
    }

    private Exact odd(Function function, Exact u) {
        if (u.isEmpty()) {
            return Exact.ZERO;
        }
        return startsNegative(u) ? call(function, u.negate()).negate() : call(function, u);
    }

    private Exact atan(Exact u) {
        return Angles.atan(u).orElseGet(() -> odd(Function.ATAN, u));
    }

    private Exact atan2(Exact u, Exact v) {
        int across = numbers.sign(v);
        int up = numbers.sign(u);
        if (across == 0) {
            return up == 0 ? Exact.UNDEFINED : pi(Rational.of(up, 2));
        }
        Exact angle = atan(numbers.divide(u, v));
        return across > 0 ? angle : angle.plus(pi(Rational.of(up < 0 ? -1 : 1)));
    }

    private Exact factorial(Exact u) {
        boolean whole = u.rational()
                .filter(r -> r.isInt() && r.signum() >= 0 && r.toInt() <= MAX_FACTORIAL)
                .isPresent();
        if (!whole) {
            return u.rational().isPresent() ? Exact.UNDEFINED : call(Function.FACTORIAL, u);
        }
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= u.rational().get().toInt(); k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return Exact.of(Rational.of(product));
    }

    /** By the definition where that gives a plain number; else the call, once it is known to exist. */
    private Exact byDefinition(Function function, List<Exact> arguments) {
        Expr definition = function.definition().orElseThrow(
                () -> new IllegalStateException(function + " is neither a primitive nor defined"));
        Exact value = numbers.text(definition, arguments);
        boolean plain = value.isUndefined() || value.isEmpty() || value.single().filter(term ->
                term.getKey().powers().keySet().stream().allMatch(kernel -> isPlain(kernel.expr()))).isPresent();
        return plain ? value : call(function, arguments.toArray(Exact[]::new));
    }

    private static boolean isPlain(Expr kernel) {
        return kernel instanceof Expr.Num || kernel instanceof Expr.Const
                || kernel instanceof Expr.Call call && call.function() == Function.LN
                && call.argument() instanceof Expr.Num;
    }
}
