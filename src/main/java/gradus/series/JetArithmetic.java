package gradus.series;

import gradus.expr.Arithmetic;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calculation with power series in t for small t &gt; 0. What a function does to a series follows from its row: from
 * the derivative's text where it is smooth, and at a kink from the sign of the series, its definition or a power.
 *
 * <p>Where there is no series an operation throws {@link NoSeriesException}, and {@link RamifiedException} where
 * there is one in fractional powers of t only. Cost: quadratic in the order an operation.
 *
 * @param <T> the coefficients
 */
final class JetArithmetic<T> implements Arithmetic<Jet<T>> {
    /** A function of a series, by identity: sine and cosine, which lead to each other, are made once. */
    private record Key(Function function, List<Integer> arguments) {
    }

    private static final int MAX_ROOT = 64;

    private final Coefficients<T> numbers;
    private final int patience;
    private final Map<Jet<T>, Integer> identities = new IdentityHashMap<>();
    private final Map<Key, Jet<T>> memo = new HashMap<>();
    private int ahead;
    private boolean branched;

    /**
     * @param ahead    each series is calculated as far as this power of t when it is made, so that none is asked
     *                 through a long chain of others, which would take as deep a stack
     * @param patience a series whose coefficients are zero as far as this power of t is taken as zero
     */
    JetArithmetic(Coefficients<T> numbers, int ahead, int patience) {
        this.numbers = numbers;
        this.ahead = ahead;
        this.patience = patience;
    }

    private Jet<T> made(Jet<T> jet) {
        jet.at(Math.min(ahead, jet.end()));
        return jet;
    }

    /** Whether what was calculated may be different on the other side, for t &lt; 0. */
    boolean branched() {
        return branched;
    }

    Jet<T> constant(T value) {
        return Jet.of(numbers, List.of(value));
    }

    @Override
    public Jet<T> number(Rational value) {
        return constant(numbers.number(value));
    }

    @Override
    public Jet<T> constant(Constant constant) {
        return constant(numbers.constant(constant));
    }

    @Override
    public Jet<T> add(Jet<T> left, Jet<T> right) {
        return made(new SumJet<>(left, right));
    }

    @Override
    public Jet<T> multiply(Jet<T> left, Jet<T> right) {
        return made(new ProductJet<>(left, right));
    }

    @Override
    public Jet<T> divide(Jet<T> numerator, Jet<T> denominator) {
        int v = denominator.valuation(patience).orElseThrow(
                () -> new NoSeriesException(Message.of("point.division-by-zero")));
        return made(new QuotientJet<>(numerator, denominator, v));
    }

    Jet<T> negate(Jet<T> u) {
        return multiply(number(Rational.MINUS_ONE), u);
    }

    @Override
    public Jet<T> power(Jet<T> base, Rational exponent) {
        return made(new PowerRule<>(this).power(base, exponent));
    }

    @Override
    public Jet<T> power(Jet<T> base, Jet<T> exponent) {
        return made(new PowerRule<>(this).power(base, exponent));
    }

    Coefficients<T> numbers() {
        return numbers;
    }

    int patience() {
        return patience;
    }

    void branch() {
        branched = true;
    }

    /** A value that must exist. */
    T existing(T value, String id, Object... arguments) {
        if (!numbers.exists(value)) {
            throw new NoSeriesException(Message.of(id, arguments));
        }
        return value;
    }

    /** −1, 0 or 1: the sign of the series for small t &gt; 0. */
    int sign(Jet<T> u) {
        Optional<Integer> v = u.valuation(patience);
        branched |= v.isEmpty() || v.get() != 0;
        return v.isEmpty() ? 0 : numbers.sign(u.at(v.get()));
    }

    @Override
    public Jet<T> apply(Function function, List<Jet<T>> arguments) {
        List<Integer> ids = new ArrayList<>();
        arguments.forEach(argument -> ids.add(identities.computeIfAbsent(argument, a -> identities.size())));
        Key key = new Key(function, ids);
        Jet<T> seen = memo.get(key);
        if (seen == null) {
            seen = applied(function, arguments);
            memo.put(key, seen);
        }
        return made(seen);
    }

    private Jet<T> applied(Function function, List<Jet<T>> arguments) {
        Jet<T> u = arguments.get(0);
        return switch (function) {
            case ABS -> pick(u, u, () -> negate(u));
            case RELU -> pick(u, u, () -> number(Rational.ZERO));
            case MAX -> pick(difference(arguments), u, () -> arguments.get(1));
            case MIN -> pick(difference(arguments), arguments.get(1), () -> u);
            case SIGN -> number(Rational.of(sign(u)));
            case FLOOR -> floor(u);
            case SQRT -> power(u, Rational.HALF);
            case CBRT -> oddRoot(u, 3);
            case ROOT -> root(u, arguments.get(1));
            case ATAN2 -> angle(arguments);
            default -> generally(function, arguments);
        };
    }

    private Jet<T> difference(List<Jet<T>> arguments) {
        return add(arguments.get(0), negate(arguments.get(1)));
    }

    private Jet<T> pick(Jet<T> by, Jet<T> positive, Supplier<Jet<T>> negative) {
        return sign(by) >= 0 ? positive : negative.get();
    }

    private Jet<T> floor(Jet<T> u) {
        T first = regular(u).at(0);
        T whole = existing(numbers.apply(Function.FLOOR, List.of(first)), "point.domain", "floor");
        Jet<T> value = constant(whole);
        boolean edge = numbers.isZero(numbers.add(whole, numbers.multiply(numbers.number(Rational.MINUS_ONE), first)));
        if (!edge || sign(add(u, negate(value))) >= 0) {
            return value;
        }
        return add(value, number(Rational.MINUS_ONE));
    }

    private Jet<T> oddRoot(Jet<T> u, int n) {
        Rational exponent = Rational.of(1, n);
        return sign(u) >= 0 ? power(u, exponent) : negate(power(negate(u), exponent));
    }

    /** The row's text divides by u, so that at zero the root has to be a power. */
    private Jet<T> root(Jet<T> n, Jet<T> u) {
        if (!n.isConstant() || !numbers.isZero(regular(u).at(0)) || u.isConstant()) {
            return generally(Function.ROOT, List.of(n, u));
        }
        for (int index = 1; index <= MAX_ROOT; index++) {
            if (numbers.isZero(numbers.add(n.at(0), numbers.number(Rational.of(-index))))) {
                return index % 2 == 0 ? power(u, Rational.of(1, index)) : oddRoot(u, index);
            }
        }
        throw new NoSeriesException(Message.of("point.power-general"));
    }

    /** The angle, which falls by a whole turn where the negative half axis is crossed downwards. */
    private Jet<T> angle(List<Jet<T>> arguments) {
        Jet<T> u = regular(arguments.get(0));
        Jet<T> angle = generally(Function.ATAN2, arguments);
        boolean onAxis = !u.isConstant() && numbers.isZero(u.at(0)) && numbers.sign(arguments.get(1).at(0)) < 0;
        return onAxis && sign(u) < 0
                ? add(angle, multiply(number(Rational.of(-2)), constant(Constant.PI)))
                : angle;
    }

    /** The series itself, known to have no negative power. */
    Jet<T> regular(Jet<T> u) {
        if (!u.isRegular()) {
            throw new NoSeriesException(Message.of("point.pole-inside"));
        }
        return u;
    }

    private Jet<T> generally(Function function, List<Jet<T>> arguments) {
        Optional<Expr> definition = function.definition();
        if (definition.isPresent() && !followsFromDerivative(function, arguments)) {
            return text(definition.get(), arguments, Optional.empty());
        }
        List<T> point = arguments.stream().map(argument -> regular(argument).at(0)).toList();
        T value = existing(numbers.apply(function, point), "point.domain", function.label());
        List<Jet<T>> varying = arguments.stream().filter(argument -> !argument.isConstant()).toList();
        return varying.isEmpty()
                ? constant(value)
                : new CallJet<>(value, varying, y -> partials(function, arguments, y));
    }

    /** Whether there is such a text and it holds here: at no pole, kink or edge of the domain. */
    private boolean followsFromDerivative(Function function, List<Jet<T>> arguments) {
        if (function.derivative(0).isEmpty() || !arguments.stream().allMatch(Jet::isRegular)) {
            return false;
        }
        List<T> point = arguments.stream().map(argument -> argument.at(0)).toList();
        return !atKink(function, arguments) && numbers.exists(numbers.apply(function, point));
    }

    private boolean atKink(Function function, List<Jet<T>> arguments) {
        return function.kinks().stream()
                .map(kink -> text(kink, arguments, Optional.empty()))
                .anyMatch(kink -> numbers.isZero(kink.at(0)));
    }

    /** The partial derivatives at (arguments, y), not calculated ahead: they may be in terms of y, which is not yet. */
    private List<Jet<T>> partials(Function function, List<Jet<T>> arguments, Jet<T> y) {
        int before = ahead;
        ahead = Integer.MIN_VALUE;
        try {
            return texts(function, arguments, y);
        } finally {
            ahead = before;
        }
    }

    private List<Jet<T>> texts(Function function, List<Jet<T>> arguments, Jet<T> y) {
        List<Jet<T>> partials = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).isConstant()) {
                Expr text = function.derivative(i).orElseThrow(() -> new NoSeriesException(
                        Message.of("point.no-derivative", function.label())));
                partials.add(text(text, arguments, Optional.of(y)));
            }
        }
        return partials;
    }

    private Jet<T> text(Expr text, List<Jet<T>> arguments, Optional<Jet<T>> y) {
        Map<String, Jet<T>> names = new HashMap<>();
        names.put("u", arguments.get(0));
        names.put("v", arguments.get(arguments.size() - 1));
        y.ifPresent(value -> names.put("y", value));
        return Evaluator.evaluate(text, names, this);
    }
}
