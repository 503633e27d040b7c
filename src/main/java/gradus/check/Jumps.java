package gradus.check;

import gradus.exact.Enclosure;
import gradus.exact.Simplest;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Points between two jumps that lie closer together than doubles tell apart, as those of {@code floor(x + pi)} and
 * {@code floor(x + pi + 1e-20)}: along a line the places of both are found in many digits, and the simplest number
 * between neighbours is one at which one has jumped and the other has not.
 */
final class Jumps {
    private static final int BITS = 400;
    /** Places closer than this are taken for one. */
    private static final Rational SAME = Rational.of(2).pow(-240);
    /** How far the second of the two first guesses is from the first. */
    private static final Rational STEP = Rational.of(2).pow(-30);
    /** Each step of the secants has as many digits right as the two before it together. */
    private static final int STEPS = 10;
    private static final int MOST_OF_AN_EDGE = 6;

    private final List<Expr> edges;
    private int budget = 60;

    /** @param edges whose zeros are the places at which something jumps */
    Jumps(List<Expr> edges) {
        this.edges = edges;
    }

    /** Points between neighbours on the line through the base along a variable. Cost: sixty places for all lines. */
    List<SortedMap<String, Rational>> between(String variable, SortedMap<String, Rational> base) {
        TreeSet<Rational> places = new TreeSet<>();
        for (Expr edge : edges) {
            if (Trees.mentions(edge, variable)) {
                places.addAll(places(edge, variable, base));
            }
        }
        List<SortedMap<String, Rational>> points = new ArrayList<>();
        Rational before = null;
        for (Rational place : places) {
            if (before != null && areApart(before, place)) {
                points.add(Points.on(base, variable, middle(before, place)));
            }
            before = place;
        }
        return points;
    }

    private static boolean areApart(Rational low, Rational high) {
        return high.minus(low).compareTo(SAME.times(high.abs().plus(Rational.ONE))) > 0;
    }

    /** The simplest number in the middle half. */
    private static Rational middle(Rational low, Rational high) {
        Rational quarter = high.minus(low).times(Rational.of(1, 4));
        return Simplest.between(low.plus(quarter), high.minus(quarter));
    }

    /** The zeros nearest to the origin, where numbers are short. */
    private List<Rational> places(Expr edge, String variable, SortedMap<String, Rational> base) {
        return new EdgeLine(edge, variable, base).zeros().stream()
                .sorted(Comparator.comparingDouble(Math::abs))
                .limit(MOST_OF_AN_EDGE)
                .filter(zero -> budget-- > 0)
                .flatMap(zero -> refined(edge, variable, base, Rational.ofExactly(zero)).stream())
                .toList();
    }

    /** A zero in many digits, by secants; empty where they do not come to one. */
    private static Optional<Rational> refined(
            Expr edge, String variable, SortedMap<String, Rational> base, Rational zero) {
        Rational before = zero.plus(STEP.times(zero.abs().plus(Rational.ONE)));
        Rational here = zero;
        Rational atBefore = value(edge, Points.on(base, variable, before));
        for (int step = 0; step < STEPS; step++) {
            Rational atHere = value(edge, Points.on(base, variable, here));
            if (atHere.isZero()) {
                return Optional.of(here);
            }
            if (atHere.equals(atBefore)) {
                return Optional.empty();
            }
            Rational move = atHere.times(here.minus(before)).dividedBy(atHere.minus(atBefore));
            before = here;
            atBefore = atHere;
            here = Enclosure.of(here.minus(move), BITS).midpoint();
            if (move.abs().compareTo(SAME.times(here.abs().plus(Rational.ONE))) < 0) {
                return Optional.of(here);
            }
        }
        return Optional.empty();
    }

    private static Rational value(Expr edge, Map<String, Rational> point) {
        Enclosure value = Subject.of(edge).at(point, BITS);
        return value.bounds().isPresent() ? value.midpoint() : Rational.ZERO;
    }
}
