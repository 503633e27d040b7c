package gradus.check;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The wrong numbers that a right formula gives: another point, degrees, another logarithm, a slipped point. */
final class NumberSuspects {
    private static final Expr DEGREE = Expr.quotient(new Expr.Const(Constant.PI), Expr.num(180));

    private final Subject formula;
    private final SortedMap<String, Expr> point;

    NumberSuspects(Subject formula, SortedMap<String, Expr> point) {
        this.formula = formula;
        this.point = point;
    }

    List<Suspect> all() {
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(Suspect.of("evaluated.not-at-all", formula));
        otherPoints(point).forEach(other -> suspects.add(Suspect.of("evaluated.wrong-point", at(formula.value(), other))));
        changed(Blame.of("numeric.degrees"), inDegrees(formula.value()), suspects);
        changed(Blame.of("numeric.log-base"), inCommonLogarithms(formula.value()), suspects);
        changed(Blame.worded("numeric.log-base", "mistake.numeric.log-base.natural"),
                inNaturalLogarithms(formula.value()), suspects);
        Expr value = Trees.substitute(formula.value(), point);
        suspects.add(Suspect.of("numeric.reciprocal", Subject.of(Expr.quotient(Expr.num(1), value))));
        for (int power : new int[] {1, -1, 2, -2, 3, -3}) {
            Expr slipped = Expr.product(Expr.power(Expr.num(10), Expr.num(power)), value);
            suspects.add(Suspect.of("numeric.power-of-ten", Subject.of(slipped)));
        }
        return suspects;
    }

    private void changed(Blame blame, Expr wrong, List<Suspect> suspects) {
        if (!wrong.equals(formula.value())) {
            suspects.add(new Suspect(blame, List.of(at(wrong, point))));
        }
    }

    static Subject at(Expr e, Map<String, Expr> values) {
        return AtPoint.of(Subject.of(e), Optional.of(new TreeMap<>(values)));
    }

    /** Points that lie near or come of a slip: one more or less, twice or half, squared or inverted. */
    static List<Map<String, Expr>> fartherPoints(SortedMap<String, Expr> point) {
        List<Map<String, Expr>> points = new ArrayList<>();
        for (Map.Entry<String, Expr> entry : point.entrySet()) {
            Expr value = entry.getValue();
            for (Expr other : List.of(Expr.sum(value, Expr.num(1)), Expr.sum(value, Expr.num(-1)),
                    Expr.product(Expr.num(2), value), Expr.quotient(value, Expr.num(2)),
                    Expr.power(value, Expr.num(2)), Expr.power(value, Expr.num(-1)))) {
                points.add(with(point, entry.getKey(), other));
            }
        }
        return points;
    }

    /** The formula at those points. */
    List<Suspect> fartherOff() {
        return fartherPoints(point).stream()
                .map(other -> Suspect.of("evaluated.wrong-point", at(formula.value(), other))).toList();
    }

    /** The point with one value turned to zero, one or its negative, with two values swapped, and all zeros or ones. */
    static List<Map<String, Expr>> otherPoints(SortedMap<String, Expr> point) {
        List<Map<String, Expr>> points = new ArrayList<>();
        for (Map.Entry<String, Expr> entry : point.entrySet()) {
            for (Expr other : List.of(Expr.num(0), Expr.num(1), Expr.negate(entry.getValue()))) {
                points.add(with(point, entry.getKey(), other));
            }
            for (String name : point.tailMap(entry.getKey()).keySet()) {
                Map<String, Expr> swapped = with(point, entry.getKey(), point.get(name));
                swapped.put(name, entry.getValue());
                points.add(swapped);
            }
        }
        for (int same : new int[] {0, 1}) {
            Map<String, Expr> all = new TreeMap<>(point);
            all.replaceAll((name, value) -> Expr.num(same));
            points.add(all);
        }
        points.removeIf(point::equals);
        return points;
    }

    private static Map<String, Expr> with(SortedMap<String, Expr> point, String name, Expr value) {
        Map<String, Expr> other = new TreeMap<>(point);
        other.put(name, value);
        return other;
    }

    static Expr inDegrees(Expr e) {
        List<Expr> parts = e.parts().stream().map(NumberSuspects::inDegrees).toList();
        Expr same = parts.isEmpty() ? e : Trees.withParts(e, parts);
        boolean angle = same instanceof Expr.Call call && switch (call.function()) {
            case SIN, COS, TAN, SEC, CSC, COT -> true;
            default -> false;
        };
        boolean inverse = same instanceof Expr.Call call && switch (call.function()) {
            case ASIN, ACOS, ATAN -> true;
            default -> false;
        };
        return angle ? Trees.withParts(same, List.of(Expr.product(DEGREE, same.parts().get(0))))
                : inverse ? Expr.quotient(same, DEGREE) : same;
    }

    private static Expr inNaturalLogarithms(Expr e) {
        List<Expr> parts = e.parts().stream().map(NumberSuspects::inNaturalLogarithms).toList();
        Expr same = parts.isEmpty() ? e : Trees.withParts(e, parts);
        boolean other = same instanceof Expr.Call call
                && (call.function() == Function.LOG10 || call.function() == Function.LOG2);
        return other ? Expr.call(Function.LN, same.parts().get(0)) : same;
    }

    static Expr inCommonLogarithms(Expr e) {
        List<Expr> parts = e.parts().stream().map(NumberSuspects::inCommonLogarithms).toList();
        Expr same = parts.isEmpty() ? e : Trees.withParts(e, parts);
        return same instanceof Expr.Call call && call.function() == Function.LN
                ? Expr.call(Function.LOG10, call.argument())
                : same;
    }
}
