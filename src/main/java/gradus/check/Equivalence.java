package gradus.check;

import gradus.exact.Difference;
import gradus.exact.FloorPeriods;
import gradus.exact.PrimeField;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether two expressions are the same function: equal wherever both are defined, on a common domain that is more
 * than isolated points. Decided in stages, each of which is sound: a witness where enclosures are disjoint, a
 * proof, or agreement to many digits over every piece of the common domain.
 */
final class Equivalence {
    /** Points at which nearly all that is wrong shows. */
    private static final int FIRST_POINTS = 4;
    /** Points that are looked at in search of one where both are defined. */
    private static final int ENOUGH_POINTS = 12;
    /** Points at which the two are compared to many digits before anything else is tried. */
    private static final int CLOSE_LOOKS = 2;
    /** Points of a narrow common domain through which more lines are drawn, where none of the others lies within. */
    private static final int FOOTHOLDS = 2;
    /** Points on edges at which the two are compared to many digits, where they may jump. */
    private static final int MOST_ON_EDGES = 60;
    /** Lines through points with whole coordinates, where a power needs such. */
    private static final int WHOLE_LINES = 4;

    private final Subject expected;
    private final Subject answer;
    private final Assumptions assumptions;
    private final SortedSet<String> variables;
    private final Looks looks;
    private final boolean identical;
    private final Set<SortedMap<String, Rational>> onEdges = new LinkedHashSet<>();

    private Equivalence(Subject expected, Subject answer, Assumptions assumptions) {
        this.identical = expected.value().equals(answer.value());
        this.expected = PlainArguments.in(expected);
        this.answer = PlainArguments.in(answer);
        this.assumptions = assumptions;
        this.variables = new TreeSet<>(expected.variables());
        this.variables.addAll(answer.variables());
        this.looks = new Looks(this.expected, this.answer);
    }

    static Comparison compare(Subject expected, Subject answer, Assumptions assumptions) {
        return new Equivalence(expected, answer, assumptions).decide();
    }

    private Comparison decide() {
        List<SortedMap<String, Rational>> first = held(Points.over(variables, FIRST_POINTS));
        Optional<Comparison> different = witnessIn(first);
        if (different.isPresent()) {
            return different.get();
        }
        if (expected.equals(answer) && haveCommon(first)) {
            return new Comparison.Same(new Evidence.Proof("identical"), List.of());
        }
        List<SortedMap<String, Rational>> points = held(Points.over(variables));
        different = witnessIn(points.subList(first.size(), points.size()));
        if (different.isEmpty()) {
            different = closely(points);
        }
        if (different.isPresent()) {
            return different.get();
        }
        Difference difference = difference();
        if (difference.proof().isPresent() && haveCommon(points) && !mayJump()) {
            return same(difference);
        }
        List<SortedMap<String, Rational>> structural = held(structural());
        different = witnessIn(structural);
        if (different.isEmpty() && mayJump()) {
            different = onEdges();
        }
        return different.isPresent() ? different.get() : closely(difference, points, structural);
    }

    /** A close look at the first points, which shows a difference that doubles do not. */
    private Optional<Comparison> closely(List<SortedMap<String, Rational>> points) {
        int seen = 0;
        for (SortedMap<String, Rational> point : points) {
            if (seen < CLOSE_LOOKS && looks.seemDefined(point)) {
                seen++;
                if (looks.at(point) == Looks.Sight.DIFFERENT) {
                    return Optional.of(new Comparison.Different(looks.witness(point), List.of()));
                }
            }
        }
        return PrimeField.tellsApart(expected.value(), answer.value()) ? byFarDigits(points) : Optional.empty();
    }

    /** A witness of a difference that is certain, and shows in a far digit at nearly every point. */
    private Optional<Comparison> byFarDigits(List<SortedMap<String, Rational>> points) {
        return points.stream().filter(looks::seemDefined).limit(CLOSE_LOOKS)
                .filter(looks::differInFarDigits).findFirst()
                .map(point -> new Comparison.Different(looks.witness(point), List.of()));
    }

    private Comparison closely(Difference difference, List<SortedMap<String, Rational>> points,
            List<SortedMap<String, Rational>> structural) {
        boolean isolated = difference.isNowhere() && looks.met() <= 1;
        if (isolated || !haveCommon(points) && !haveCommon(structural) && !haveNarrow(difference, points)) {
            return withoutCommonPoint(difference);
        }
        points.addAll(structural);
        if (difference.proof().isPresent()) {
            return same(difference);
        }
        Comparison agreed =
                new Agreement(expected, answer, looks, assumptions, variables).decide(difference, points);
        boolean open = agreed instanceof Comparison.Undecided && mayJump();
        return open ? betweenJumps().orElse(agreed) : agreed;
    }

    /** A witness between two jumps next to one another, which nothing else finds. */
    private Optional<Comparison> betweenJumps() {
        Set<Expr> edges = new LinkedHashSet<>();
        inOrder().forEach(one -> edges.addAll(Edges.kinks(one)));
        Jumps jumps = new Jumps(List.copyOf(edges));
        return bases().stream()
                .flatMap(base -> variables.stream().flatMap(variable -> jumps.between(variable, base).stream()))
                .filter(assumptions::hold)
                .filter(point -> looks.at(point) == Looks.Sight.DIFFERENT).findFirst()
                .map(point -> new Comparison.Different(looks.witness(point), List.of()));
    }

    /** Points through which lines are drawn. */
    private List<SortedMap<String, Rational>> bases() {
        List<SortedMap<String, Rational>> points = Points.over(variables);
        return variables.size() < 2 ? points.subList(0, 1) : List.of(points.get(0), points.get(4), points.get(8));
    }

    private Comparison same(Difference difference) {
        String by = identical ? "identical" : difference.proof().orElseThrow();
        return new Comparison.Same(new Evidence.Proof(by), looks.notes(assumptions));
    }

    private Difference difference() {
        List<Expr> guards = new ArrayList<>(expected.guards());
        guards.addAll(answer.guards());
        guards.addAll(assumptions.guards());
        return Difference.of(expected.value(), answer.value(), guards);
    }

    private boolean mayJump() {
        return Edges.mayJump(expected.value()) || Edges.mayJump(answer.value());
    }

    private Optional<Comparison> witnessIn(List<SortedMap<String, Rational>> points) {
        for (SortedMap<String, Rational> point : points) {
            if (looks.seemDifferent(point) && looks.at(point) == Looks.Sight.DIFFERENT) {
                return Optional.of(new Comparison.Different(looks.witness(point), List.of()));
            }
        }
        return Optional.empty();
    }

    /** A witness at a single point at which something jumps, be the difference next to nothing. */
    private Optional<Comparison> onEdges() {
        return onEdges.stream().filter(assumptions::hold).filter(looks::seemDefined).limit(MOST_ON_EDGES)
                .filter(point -> looks.at(point) == Looks.Sight.DIFFERENT).findFirst()
                .map(point -> new Comparison.Different(looks.witness(point), List.of()));
    }

    private boolean haveCommon(List<SortedMap<String, Rational>> points) {
        return looks.met() > 0 || points.stream()
                .filter(looks::seemDefined)
                .limit(ENOUGH_POINTS)
                .anyMatch(point -> looks.at(point) != Looks.Sight.NOT_BOTH_DEFINED);
    }

    /** A point of a common domain that is too narrow for those looked at, which is one of them then. */
    private boolean haveNarrow(Difference difference, List<SortedMap<String, Rational>> points) {
        Optional<SortedMap<String, Rational>> narrow = difference.common(variables).filter(assumptions::hold)
                .filter(point -> looks.at(point) != Looks.Sight.NOT_BOTH_DEFINED);
        narrow.ifPresent(points::add);
        return narrow.isPresent();
    }

    /** That no common point was met says nothing of those that were not looked at. */
    private Comparison withoutCommonPoint(Difference difference) {
        boolean nowhere = difference.isNowhere() || difference.isEmpty(variables)
                || expected.isUndefinedEverywhere() || answer.isUndefinedEverywhere();
        return nowhere
                ? new Comparison.NowhereDefined(List.of(nowhere()))
                : new Comparison.Undecided(List.of());
    }

    private Message nowhere() {
        boolean question = looks.onlyAnswer().isPresent() && looks.onlyExpected().isEmpty();
        return Message.of(question ? "check.question-undefined-everywhere" : "check.undefined-everywhere");
    }

    private List<SortedMap<String, Rational>> held(List<SortedMap<String, Rational>> points) {
        return new ArrayList<>(points.stream().filter(assumptions::hold).toList());
    }

    /** Points on lines through ordinary ones, chosen by the edges of both expressions. */
    private List<SortedMap<String, Rational>> structural() {
        Set<SortedMap<String, Rational>> points = new LinkedHashSet<>();
        List<Expr> both = inOrder();
        Set<Expr> exponents = exponents(both);
        CriticalLines lines = new CriticalLines(edges(both, exponents));
        List<SortedMap<String, Rational>> through = new ArrayList<>(bases());
        through.addAll(lines.approached(variables, through));
        if (!exponents.isEmpty()) {
            List<SortedMap<String, Rational>> whole = Points.whole(variables);
            points.addAll(whole);
            through.addAll(whole.subList(0, WHOLE_LINES));
        }
        for (SortedMap<String, Rational> base : through) {
            for (String variable : variables) {
                List<Rational> zeros = lines.zeros(variable, base);
                points.addAll(CriticalLines.along(variable, base, zeros));
                if (mayJump()) {
                    addOnEdges(variable, base, zeros);
                }
            }
        }
        if (variables.size() > 1 && through.stream().noneMatch(looks::seemDefined)) {
            List<SortedMap<String, Rational>> within =
                    points.stream().filter(looks::seemDefined).limit(FOOTHOLDS).toList();
            within.forEach(base -> variables.forEach(variable -> points.addAll(lines.along(variable, base))));
        }
        points.addAll(Points.far(variables));
        points.addAll(middles(both));
        return List.copyOf(points);
    }

    /** A point on each piece of a period of whole parts; they may be of fewer variables than the domains are. */
    private List<SortedMap<String, Rational>> middles(List<Expr> both) {
        SortedSet<String> own = Trees.variables(both.get(0));
        own.addAll(Trees.variables(both.get(1)));
        SortedMap<String, Rational> base = Points.over(variables).get(0);
        List<SortedMap<String, Rational>> points = new ArrayList<>();
        FloorPeriods.middles(both).forEach(middle -> points.add(Points.on(base, own.first(), middle)));
        return points;
    }

    private void addOnEdges(String variable, SortedMap<String, Rational> base, List<Rational> zeros) {
        onEdges.add(Points.zero(variables));
        zeros.forEach(zero -> onEdges.add(Points.on(base, variable, zero)));
    }

    private static Set<Expr> exponents(List<Expr> both) {
        Set<Expr> exponents = new LinkedHashSet<>();
        both.forEach(one -> exponents.addAll(Edges.exponents(one)));
        return exponents;
    }

    /** The two in an order that does not tell which of them is asked for: points to look at are the same both ways. */
    private List<Expr> inOrder() {
        Expr right = expected.value();
        Expr given = answer.value();
        boolean inOrder = Printer.print(right).compareTo(Printer.print(given)) <= 0;
        return inOrder ? List.of(right, given) : List.of(given, right);
    }

    /** Exponents count where they are one or two, which makes an odd and an even power. */
    private List<Expr> edges(List<Expr> both, Set<Expr> exponents) {
        Set<Expr> edges = new LinkedHashSet<>(Edges.of(both.get(0)));
        for (Expr exponent : exponents) {
            edges.add(Expr.sum(exponent, Expr.num(-1)));
            edges.add(Expr.sum(exponent, Expr.num(-2)));
        }
        edges.addAll(Edges.of(both.get(1)));
        expected.guards().forEach(guard -> edges.addAll(Edges.of(guard)));
        return List.copyOf(edges);
    }

    /** Whether the answer names a variable that the question does not have. */
    static SortedSet<String> strangers(Expr answer, Set<String> known) {
        SortedSet<String> names = Trees.variables(answer);
        names.removeAll(known);
        return names;
    }
}
