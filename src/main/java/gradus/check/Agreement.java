package gradus.check;

import gradus.exact.Difference;
import gradus.exact.Piece;
import gradus.exact.PieceSearch;
import gradus.expr.Expr;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The last stage of a comparison: where no proof was found, what is left of the difference is looked at on every
 * piece, by itself, so that neither a far-off piece nor a tiny difference is missed. A piece that can be neither
 * entered nor excluded leaves the comparison undecided.
 */
final class Agreement {
    /** Agreement is at least this many digits. */
    static final int DIGITS = 50;
    private static final int BITS = 640;
    private static final int CONSTANT_BITS = 2_560;
    private static final int ENOUGH_POINTS = 6;
    /** Points looked at on a smooth piece: at the first few a function that tends to one may be one in all digits. */
    private static final int SMOOTH_POINTS = 24;
    private static final int STEPPED_POINTS = 80;
    private static final int BENT_POINTS = 150;
    /** Powers of ten: how far neighbours of a point are from it. */
    private static final int[] NEIGHBOURS = {-2, -4, -7, -11};

    private final Subject expected;
    private final Subject answer;
    private final Looks looks;
    private final Assumptions assumptions;
    private final SortedSet<String> variables;
    private final PieceSearch.Budget budget = new PieceSearch.Budget();
    private final List<SortedMap<String, Rational>> agreeing = new ArrayList<>();

    Agreement(
            Subject expected, Subject answer, Looks looks, Assumptions assumptions, SortedSet<String> variables) {
        this.expected = expected;
        this.answer = answer;
        this.looks = looks;
        this.assumptions = assumptions;
        this.variables = variables;
    }

    Comparison decide(Difference difference, List<SortedMap<String, Rational>> points) {
        return difference.isKnown() ? onPieces(difference, points) : byValues(points);
    }

    private Comparison onPieces(Difference difference, List<SortedMap<String, Rational>> points) {
        List<Piece> unseen = new ArrayList<>();
        boolean settled = true;
        for (Piece piece : difference.open()) {
            List<SortedMap<String, Rational>> within = within(piece, points);
            if (within.isEmpty()) {
                unseen.add(piece);
                continue;
            }
            List<SortedMap<String, Rational>> agreed = new ArrayList<>();
            Optional<SortedMap<String, Rational>> witness = look(piece, within, agreed);
            if (witness.isPresent()) {
                return new Comparison.Different(looks.witness(witness.get()), List.of());
            }
            settled &= piece.isSmooth() && isSpread(agreed);
            agreeing.addAll(agreed);
        }
        return onUnseen(unseen, points, settled, unseen.size() == difference.open().size());
    }

    /** Whether there are enough in every direction: on a line or a plane two functions may agree by accident. */
    private boolean isSpread(List<SortedMap<String, Rational>> agreed) {
        return !agreed.isEmpty() && variables.stream().allMatch(variable ->
                agreed.stream().map(point -> point.get(variable)).distinct().count() >= ENOUGH_POINTS);
    }

    private Comparison onUnseen(
            List<Piece> unseen, List<SortedMap<String, Rational>> points, boolean settled, boolean all) {
        boolean excluded = true;
        for (Piece piece : unseen) {
            PieceSearch.Found found = search(piece, points);
            Optional<SortedMap<String, Rational>> witness = found.point()
                    .filter(point -> looks.at(point) != Looks.Sight.NOT_BOTH_DEFINED)
                    .flatMap(point -> look(piece, List.of(point), new ArrayList<>()));
            if (witness.isPresent()) {
                return new Comparison.Different(looks.witness(witness.get()), List.of());
            }
            excluded &= found.none();
        }
        if (all && excluded) {
            return new Comparison.Same(new Evidence.Proof("cases"), looks.notes(assumptions));
        }
        return excluded && settled ? agreed() : new Comparison.Undecided(List.of());
    }

    private Comparison agreed() {
        return new Comparison.Same(new Evidence.Agreement(agreeing.size(), DIGITS), looks.notes(assumptions));
    }

    /** A point of a piece, or whether there is certainly none. */
    private PieceSearch.Found search(Piece piece, List<SortedMap<String, Rational>> points) {
        Optional<PieceSearch.Found> linear = PieceSearch.linear(piece, variables);
        if (linear.isPresent()) {
            return linear.get();
        }
        SortedMap<String, Rational> base = points.stream().filter(looks::seemDefined).findFirst().orElse(points.get(0));
        PieceSearch.Found found = new PieceSearch.Found(Optional.empty(), PieceSearch.isImpossible(piece, variables));
        Set<String> own = piece.variables();
        for (String variable : found.none() ? Set.<String>of() : own) {
            PieceSearch.Found along = PieceSearch.along(piece, variable, base, budget);
            if (along.point().isPresent() || own.size() == 1) {
                return along;
            }
        }
        return found;
    }

    /** Points of a piece; where it has steps, agreement says nothing and only more points may find a difference. */
    private List<SortedMap<String, Rational>> within(Piece piece, List<SortedMap<String, Rational>> points) {
        int enough = piece.isSmooth() ? SMOOTH_POINTS : STEPPED_POINTS;
        List<SortedMap<String, Rational>> within = within(piece, points, enough);
        if (piece.isSmooth() && !isSpread(within)) {
            within.addAll(within(piece, around(within), SMOOTH_POINTS));
        }
        return within;
    }

    private List<SortedMap<String, Rational>> within(Piece piece, List<SortedMap<String, Rational>> points, int enough) {
        List<SortedMap<String, Rational>> within = new ArrayList<>();
        for (SortedMap<String, Rational> point : points) {
            boolean inside = within.size() < enough && looks.seemDefined(point)
                    && piece.holds(point).orElse(false);
            if (inside && looks.at(point) != Looks.Sight.NOT_BOTH_DEFINED) {
                within.add(point);
            }
        }
        return within;
    }

    /** Neighbours of points, of no special kind, ever nearer to them. */
    private static List<SortedMap<String, Rational>> around(List<SortedMap<String, Rational>> points) {
        List<SortedMap<String, Rational>> around = new ArrayList<>();
        for (int power : NEIGHBOURS) {
            for (SortedMap<String, Rational> point : points) {
                SortedMap<String, Rational> neighbour = new TreeMap<>();
                for (Map.Entry<String, Rational> coordinate : point.entrySet()) {
                    Rational step = Rational.of(7 + 2L * around.size(), 11 + 6L * neighbour.size());
                    neighbour.put(coordinate.getKey(),
                            coordinate.getValue().plus(step.times(Rational.of(10).pow(power))));
                }
                around.add(neighbour);
            }
        }
        return around;
    }

    /** A point of the piece where the two differ; where there is none, gathers those at which they agree. */
    private Optional<SortedMap<String, Rational>> look(
            Piece piece, List<SortedMap<String, Rational>> within, List<SortedMap<String, Rational>> agreed) {
        int bits = variables.isEmpty() ? CONSTANT_BITS : BITS;
        for (SortedMap<String, Rational> point : within) {
            if (piece.differsAt(point, bits)) {
                return Optional.of(point);
            }
            if (piece.vanishesAt(point, bits)) {
                agreed.add(point);
            } else if (looks.at(point) == Looks.Sight.DIFFERENT) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    /**
     * Without a form of the difference: by the values alone. Where something has a kink agreement says nothing, and
     * only more points may find a difference.
     */
    private Comparison byValues(List<SortedMap<String, Rational>> points) {
        int bits = variables.isEmpty() ? CONSTANT_BITS : BITS;
        boolean bent = isBent(expected.value()) || isBent(answer.value());
        int enough = bent ? BENT_POINTS : ENOUGH_POINTS * 3;
        for (SortedMap<String, Rational> point : points) {
            Looks.Sight sight = agreeing.size() < enough && looks.seemDefined(point)
                    ? looks.at(point) : Looks.Sight.NOT_BOTH_DEFINED;
            boolean apart = sight != Looks.Sight.NOT_BOTH_DEFINED
                    && expected.at(point, bits).differsFrom(answer.at(point, bits));
            if (sight == Looks.Sight.DIFFERENT || apart) {
                return new Comparison.Different(looks.witness(point), List.of());
            }
            if (sight == Looks.Sight.BOTH_DEFINED) {
                agreeing.add(point);
            }
        }
        return !bent && isSpread(agreeing) ? agreed() : new Comparison.Undecided(List.of());
    }

    private static boolean isBent(Expr e) {
        return !Edges.exponents(e).isEmpty() || !Edges.kinks(e).isEmpty();
    }
}
