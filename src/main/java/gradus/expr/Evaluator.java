package gradus.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An expression's value in an arithmetic, with each variable bound. Cost: one operation a node.
 *
 * @param <T> what is calculated with
 */
public final class Evaluator<T> implements Expr.Cases<T> {
    private final Arithmetic<T> arithmetic;
    private final Map<String, T> variables;

    private Evaluator(Arithmetic<T> arithmetic, Map<String, T> variables) {
        this.arithmetic = arithmetic;
        this.variables = variables;
    }

    /** @throws IllegalArgumentException when a variable of the expression is not bound */
    public static <T> T evaluate(Expr e, Map<String, T> variables, Arithmetic<T> arithmetic) {
        return e.match(new Evaluator<>(arithmetic, variables));
    }

    /** The value in doubles; NaN where undefined. */
    public static double evaluate(Expr e, Map<String, Double> variables) {
        return evaluate(e, variables, DoubleArithmetic.INSTANCE);
    }

    @Override
    public T number(Expr.Num number) {
        return arithmetic.number(number.value());
    }

    @Override
    public T constant(Expr.Const constant) {
        return arithmetic.constant(constant.constant());
    }

    @Override
    public T variable(Expr.Var variable) {
        T value = variables.get(variable.name());
        if (value == null) {
            throw new IllegalArgumentException("no value for " + variable.name());
        }
        return value;
    }

    @Override
    public T sum(Expr.Sum sum) {
        T total = sum.terms().get(0).match(this);
        for (Expr term : sum.terms().subList(1, sum.terms().size())) {
            total = arithmetic.add(total, term.match(this));
        }
        return total;
    }

    @Override
    public T product(Expr.Product product) {
        T total = product.factors().get(0).match(this);
        for (Expr factor : product.factors().subList(1, product.factors().size())) {
            total = arithmetic.multiply(total, factor.match(this));
        }
        return total;
    }

    @Override
    public T quotient(Expr.Quotient quotient) {
        return arithmetic.divide(quotient.numerator().match(this), quotient.denominator().match(this));
    }

    @Override
    public T power(Expr.Power power) {
        if (power.base() instanceof Expr.Const base && base.constant() == Constant.E) {
            return arithmetic.apply(Function.EXP, List.of(power.exponent().match(this)));
        }
        Optional<Rational> exponent = Trees.rational(power.exponent());
        T base = power.base().match(this);
        return exponent.isPresent()
                ? arithmetic.power(base, exponent.get())
                : arithmetic.power(base, power.exponent().match(this));
    }

    @Override
    public T call(Expr.Call call) {
        List<T> arguments = new ArrayList<>(call.arguments().size());
        for (Expr argument : call.arguments()) {
            arguments.add(argument.match(this));
        }
        return arithmetic.apply(call.function(), arguments);
    }
}
