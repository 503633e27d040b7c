package gradus.exact;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Equality of expressions with whole parts of one variable, such as floor(x) + floor(x + 1/2) = floor(2x). Where all
 * whole parts are taken of linear terms (other whole parts among them), x = L·n + t with a whole n repeats all steps
 * with the period L: so a few pieces of 0 ≤ t &lt; L, and the ends of these by themselves, decide for every x. On each
 * the whole parts are linear in n, and both sides are compared by their normal forms in n and t. Where whole parts
 * are of x/π, the same holds of x = π·(L·n + t); waves have one sign on each piece then.
 */
public final class FloorPeriods {
    private static final int MAX_PERIOD = 60;
    private static final int MAX_CELLS = 60;
    private static final Expr PI = new Expr.Const(Constant.PI);
    private static final Expr WHOLE = Expr.call(Function.FLOOR, Expr.var("n"));
    private static final Set<Function> WAVES =
            EnumSet.of(Function.SIN, Function.COS, Function.TAN, Function.SEC, Function.CSC, Function.COT);

    private static final Rational NEARLY_PI = Rational.ofExactly(Math.PI);

    private enum Found { SAME, NOWHERE, UNKNOWN }

    private final List<Expr> all;
    /** Zero, or one where the variable is counted in multiples of π. */
    private final int unit;
    /** The whole parts, inner ones first, each with what it is the whole part of. */
    private final Map<Expr.Call, StepLine> floors = new LinkedHashMap<>();
    private final Map<Expr.Call, Rational> rates = new LinkedHashMap<>();
    /** What has a value just where waves have the signs that they have within a piece. */
    private final Set<Expr> signs = new LinkedHashSet<>();
    private Rational period = Rational.ONE;
    private boolean steps;

    private FloorPeriods(List<Expr> all, int unit) {
        this.all = all;
        this.unit = unit;
    }

    /** Whether two are proved equal so, wherever the others are defined too. */
    static boolean isProved(Expr left, Expr right, List<Expr> defined) {
        List<Expr> all = new ArrayList<>(List.of(ArcsOfWaves.unrolled(left), ArcsOfWaves.unrolled(right)));
        all.addAll(defined);
        if (!all.get(0).equals(left) || !all.get(1).equals(right)) {
            all.addAll(List.of(left, right));
        }
        return of(all).filter(FloorPeriods::holdEverywhere).isPresent();
    }

    /** A value of the one variable on each piece of the first period, be it a sliver; none where there are too many. */
    public static List<Rational> middles(List<Expr> all) {
        List<Rational> middles = new ArrayList<>();
        Rational low = null;
        Optional<FloorPeriods> periods = of(all);
        Rational scale = periods.filter(so -> so.unit > 0).map(so -> NEARLY_PI).orElse(Rational.ONE);
        for (Rational high : periods.map(FloorPeriods::ends).orElse(new TreeSet<>())) {
            if (low != null) {
                middles.add(low.plus(high).times(Rational.HALF).times(scale));
            }
            low = high;
        }
        return middles;
    }

    private static Optional<FloorPeriods> of(List<Expr> all) {
        SortedSet<String> names = new TreeSet<>();
        all.forEach(e -> names.addAll(Trees.variables(e)));
        if (names.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(new FloorPeriods(all, 0)).filter(FloorPeriods::isFit)
                .or(() -> Optional.of(new FloorPeriods(all, 1)).filter(FloorPeriods::isFit));
    }

    private boolean isFit() {
        return all.stream().allMatch(this::isCollected) && steps
                && period.compareTo(Rational.of(MAX_PERIOD)) <= 0
                && stepsOfPeriod().compareTo(Rational.of(MAX_CELLS)) <= 0;
    }

    /** How many steps there are in a period, all whole parts taken together. */
    private Rational stepsOfPeriod() {
        return rates.values().stream().map(Rational::abs).reduce(Rational.ZERO, Rational::plus).times(period);
    }

    private boolean isCollected(Expr e) {
        boolean within = e.parts().stream().allMatch(this::isCollected);
        if (e instanceof Expr.Call call && WAVES.contains(call.function())) {
            StepLine.of(call.argument(), unit).filter(line -> line.pi() == 1 && !line.isNumber())
                    .ifPresent(line -> knowQuarters(call.argument(), line));
        }
        steps |= StepLine.isWholePart(e);
        if (!within || !StepLine.isWholePart(e) || floors.containsKey(e)) {
            return within;
        }
        Optional<StepLine> of = StepLine.of(e.parts().get(0), unit).filter(line -> line.pi() == 0);
        of.ifPresent(line -> know((Expr.Call) e, line));
        return of.isPresent();
    }

    /** Each quarter of a wave is a piece of its own, on which the signs of sine and cosine are known. */
    private void knowQuarters(Expr angle, StepLine line) {
        Expr halfTurns = Expr.quotient(angle, PI);
        knowHalves(Expr.call(Function.SIN, angle), halfTurns, line.inHalfTurns(Rational.ZERO));
        knowHalves(Expr.call(Function.COS, angle), Expr.sum(halfTurns, Expr.num(Rational.HALF)),
                line.inHalfTurns(Rational.HALF));
    }

    /** A wave has the sign (−1)^k after k half turns. */
    private void knowHalves(Expr wave, Expr halfTurns, StepLine line) {
        Expr.Call halves = (Expr.Call) Expr.call(Function.FLOOR, halfTurns);
        if (!floors.containsKey(halves)) {
            know(halves, line);
        }
        if (!line.slope().isZero()) {
            signs.add(Expr.call(Function.LN, Expr.product(Expr.power(Expr.num(-1), halves), wave)));
        }
    }

    private void know(Expr.Call floor, StepLine of) {
        Rational rate = of.slope();
        for (Map.Entry<Expr.Call, Rational> step : of.steps().entrySet()) {
            rate = rate.plus(step.getValue().times(rates.get(step.getKey())));
        }
        floors.put(floor, of);
        rates.put(floor, rate);
        period = Rational.of(period.times(rate).denominator()).times(period);
    }

    /** Where the pieces end; none of them where there are too many. */
    private TreeSet<Rational> ends() {
        TreeSet<Rational> ends = new TreeSet<>(List.of(Rational.ZERO, period));
        Optional<Rational> end = missing(ends);
        while (end.isPresent() && ends.size() <= MAX_CELLS) {
            ends.add(end.get());
            end = missing(ends);
        }
        return end.isPresent() ? new TreeSet<>() : ends;
    }

    private boolean holdEverywhere() {
        TreeSet<Rational> ends = ends();
        if (ends.isEmpty()) {
            return false;
        }
        Rational low = null;
        boolean somewhere = false;
        for (Rational high : ends) {
            Found at = high.equals(period) ? Found.NOWHERE : at(high);
            Found within = low == null ? Found.NOWHERE : within(low, high);
            if (at == Found.UNKNOWN || within == Found.UNKNOWN) {
                return false;
            }
            somewhere |= within == Found.SAME;
            low = high;
        }
        return somewhere;
    }

    /** A point within one of the cells at which a whole part steps. */
    private Optional<Rational> missing(TreeSet<Rational> ends) {
        Rational low = null;
        for (Rational high : ends) {
            Optional<Rational> step = low == null ? Optional.empty() : stepWithin(low, high);
            if (step.isPresent()) {
                return step;
            }
            low = high;
        }
        return Optional.empty();
    }

    private Optional<Rational> stepWithin(Rational low, Rational high) {
        Map<Expr.Call, Rational> values = new LinkedHashMap<>();
        for (Map.Entry<Expr.Call, StepLine> floor : floors.entrySet()) {
            StepLine of = floor.getValue();
            Rational first = of.at(low, values);
            Rational last = of.at(high, values);
            Rational least = first.compareTo(last) < 0 ? first : last;
            Rational most = first.compareTo(last) < 0 ? last : first;
            Rational whole = Rational.of(least.floor()).plus(Rational.ONE);
            if (whole.compareTo(most) < 0) {
                return Optional.of(low.plus(whole.minus(first).dividedBy(of.slope())));
            }
            values.put(floor.getKey(), value(floor.getKey(), of.at(low.plus(high).times(Rational.HALF), values)));
        }
        return Optional.empty();
    }

    private static Rational value(Expr.Call call, Rational of) {
        return call.function() == Function.FLOOR
                ? Rational.of(of.floor()) : Rational.of(of.negate().floor()).negate();
    }

    private Found at(Rational t) {
        return found(Expr.num(t), values(t), List.of());
    }

    private Found within(Rational low, Rational high) {
        Expr t = Expr.var("t");
        Map<Expr.Call, Rational> values = values(low.plus(high).times(Rational.HALF));
        List<Expr> guards = new ArrayList<>(List.of(
                Expr.call(Function.LN, Expr.sum(t, Expr.num(low.negate()))),
                Expr.call(Function.LN, Expr.sum(Expr.num(high), Expr.negate(t)))));
        signs.forEach(sign -> guards.add(written(sign, t, values)));
        return found(t, values, guards);
    }

    private Map<Expr.Call, Rational> values(Rational at) {
        Map<Expr.Call, Rational> values = new LinkedHashMap<>();
        floors.forEach((call, of) -> values.put(call, value(call, of.at(at, values))));
        return values;
    }

    /** Whether the two agree where the whole parts have these values, whatever n is. */
    private Found found(Expr t, Map<Expr.Call, Rational> values, List<Expr> guards) {
        List<Expr> written = new ArrayList<>();
        all.forEach(e -> written.add(written(e, t, values)));
        written.addAll(guards);
        Difference difference =
                Difference.onPiece(written.get(0), written.get(1), written.subList(2, written.size()));
        return difference.isNowhere() ? Found.NOWHERE
                : difference.holdsAlong("t") ? Found.SAME : Found.UNKNOWN;
    }

    private Expr written(Expr e, Expr t, Map<Expr.Call, Rational> values) {
        if (StepLine.isWholePart(e)) {
            return Expr.sum(Expr.num(values.get(e)), periods(rates.get(e)));
        }
        if (e instanceof Expr.Var) {
            return unit == 0 ? Expr.sum(t, periods(Rational.ONE))
                    : Expr.sum(Expr.product(PI, t), Expr.product(PI, periods(Rational.ONE)));
        }
        return e.parts().isEmpty() ? e
                : Trees.withParts(e, e.parts().stream().map(part -> written(part, t, values)).toList());
    }

    /** What something that grows at this rate gains in n periods. */
    private Expr periods(Rational rate) {
        return Expr.product(Expr.num(rate.times(period)), WHOLE);
    }
}
