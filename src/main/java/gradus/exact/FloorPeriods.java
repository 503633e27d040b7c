package gradus.exact;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Equality of expressions with whole parts of one variable, such as floor(x) + floor(x + 1/2) = floor(2x). Where all
 * whole parts are taken of linear terms (other whole parts among them), x = L·n + t with a whole n repeats all steps
 * with the period L: so a few pieces of 0 ≤ t &lt; L, and the ends of these by themselves, decide for every x. On each
 * the whole parts are linear in n, and both sides are compared by their normal forms in n and t.
 */
public final class FloorPeriods {
    private static final int MAX_PERIOD = 60;
    private static final int MAX_CELLS = 60;

    private final String variable;
    private final List<Expr> all;
    /** The whole parts, inner ones first, each with what it is the whole part of. */
    private final Map<Expr.Call, Linear> floors = new LinkedHashMap<>();
    private final Map<Expr.Call, Rational> rates = new LinkedHashMap<>();
    private Rational period = Rational.ONE;

    /** A rational multiple of the variable, and of whole parts, and a number. */
    private record Linear(Rational slope, Map<Expr.Call, Rational> steps, Rational constant) {
        static Linear number(Rational value) {
            return new Linear(Rational.ZERO, Map.of(), value);
        }

        Linear plus(Linear other) {
            Map<Expr.Call, Rational> sum = new LinkedHashMap<>(steps);
            other.steps.forEach((call, factor) -> sum.merge(call, factor, Rational::plus));
            return new Linear(slope.plus(other.slope), sum, constant.plus(other.constant));
        }

        Linear times(Rational factor) {
            Map<Expr.Call, Rational> product = new LinkedHashMap<>();
            steps.forEach((call, own) -> product.put(call, own.times(factor)));
            return new Linear(slope.times(factor), product, constant.times(factor));
        }

        /** The value at t, for n = 0. */
        Rational at(Rational t, Map<Expr.Call, Rational> values) {
            Rational total = constant.plus(slope.times(t));
            for (Map.Entry<Expr.Call, Rational> step : steps.entrySet()) {
                total = total.plus(step.getValue().times(values.get(step.getKey())));
            }
            return total;
        }
    }

    private FloorPeriods(String variable, List<Expr> all) {
        this.variable = variable;
        this.all = all;
    }

    /** Whether two are proved equal so, wherever the others are defined too. */
    static boolean isProved(Expr left, Expr right, List<Expr> defined) {
        List<Expr> all = new ArrayList<>(List.of(left, right));
        all.addAll(defined);
        return of(all).filter(FloorPeriods::holdEverywhere).isPresent();
    }

    /** A value of the one variable on each piece of the first period, be it a sliver; none where there are too many. */
    public static List<Rational> middles(List<Expr> all) {
        List<Rational> middles = new ArrayList<>();
        Rational low = null;
        for (Rational high : of(all).map(FloorPeriods::ends).orElse(new TreeSet<>())) {
            if (low != null) {
                middles.add(low.plus(high).times(Rational.HALF));
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
        FloorPeriods periods = new FloorPeriods(names.first(), all);
        boolean few = all.stream().allMatch(periods::isCollected) && !periods.floors.isEmpty()
                && periods.period.compareTo(Rational.of(MAX_PERIOD)) <= 0
                && periods.steps().compareTo(Rational.of(MAX_CELLS)) <= 0;
        return few ? Optional.of(periods) : Optional.empty();
    }

    /** How many steps there are in a period, all whole parts taken together. */
    private Rational steps() {
        return rates.values().stream().map(Rational::abs).reduce(Rational.ZERO, Rational::plus).times(period);
    }

    private static boolean isFloor(Expr e) {
        return e instanceof Expr.Call call
                && (call.function() == Function.FLOOR || call.function() == Function.CEIL);
    }

    private boolean isCollected(Expr e) {
        boolean within = e.parts().stream().allMatch(this::isCollected);
        if (!within || !isFloor(e) || floors.containsKey(e)) {
            return within;
        }
        Optional<Linear> of = linear(e.parts().get(0));
        of.ifPresent(linear -> know((Expr.Call) e, linear));
        return of.isPresent();
    }

    private void know(Expr.Call floor, Linear of) {
        Rational rate = of.slope;
        for (Map.Entry<Expr.Call, Rational> step : of.steps.entrySet()) {
            rate = rate.plus(step.getValue().times(rates.get(step.getKey())));
        }
        floors.put(floor, of);
        rates.put(floor, rate);
        period = Rational.of(period.times(rate).denominator()).times(period);
    }

    private Optional<Linear> linear(Expr e) {
        if (isFloor(e)) {
            return Optional.of(new Linear(Rational.ZERO, Map.of((Expr.Call) e, Rational.ONE), Rational.ZERO));
        }
        if (e instanceof Expr.Var) {
            return Optional.of(new Linear(Rational.ONE, Map.of(), Rational.ZERO));
        }
        Optional<Linear> number = Trees.rational(e).map(Linear::number);
        if (number.isPresent()) {
            return number;
        }
        if (e instanceof Expr.Sum sum) {
            Optional<Linear> total = Optional.of(Linear.number(Rational.ZERO));
            for (Expr term : sum.parts()) {
                total = total.flatMap(so -> linear(term).map(so::plus));
            }
            return total;
        }
        if (e instanceof Expr.Quotient quotient) {
            return Trees.rational(quotient.denominator()).filter(by -> !by.isZero())
                    .flatMap(by -> linear(quotient.numerator()).map(top -> top.times(by.reciprocal())));
        }
        return e instanceof Expr.Product product ? linear(product) : Optional.empty();
    }

    private Optional<Linear> linear(Expr.Product product) {
        Rational factor = Rational.ONE;
        Optional<Linear> rest = Optional.empty();
        for (Expr part : product.parts()) {
            Optional<Rational> number = Trees.rational(part);
            if (number.isPresent()) {
                factor = factor.times(number.get());
            } else if (rest.isPresent()) {
                return Optional.empty();
            } else {
                rest = linear(part);
                if (rest.isEmpty()) {
                    return rest;
                }
            }
        }
        Rational total = factor;
        return rest.map(linear -> linear.times(total));
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
        for (Rational high : ends) {
            boolean holds = (high.equals(period) || holds(high, Expr.num(high)))
                    && (low == null || holds(low.plus(high).times(Rational.HALF), Expr.var("t")));
            if (!holds) {
                return false;
            }
            low = high;
        }
        return true;
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
        for (Map.Entry<Expr.Call, Linear> floor : floors.entrySet()) {
            Linear of = floor.getValue();
            Rational first = of.at(low, values);
            Rational last = of.at(high, values);
            Rational least = first.compareTo(last) < 0 ? first : last;
            Rational most = first.compareTo(last) < 0 ? last : first;
            Rational whole = Rational.of(least.floor()).plus(Rational.ONE);
            if (whole.compareTo(most) < 0) {
                return Optional.of(low.plus(whole.minus(first).dividedBy(of.slope)));
            }
            values.put(floor.getKey(), value(floor.getKey(), of.at(low.plus(high).times(Rational.HALF), values)));
        }
        return Optional.empty();
    }

    private static Rational value(Expr.Call call, Rational of) {
        return call.function() == Function.FLOOR
                ? Rational.of(of.floor()) : Rational.of(of.negate().floor()).negate();
    }

    /** Whether the two agree where the whole parts are what they are at t, whatever n is. */
    private boolean holds(Rational at, Expr t) {
        Map<Expr.Call, Rational> values = new LinkedHashMap<>();
        floors.forEach((call, of) -> values.put(call, value(call, of.at(at, values))));
        List<Expr> written = all.stream().map(e -> written(e, t, values)).toList();
        return Difference.of(written.get(0), written.get(1), written.subList(2, written.size())).proof().isPresent();
    }

    private Expr written(Expr e, Expr t, Map<Expr.Call, Rational> values) {
        if (isFloor(e)) {
            return Expr.sum(Expr.num(values.get(e)), periods(rates.get(e)));
        }
        if (e instanceof Expr.Var variable) {
            return variable.name().equals(this.variable) ? Expr.sum(t, periods(Rational.ONE)) : e;
        }
        return e.parts().isEmpty() ? e
                : Trees.withParts(e, e.parts().stream().map(part -> written(part, t, values)).toList());
    }

    /** What something that grows at this rate gains in n periods. */
    private Expr periods(Rational rate) {
        return Expr.product(Expr.num(rate.times(period)), Expr.var("n"));
    }
}
