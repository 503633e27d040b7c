package gradus.matrix;

import gradus.expr.Arithmetic;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exact calculation with rational numbers; what is not rational is carried along as unknown. */
final class Ratios implements Arithmetic<Ratio> {
    private static final int HIGHEST_POWER = 64;

    @Override
    public Ratio number(Rational value) {
        return Ratio.of(value);
    }

    @Override
    public Ratio constant(Constant constant) {
        return Ratio.BEYOND;
    }

    @Override
    public Ratio add(Ratio left, Ratio right) {
        Optional<Ratio> special = special(left, right);
        return special.isPresent() ? special.get() : Ratio.of(left.value().plus(right.value()));
    }

    @Override
    public Ratio multiply(Ratio left, Ratio right) {
        Optional<Ratio> special = special(left, right);
        boolean zero = left.isKnown() && left.value().isZero() || right.isKnown() && right.value().isZero();
        if (zero && !left.isUndefined() && !right.isUndefined()) {
            return Ratio.of(Rational.ZERO);
        }
        return special.isPresent() ? special.get() : Ratio.of(left.value().times(right.value()));
    }

    @Override
    public Ratio divide(Ratio numerator, Ratio denominator) {
        if (denominator.isKnown() && denominator.value().isZero()) {
            return Ratio.UNDEFINED;
        }
        Optional<Ratio> special = special(numerator, denominator);
        return special.isPresent() ? special.get() : Ratio.of(numerator.value().dividedBy(denominator.value()));
    }

    /** What comes of an operation where an operand is no known number. */
    private static Optional<Ratio> special(Ratio left, Ratio right) {
        if (left.isUndefined() || right.isUndefined()) {
            return Optional.of(Ratio.UNDEFINED);
        }
        return left.isKnown() && right.isKnown() ? Optional.empty() : Optional.of(Ratio.BEYOND);
    }

    @Override
    public Ratio power(Ratio base, Rational exponent) {
        if (!base.isKnown()) {
            return base;
        }
        boolean whole = exponent.isInt() && Math.abs(exponent.toInt()) <= HIGHEST_POWER;
        if (whole) {
            return base.value().isZero() && exponent.signum() < 0 ? Ratio.UNDEFINED
                    : Ratio.of(base.value().pow(exponent.toInt()));
        }
        return base.value().signum() < 0 ? Ratio.UNDEFINED : Ratio.BEYOND;
    }

    @Override
    public Ratio power(Ratio base, Ratio exponent) {
        return special(base, exponent).filter(Ratio::isUndefined).orElse(Ratio.BEYOND);
    }

    @Override
    public Ratio apply(Function function, List<Ratio> arguments) {
        if (arguments.stream().anyMatch(Ratio::isUndefined)) {
            return Ratio.UNDEFINED;
        }
        if (!arguments.stream().allMatch(Ratio::isKnown)) {
            return Ratio.BEYOND;
        }
        Rational u = arguments.get(0).value();
        return switch (function) {
            case ABS -> Ratio.of(u.abs());
            case SIGN -> Ratio.of(Rational.of(u.signum()));
            case SQRT -> u.signum() < 0 ? Ratio.UNDEFINED : u.root(2).map(Ratio::of).orElse(Ratio.BEYOND);
            case LN -> u.signum() <= 0 ? Ratio.UNDEFINED : Ratio.BEYOND;
            default -> defined(function, arguments);
        };
    }

    private Ratio defined(Function function, List<Ratio> arguments) {
        Map<String, Ratio> bound = new HashMap<>(Map.of("u", arguments.get(0)));
        if (arguments.size() > 1) {
            bound.put("v", arguments.get(1));
        }
        return function.definition().map(text -> Evaluator.evaluate(text, bound, this)).orElse(Ratio.BEYOND);
    }
}
