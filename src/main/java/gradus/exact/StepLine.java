package gradus.exact;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A rational multiple of a variable, and of whole parts, and a number, all of them times a power of π: as
 * (x + π)/(2π) is x/(2π) + ½.
 */
record StepLine(Rational slope, Map<Expr.Call, Rational> steps, Rational constant, int pi) {
    static StepLine number(Rational value, int pi) {
        return new StepLine(Rational.ZERO, Map.of(), value, pi);
    }

    /** An expression that is one; the variable itself is π to that power times the one that is met in it. */
    static Optional<StepLine> of(Expr e, int unit) {
        if (isWholePart(e)) {
            return Optional.of(new StepLine(Rational.ZERO, Map.of((Expr.Call) e, Rational.ONE), Rational.ZERO, 0));
        }
        if (e instanceof Expr.Var) {
            return Optional.of(new StepLine(Rational.ONE, Map.of(), Rational.ZERO, unit));
        }
        if (e instanceof Expr.Const constant && constant.constant() == Constant.PI) {
            return Optional.of(number(Rational.ONE, 1));
        }
        Optional<StepLine> number = Trees.rational(e).map(value -> number(value, 0));
        return number.isPresent() ? number : ofParts(e, unit);
    }

    static boolean isWholePart(Expr e) {
        return e instanceof Expr.Call call
                && (call.function() == Function.FLOOR || call.function() == Function.CEIL);
    }

    private static Optional<StepLine> ofParts(Expr e, int unit) {
        if (e instanceof Expr.Quotient quotient) {
            return of(quotient.denominator(), unit).flatMap(StepLine::reciprocal)
                    .flatMap(by -> of(quotient.numerator(), unit).flatMap(by::times));
        }
        boolean sum = e instanceof Expr.Sum;
        if (!sum && !(e instanceof Expr.Product)) {
            return Optional.empty();
        }
        Optional<StepLine> total = Optional.of(number(sum ? Rational.ZERO : Rational.ONE, 0));
        for (Expr part : e.parts()) {
            Optional<StepLine> line = of(part, unit);
            total = total.flatMap(so -> line.flatMap(more -> sum ? so.plus(more) : so.times(more)));
        }
        return total;
    }

    boolean isNumber() {
        return slope.isZero() && steps.isEmpty();
    }

    private boolean isZero() {
        return isNumber() && constant.isZero();
    }

    Optional<StepLine> plus(StepLine other) {
        if (isZero() || other.isZero()) {
            return Optional.of(isZero() ? other : this);
        }
        Map<Expr.Call, Rational> sum = new LinkedHashMap<>(steps);
        other.steps.forEach((call, factor) -> sum.merge(call, factor, Rational::plus));
        return pi != other.pi ? Optional.empty()
                : Optional.of(new StepLine(slope.plus(other.slope), sum, constant.plus(other.constant), pi));
    }

    Optional<StepLine> times(StepLine other) {
        if (!isNumber()) {
            return other.isNumber() ? other.times(this) : Optional.empty();
        }
        Map<Expr.Call, Rational> product = new LinkedHashMap<>();
        other.steps.forEach((call, own) -> product.put(call, own.times(constant)));
        return Optional.of(new StepLine(
                other.slope.times(constant), product, other.constant.times(constant), pi + other.pi));
    }

    private Optional<StepLine> reciprocal() {
        return isNumber() && !constant.isZero() ? Optional.of(number(constant.reciprocal(), -pi)) : Optional.empty();
    }

    /** The same, counted in half turns and moved on by some. */
    StepLine inHalfTurns(Rational more) {
        return new StepLine(slope, steps, constant.plus(more), pi - 1);
    }

    /** The value at t, without the power of π. */
    Rational at(Rational t, Map<Expr.Call, Rational> values) {
        Rational total = constant.plus(slope.times(t));
        for (Map.Entry<Expr.Call, Rational> step : steps.entrySet()) {
            total = total.plus(step.getValue().times(values.get(step.getKey())));
        }
        return total;
    }
}
