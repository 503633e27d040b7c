package gradus.matrix;

import gradus.expr.Arithmetic;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Automatic differentiation in forward mode, all directions at once. Of functions it knows no more than their rows in
 * the table; over duals it gives second derivatives.
 */
final class Duals<T> implements Arithmetic<Dual<T>> {
    private final Arithmetic<T> base;
    private final T zero;

    Duals(Arithmetic<T> base) {
        this.base = base;
        this.zero = base.number(Rational.ZERO);
    }

    @Override
    public Dual<T> number(Rational value) {
        return Dual.constant(base.number(value));
    }

    @Override
    public Dual<T> constant(Constant constant) {
        return Dual.constant(base.constant(constant));
    }

    /** The variable of an index among so many. */
    Dual<T> variable(T value, int index, int count) {
        List<T> tangents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tangents.add(i == index ? base.number(Rational.ONE) : zero);
        }
        return new Dual<>(value, tangents);
    }

    @Override
    public Dual<T> add(Dual<T> left, Dual<T> right) {
        T one = base.number(Rational.ONE);
        return combined(base.add(left.value(), right.value()), left, one, right, one);
    }

    @Override
    public Dual<T> multiply(Dual<T> left, Dual<T> right) {
        return combined(base.multiply(left.value(), right.value()), left, right.value(), right, left.value());
    }

    @Override
    public Dual<T> divide(Dual<T> numerator, Dual<T> denominator) {
        T value = base.divide(numerator.value(), denominator.value());
        T factor = base.divide(base.number(Rational.ONE), denominator.value());
        return combined(value, numerator, factor, denominator,
                base.multiply(base.number(Rational.MINUS_ONE), base.multiply(value, factor)));
    }

    /** A value that changes with two others, each so many times as fast. */
    private Dual<T> combined(T value, Dual<T> left, T byLeft, Dual<T> right, T byRight) {
        int count = Math.max(left.tangents().size(), right.tangents().size());
        List<T> tangents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            T first = left.tangents().isEmpty() ? zero : base.multiply(byLeft, left.tangents().get(i));
            T second = right.tangents().isEmpty() ? zero : base.multiply(byRight, right.tangents().get(i));
            tangents.add(left.tangents().isEmpty() ? second : right.tangents().isEmpty() ? first : base.add(first, second));
        }
        return new Dual<>(value, tangents);
    }

    private Dual<T> changed(T value, Dual<T> of, T rate) {
        return new Dual<>(value, of.tangents().stream().map(tangent -> base.multiply(rate, tangent)).toList());
    }

    @Override
    public Dual<T> power(Dual<T> of, Rational exponent) {
        T value = base.power(of.value(), exponent);
        if (of.tangents().isEmpty() || exponent.isZero()) {
            return Dual.constant(value);
        }
        T lowered = base.power(of.value(), exponent.minus(Rational.ONE));
        return changed(value, of, base.multiply(base.number(exponent), lowered));
    }

    @Override
    public Dual<T> power(Dual<T> of, Dual<T> exponent) {
        Dual<T> logarithm = apply(Function.LN, List.of(of));
        return apply(Function.EXP, List.of(multiply(exponent, logarithm)));
    }

    @Override
    public Dual<T> apply(Function function, List<Dual<T>> arguments) {
        T value = base.apply(function, arguments.stream().map(Dual::value).toList());
        if (arguments.stream().allMatch(argument -> argument.tangents().isEmpty())) {
            return Dual.constant(value);
        }
        Optional<Expr> rule = function.derivative(0);
        if (rule.isEmpty()) {
            return defined(function, arguments);
        }
        Dual<T> first = changed(value, arguments.get(0), rate(rule.get(), arguments, value));
        if (arguments.size() < 2) {
            return first;
        }
        Expr second = function.derivative(1).orElse(Expr.num(0));
        T one = base.number(Rational.ONE);
        return combined(value, first, one, changed(value, arguments.get(1), rate(second, arguments, value)), one);
    }

    private T rate(Expr rule, List<Dual<T>> arguments, T value) {
        Map<String, T> bound = new HashMap<>(Map.of("u", arguments.get(0).value(), "y", value));
        if (arguments.size() > 1) {
            bound.put("v", arguments.get(1).value());
        }
        return Evaluator.evaluate(rule, bound, base);
    }

    private Dual<T> defined(Function function, List<Dual<T>> arguments) {
        Map<String, Dual<T>> bound = new HashMap<>(Map.of("u", arguments.get(0)));
        if (arguments.size() > 1) {
            bound.put("v", arguments.get(1));
        }
        return Evaluator.evaluate(function.definition().orElseThrow(), bound, this);
    }
}
