package gradus.limit;

import gradus.calculus.Simplifier;
import gradus.exact.ExactEquality;
import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.series.NoSeriesException;
import gradus.series.UndecidedException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves that there is no limit by two sequences with different limits. Where the argument u of a sine grows beyond
 * all bounds, it meets every phase: u = φ + 2πk for whole k. Along that sequence the sine is sin φ, a constant, so
 * that the function agrees with a simpler one, whose limit can be told.
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
    private static final List<Rational> FRACTIONS = List.of(Rational.ZERO, Rational.HALF, Rational.of(1, 4));

    private final Expr f;
    private final String by;
    private final Approach to;
    private final Approach.Side side;

    private Oscillation(Expr f, String by, Approach to, Approach.Side side) {
        this.f = f;
        this.by = by;
        this.to = to;
        this.side = side;
    }

    /** None where two sequences disagree; else what was found before. */
    static LimitResult settle(Expr f, String by, Approach to, Approach.Side side, LimitResult before) {
        if (!(before instanceof LimitResult.Undecided)) {
            return before;
        }
        try {
            return new Oscillation(inSinesAndCosines(f), by, to, side).settled().orElse(before);
        } catch (UndecidedException | NoSeriesException | TooComplexException | ArithmeticException open) {
            return before;
        }
    }

    private static Expr inSinesAndCosines(Expr e) {
        if (e.parts().isEmpty()) {
            return e;
        }
        Expr inner = Trees.withParts(e, e.parts().stream().map(Oscillation::inSinesAndCosines).toList());
        return inner instanceof Expr.Call call && WAVES.contains(call.function())
                ? call.function().definition().map(d -> Trees.substitute(d, Map.of("u", call.argument()))).orElse(inner)
                : inner;
    }

    private Optional<LimitResult> settled() {
        Set<Expr.Call> waves = new LinkedHashSet<>();
        Set<Expr.Call> steps = new LinkedHashSet<>();
        collect(f, waves, steps);
        if (waves.isEmpty() == steps.isEmpty()) {
            return Optional.empty();
        }
        return waves.isEmpty() ? ofSteps(steps) : ofWaves(waves);
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
        return oscillates && isContinuous(call.argument()) && limit(call.argument()) instanceof LimitResult.Infinite;
    }

    private static boolean isContinuous(Expr e) {
        boolean jump = e instanceof Expr.Call call && JUMPS.contains(call.function());
        return !jump && e.parts().stream().allMatch(Oscillation::isContinuous);
    }

    private LimitResult limit(Expr e) {
        return OneSidedLimit.of(e, by, to, side);
    }

    private Optional<LimitResult> ofSteps(Set<Expr.Call> steps) {
        Expr argument = steps.iterator().next().argument();
        if (steps.stream().anyMatch(call -> !call.argument().equals(argument))) {
            return Optional.empty();
        }
        Sequences sequences = new Sequences();
        for (Rational fraction : FRACTIONS) {
            Map<Expr, Expr> values = new HashMap<>();
            steps.forEach(call -> values.put(call, Expr.sum(argument, Expr.num(rounding(call, fraction)))));
            sequences.add(replaced(f, values), Message.of("limit.sequence", argument,
                    fraction.isZero() ? Expr.var("k") : Expr.sum(Expr.var("k"), Expr.num(fraction))));
            if (sequences.differ()) {
                return Optional.of(sequences.none());
            }
        }
        return Optional.empty();
    }

    /** What the whole part of k + fraction differs by from it. */
    private static Rational rounding(Expr.Call call, Rational fraction) {
        boolean up = call.function() == Function.CEIL && !fraction.isZero();
        return up ? Rational.ONE.minus(fraction) : fraction.negate();
    }

    /** An argument u = ratio·base + shift. */
    private record Phase(Rational ratio, Expr shift) {
    }

    private Optional<LimitResult> ofWaves(Set<Expr.Call> waves) {
        Expr base = waves.iterator().next().argument();
        Map<Expr.Call, Phase> phases = new LinkedHashMap<>();
        BigInteger common = BigInteger.ONE;
        for (Expr.Call wave : waves) {
            Optional<Phase> phase = phase(wave.argument(), base);
            if (phase.isEmpty()) {
                return Optional.empty();
            }
            phases.put(wave, phase.get());
            BigInteger denominator = phase.get().ratio().denominator();
            common = common.multiply(denominator).divide(common.gcd(denominator));
        }
        return common.bitLength() > 16 ? Optional.empty() : ofPhases(base, phases, Rational.of(common));
    }

    /** How an argument depends on another: as a fixed multiple, give or take a constant. */
    private Optional<Phase> phase(Expr u, Expr base) {
        if (u.equals(base)) {
            return Optional.of(new Phase(Rational.ONE, Expr.num(0)));
        }
        LimitResult ratio = limit(Expr.quotient(u, base));
        Optional<Rational> multiple = ratio instanceof LimitResult.Value value
                ? Trees.rational(value.value())
                : Optional.empty();
        if (multiple.isEmpty()) {
            return Optional.empty();
        }
        Expr rest = Simplifier.simplify(
                Expr.sum(u, Expr.negate(Expr.product(Expr.num(multiple.get()), base))));
        return Trees.variables(rest).contains(by)
                ? Optional.empty()
                : Optional.of(new Phase(multiple.get(), rest));
    }

    private Optional<LimitResult> ofPhases(Expr base, Map<Expr.Call, Phase> phases, Rational common) {
        Sequences sequences = new Sequences();
        Expr reciprocal = Limit.simplified(Expr.quotient(Expr.num(1), f));
        for (Rational over : PHASES) {
            Expr angle = Simplifier.simplify(Expr.product(Expr.num(over), new Expr.Const(Constant.PI)));
            Map<Expr, Expr> values = new HashMap<>();
            phases.forEach((wave, phase) -> values.put(wave, Expr.call(wave.function(), Expr.sum(phase.shift(),
                    Expr.product(Expr.num(phase.ratio().times(common)), angle)))));
            Expr start = Simplifier.simplify(Expr.product(Expr.num(common), angle));
            Expr period = Simplifier.simplify(Expr.product(
                    Expr.num(common.times(Rational.TWO)), new Expr.Const(Constant.PI), Expr.var("k")));
            Message along = Message.of("limit.sequence", base, start.is(0) ? period : Expr.sum(start, period));
            sequences.add(replaced(f, values), along);
            if (sequences.differ()) {
                return Optional.of(sequences.none());
            }
            Optional<LimitResult> poles = sequences.besidePoles(replaced(reciprocal, values), along);
            if (poles.isPresent()) {
                return poles;
            }
        }
        return sequences.identical();
    }

    private static Expr replaced(Expr e, Map<Expr, Expr> values) {
        Expr value = values.get(e);
        if (value != null || e.parts().isEmpty()) {
            return value != null ? value : e;
        }
        return Trees.withParts(e, e.parts().stream().map(part -> replaced(part, values)).toList());
    }

    /** Sequences towards the point, and the limits along them. */
    private final class Sequences {
        private final List<Message> along = new ArrayList<>();
        private final List<LimitResult> limits = new ArrayList<>();

        void add(Expr function, Message sequence) {
            LimitResult limit = limit(function);
            if (limit instanceof LimitResult.Value || limit instanceof LimitResult.Infinite) {
                along.add(sequence);
                limits.add(limit);
            }
        }

        /** A sequence of poles, if it is one: there the reciprocal is zero. */
        Optional<LimitResult> besidePoles(Expr reciprocal, Message sequence) {
            boolean pole = isContinuous(f) && limit(reciprocal).text().equals("0") && isZero(reciprocal);
            return !pole || limits.isEmpty() || !(limits.get(0) instanceof LimitResult.Value finite)
                    ? Optional.empty()
                    : Optional.of(new LimitResult.None(LimitResult.None.Why.OSCILLATION, Message.of(
                            "limit.none.poles", sequence, along.get(0), finite.value())));
        }

        private boolean isZero(Expr function) {
            return ExactEquality.isProved(function, Expr.num(0), List.of());
        }

        /** Whether the last limit is not the first. */
        boolean differ() {
            return limits.size() > 1
                    && Limit.compare(limits.get(0), limits.get(limits.size() - 1)) == Limit.Sameness.DIFFERENT;
        }

        LimitResult none() {
            int last = limits.size() - 1;
            return new LimitResult.None(LimitResult.None.Why.OSCILLATION, Message.of("limit.none.sequences",
                    along.get(0), limits.get(0).word(), along.get(last), limits.get(last).word()));
        }

        /** All sequences agree: perhaps the function is constant, sin² + cos². */
        Optional<LimitResult> identical() {
            boolean constant = !limits.isEmpty() && limits.get(0) instanceof LimitResult.Value value
                    && ExactEquality.isProved(f, value.value(), List.of());
            return constant ? Optional.of(limits.get(0)) : Optional.empty();
        }
    }
}
