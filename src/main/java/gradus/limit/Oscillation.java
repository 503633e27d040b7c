package gradus.limit;

import gradus.calculus.Simplifier;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.series.NoSeriesException;
import gradus.series.UndecidedException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves that there is no limit by two sequences with different limits, or an infinite one by a sequence along which
 * the function grows and bounds from one side. Where the argument u of a sine grows beyond
 * all bounds, it meets every phase: u = φ + 2πk for whole k. Along that sequence the sine is sin φ, a constant, so
 * that the function agrees with a simpler one, whose limit can be told. In the same way u − floor(u) meets every
 * fraction, and (−c)^n is c^n·cos(πn) for whole n.
 */
final class Oscillation {
    private static final Set<Function> WAVES = EnumSet.of(Function.SIN, Function.COS, Function.TAN, Function.COT,
            Function.SEC, Function.CSC);
    private static final Set<Function> STEPS = EnumSet.of(Function.FLOOR, Function.CEIL);
    private static final Set<Function> JUMPS = EnumSet.of(Function.FLOOR, Function.CEIL, Function.SIGN,
            Function.STEP, Function.FACTORIAL, Function.ATAN2);
    /** Phases over π. */
    private static final List<Rational> PHASES = List.of(Rational.HALF, Rational.ZERO, Rational.of(3, 2),
            Rational.of(1, 4), Rational.ONE, Rational.of(5, 4), Rational.of(1, 6), Rational.of(1, 3));
    private static final List<Rational> FRACTIONS = List.of(Rational.ZERO, Rational.HALF, Rational.of(1, 4),
            Rational.of(3, 4), Rational.of(1, 3));
    private static final Rational LONGEST_PERIOD = Rational.of(24);
    private static final Expr PI = new Expr.Const(Constant.PI);

    private final Expr f;
    private final Path path;
    /** The waves that stand for (−1)^n, which have a meaning for whole n only. */
    private final Set<Expr.Call> alternating = new LinkedHashSet<>();

    private Oscillation(Expr f, Path path) {
        this.path = path;
        this.f = inSinesAndCosines(f);
    }

    /** None where two sequences disagree; else what was found before. */
    static LimitResult settle(Expr f, Path path, LimitResult before) {
        if (!(before instanceof LimitResult.Undecided)) {
            return before;
        }
        try {
            return new Oscillation(f, path).settled().orElse(before);
        } catch (UndecidedException | NoSeriesException | TooComplexException | ArithmeticException open) {
            return before;
        }
    }

    private Expr inSinesAndCosines(Expr e) {
        if (e.parts().isEmpty()) {
            return e;
        }
        Expr inner = Trees.withParts(e, e.parts().stream().map(this::inSinesAndCosines).toList());
        if (inner instanceof Expr.Power power && isAlternating(power)) {
            Expr.Call sign = new Expr.Call(Function.COS,
                    List.of(Simplifier.simplify(Expr.product(PI, power.exponent()))));
            alternating.add(sign);
            return Expr.product(sign, Expr.power(Expr.negate(power.base()), power.exponent()));
        }
        return inner instanceof Expr.Call call && WAVES.contains(call.function())
                ? call.function().definition().map(d -> written(d, call.argument())).orElse(inner)
                : inner;
    }

    /** Waves in waves, written by their definitions, double with each level. */
    private static Expr written(Expr definition, Expr argument) {
        Expr written = Trees.substitute(definition, Map.of("u", argument));
        if (Trees.size(written, Limit.MAX_SIZE) >= Limit.MAX_SIZE) {
            throw new TooComplexException(Message.of("limit.too-complex"));
        }
        return written;
    }

    /** A power of a negative number whose exponent is whole with n, such as n, 2n + 1. */
    private boolean isAlternating(Expr.Power power) {
        if (!(path.to() instanceof Approach.ToInfinity) || !Trees.isConstant(power.base())
                || !(Evaluator.evaluate(power.base(), Map.of()) < 0)) {
            return false;
        }
        Expr n = Expr.var(path.by());
        Optional<Rational> slope = path.limit(Expr.quotient(power.exponent(), n)) instanceof LimitResult.Value value
                ? Trees.rational(value.value())
                : Optional.empty();
        return slope.filter(Rational::isInteger)
                .map(m -> Simplifier.simplify(Expr.sum(power.exponent(), Expr.product(Expr.num(m.negate()), n))))
                .flatMap(Trees::rational)
                .filter(Rational::isInteger)
                .isPresent();
    }

    private Optional<LimitResult> settled() {
        Set<Expr.Call> waves = new LinkedHashSet<>(alternating);
        Set<Expr.Call> steps = new LinkedHashSet<>();
        collect(f, waves, steps);
        if (waves.isEmpty() == steps.isEmpty()) {
            return Optional.empty();
        }
        if (!alternating.isEmpty()) {
            Expr turns = Simplifier.simplify(Expr.product(PI, Expr.var(path.by())));
            return Phases.of(waves, turns, path).flatMap(this::ofWholeNumbers);
        }
        Expr base = (waves.isEmpty() ? steps : waves).iterator().next().argument();
        return waves.isEmpty()
                ? Phases.of(steps, base, path).flatMap(this::ofSteps)
                : Phases.of(waves, base, path).flatMap(this::ofWaves);
    }

    /** The calls whose argument grows beyond all bounds, continuously. */
    private void collect(Expr e, Set<Expr.Call> waves, Set<Expr.Call> steps) {
        if (e instanceof Expr.Call call && grows(call)) {
            (WAVES.contains(call.function()) ? waves : steps).add(call);
        } else {
            e.parts().forEach(part -> collect(part, waves, steps));
        }
    }

    private boolean grows(Expr.Call call) {
        boolean oscillates = WAVES.contains(call.function()) || STEPS.contains(call.function());
        return oscillates && isContinuous(call.argument()) && path.grows(call.argument());
    }

    private static boolean isContinuous(Expr e) {
        boolean jump = e instanceof Expr.Call call && JUMPS.contains(call.function());
        return !jump && e.parts().stream().allMatch(Oscillation::isContinuous);
    }

    /** Along base = common·(k + fraction) every argument keeps its distance from whole numbers. */
    private Optional<LimitResult> ofSteps(Phases phases) {
        Sequences sequences = new Sequences(path);
        for (Rational fraction : FRACTIONS) {
            Rational start = fraction.times(phases.common());
            Map<Expr, Expr> values = new HashMap<>();
            for (Map.Entry<Expr.Call, Phases.Phase> entry : phases.of().entrySet()) {
                Optional<Rational> shift = Trees.rational(entry.getValue().shift());
                if (shift.isEmpty()) {
                    return Optional.empty();
                }
                Rational place = entry.getValue().ratio().times(start).plus(shift.get());
                values.put(entry.getKey(), Expr.sum(entry.getKey().argument(),
                        Expr.num(rounded(entry.getKey(), place).minus(place))));
            }
            Expr k = phases.common().equals(Rational.ONE)
                    ? Expr.var("k")
                    : Expr.product(Expr.num(phases.common()), Expr.var("k"));
            sequences.add(replaced(f, values), Message.of("limit.sequence", phases.base(),
                    start.isZero() ? k : Expr.sum(k, Expr.num(start))));
            if (sequences.differ()) {
                return Optional.of(sequences.none());
            }
        }
        return Optional.empty();
    }

    private static Rational rounded(Expr.Call call, Rational place) {
        return Rational.of(call.function() == Function.FLOOR ? place.floor() : place.negate().floor().negate());
    }

    private Optional<LimitResult> ofWaves(Phases phases) {
        Sequences sequences = new Sequences(path);
        Expr reciprocal = Limit.simplified(reciprocal(f));
        Rational common = phases.common();
        for (Rational over : PHASES) {
            Map<Expr, Expr> values = values(phases, common.times(over));
            Message along = along(phases.base(), over, common);
            sequences.add(replaced(f, values), along);
            if (sequences.differ()) {
                return Optional.of(sequences.none());
            }
            Optional<LimitResult> poles = isContinuous(f)
                    ? sequences.besidePoles(replaced(reciprocal, values), along)
                    : Optional.empty();
            if (poles.isPresent()) {
                return poles;
            }
        }
        return sequences.grow() ? SmallReciprocal.limit(f, path) : sequences.identical(f);
    }

    /** The function with every wave as sine and cosine. */
    static Expr inSinesAndCosines(Expr f, Path path) {
        return new Oscillation(f, path).f;
    }

    /** What the waves are where the base is a multiple of π, give or take whole periods. */
    private static Map<Expr, Expr> values(Phases phases, Rational overPi) {
        Expr base = Simplifier.simplify(Expr.product(Expr.num(overPi), PI));
        Map<Expr, Expr> values = new HashMap<>();
        phases.of().forEach((wave, phase) -> values.put(wave, Expr.call(wave.function(),
                Expr.sum(phase.shift(), Expr.product(Expr.num(phase.ratio()), base)))));
        return values;
    }

    /** Along all whole numbers with the same rest: these sequences are all that there are, so they decide. */
    private Optional<LimitResult> ofWholeNumbers(Phases phases) {
        Sequences sequences = new Sequences(path);
        Rational period = phases.common().times(Rational.TWO);
        if (period.compareTo(LONGEST_PERIOD) > 0) {
            return Optional.empty();
        }
        Expr step = Expr.product(Expr.num(period), Expr.var("k"));
        for (Rational rest = Rational.ZERO; rest.compareTo(period) < 0; rest = rest.plus(Rational.ONE)) {
            sequences.add(replaced(f, values(phases, rest)), Message.of("limit.sequence", Expr.var(path.by()),
                    rest.isZero() ? step : Expr.sum(step, Expr.num(rest))));
            if (sequences.differ()) {
                return Optional.of(sequences.none());
            }
        }
        return sequences.agreed(period.toInt());
    }

    /** One over a function; of a power with the exponent turned, which is zero where the base is. */
    private static Expr reciprocal(Expr e) {
        return e instanceof Expr.Power power
                ? Expr.power(power.base(), Expr.negate(power.exponent()))
                : Expr.quotient(Expr.num(1), e);
    }

    /** base = common·(φ + 2πk). */
    private static Message along(Expr base, Rational over, Rational common) {
        Expr start = Simplifier.simplify(Expr.product(Expr.num(common.times(over)), PI));
        Expr period = Expr.product(Expr.num(common.times(Rational.TWO)), PI, Expr.var("k"));
        return Message.of("limit.sequence", base,
                Simplifier.simplify(start.is(0) ? period : Expr.sum(start, period)));
    }

    private static Expr replaced(Expr e, Map<Expr, Expr> values) {
        Expr value = values.get(e);
        if (value != null || e.parts().isEmpty()) {
            return value != null ? value : e;
        }
        return Trees.withParts(e, e.parts().stream().map(part -> replaced(part, values)).toList());
    }
}
