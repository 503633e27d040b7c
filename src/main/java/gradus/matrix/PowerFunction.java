package gradus.matrix;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.Optional;

/** A function of {@code u} that is a factor times a power, such as {@code 1/(2*sqrt(u))}; roots of powers are none. */
record PowerFunction(Rational factor, Rational exponent) {
    static Optional<PowerFunction> of(Expr function) {
        Optional<Rational> number = Trees.rational(function);
        if (number.isPresent()) {
            return Optional.of(new PowerFunction(number.get(), Rational.ZERO));
        }
        if (function.equals(Forms.U)) {
            return Optional.of(new PowerFunction(Rational.ONE, Rational.ONE));
        }
        if (function instanceof Expr.Product product) {
            Optional<PowerFunction> all = Optional.of(new PowerFunction(Rational.ONE, Rational.ZERO));
            for (Expr factor : product.factors()) {
                all = all.flatMap(so -> of(factor).map(so::times));
            }
            return all;
        }
        if (function instanceof Expr.Quotient quotient) {
            return of(quotient.numerator()).flatMap(above ->
                    of(quotient.denominator()).flatMap(PowerFunction::reciprocal).map(above::times));
        }
        if (function instanceof Expr.Power power) {
            return of(power.base()).flatMap(base -> Trees.rational(power.exponent()).flatMap(base::raised));
        }
        boolean root = function instanceof Expr.Call call && call.function() == Function.SQRT;
        return root ? of(function.parts().get(0)).flatMap(base -> base.raised(Rational.HALF)) : Optional.empty();
    }

    private PowerFunction times(PowerFunction other) {
        return new PowerFunction(factor.times(other.factor), exponent.plus(other.exponent));
    }

    private Optional<PowerFunction> reciprocal() {
        return factor.isZero() ? Optional.empty() : Optional.of(new PowerFunction(factor.reciprocal(), exponent.negate()));
    }

    /** A power of a root of u is a power of u; a root of a square is not. */
    private Optional<PowerFunction> raised(Rational to) {
        boolean whole = to.isInteger() && to.signum() > 0;
        return factor.isOne() && (whole || exponent.isOne()) ? Optional.of(new PowerFunction(factor, exponent.times(to))) : Optional.empty();
    }
}
