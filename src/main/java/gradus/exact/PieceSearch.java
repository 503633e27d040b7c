package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Variable;
import gradus.expr.Rational;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for a point of a piece along a line, by halving intervals on which interval arithmetic does not exclude it.
 * A part that is too narrow to halve on and not excluded leaves it open whether there is a point.
 */
public final class PieceSearch {
    private static final int BITS = 240;
    /** Halvings along one line; where a point was found or excluded in a thousand differences, a hundred were enough. */
    private static final int MOST = 700;
    /** Powers of ten that are stops, as their reciprocals are, from which on orders of growth may decide. */
    private static final int[] CUT_DIGITS = {12, 30};
    private static final int MOST_DIGITS = 500;
    private static final int[] POWERS = {-30, -20, -12, -6, -3, -1, 0, 1, 2, 3, 6, 9, 12, 20, 30, 60, 500};
    /** Beside the distance from zero, and next to zero. */
    private static final Rational NARROW = Rational.of(2).pow(-140);
    private static final Rational LEAST = Rational.of(2).pow(-200);

    private final Piece piece;
    private final String variable;
    private final SortedMap<String, Rational> base;
    private final Map<String, Enclosure> others = new HashMap<>();
    private final Map<Atom, Optional<LinePolynomial>> polynomials = new LinkedHashMap<>();
    private final Map<Atom, List<SlopeSign>> slopes = new HashMap<>();
    private final boolean alone;
    private final Budget budget;
    /** Where something is largest that has to be positive, or least that has to be negative. */
    private Optional<Rational> peak = Optional.empty();

    /** The halvings that all searches of one verdict have together, and intervals to look at the slopes over. */
    public static final class Budget {
        private int halvings = 1_000;
        private int terms = 20_000;
        private int slopes = 100;
        private int termsOfSlopes = 20_000;

        private boolean take() {
            return halvings-- > 0 && terms > 0;
        }

        private void spend(int evaluated) {
            terms -= evaluated;
        }
    }

    /** What a search came to: a point, or whether there is certainly none. */
    public record Found(Optional<SortedMap<String, Rational>> point, boolean none) {
    }

    private PieceSearch(Piece piece, String variable, Map<String, Rational> base, Budget budget) {
        this.budget = budget;
        this.piece = piece;
        this.variable = variable;
        this.base = new TreeMap<>(base);
        this.alone = piece.variables().size() == 1;
        base.forEach((name, value) -> others.put(name, Enclosure.of(value, BITS)));
        piece.signs().keySet().forEach(atom -> polynomials.put(atom, polynomial(atom)));
    }

    /** Decides a piece whose signs all belong to linear expressions; empty for others. */
    public static Optional<Found> linear(Piece piece, Collection<String> variables) {
        return LinearSigns.solve(piece, List.copyOf(variables));
    }

    /** Searches along a variable, from the values of the others at the base point. */
    public static Found along(Piece piece, String variable, Map<String, Rational> base, Budget budget) {
        return new PieceSearch(piece, variable, base, budget).search();
    }

    /** Whether the signs of what depends on this variable alone exclude each other along it. */
    static boolean isExcludedAlong(Piece piece, String variable, Budget budget) {
        Piece wider = piece.withSignsOf(variable);
        return LinearSigns.solve(wider, List.of(variable)).map(Found::none).orElse(false)
                || along(wider, variable, Map.of(), budget).none();
    }

    /** Whether the signs exclude each other whatever the values of the variables. */
    public static boolean isImpossible(Piece piece, Iterable<String> variables) {
        Map<String, Enclosure> everywhere = new HashMap<>();
        variables.forEach(name -> everywhere.put(name, Enclosure.of(Dyadic.MINUS_INFINITY, Dyadic.PLUS_INFINITY)));
        FormValue value = new FormValue(piece.generators(), BITS, everywhere);
        return piece.signs().entrySet().stream().anyMatch(sign -> excludes(value.atom(sign.getKey()), sign.getValue()));
    }

    private Optional<LinePolynomial> polynomial(Atom atom) {
        NormalForm form = atom instanceof Composite composite ? composite.sum()
                : atom instanceof Variable ? new NormalFormArithmetic(piece.generators(), new Signs()).real(atom)
                : null;
        return form == null ? Optional.empty()
                : LinePolynomial.of(form, variable, piece.generators(), BITS, others);
    }

    private Found search() {
        OptionalInt turns = Turns.of(piece.signs().keySet(), variable, piece.generators());
        return turns.isPresent() ? search(intervals(turn(turns.getAsInt())), true) : searchLine();
    }

    /** Stops along at least so many turns, each of which is at most 7. */
    private static TreeSet<Rational> turn(int turns) {
        TreeSet<Rational> stops = new TreeSet<>();
        for (int k = 0; k <= 7 * turns; k++) {
            stops.add(Rational.of(k));
        }
        return stops;
    }

    private Found searchLine() {
        TreeSet<Rational> stops = new TreeSet<>();
        for (int power : POWERS) {
            stops.add(Rational.of(10).pow(power));
            stops.add(Rational.of(10).pow(power).negate());
        }
        stops.add(Rational.ZERO);
        polynomials.values().stream().flatMap(Optional::stream).flatMap(p -> p.zero().stream()).forEach(stops::add);
        stops.add(stops.first().times(Rational.TWO));
        stops.add(stops.last().times(Rational.TWO));
        boolean tails = isTailExcluded(stops.last(), true) && isTailExcluded(stops.first().abs(), false);
        Deque<Rational[]> intervals = intervals(stops);
        for (int side : new int[] {1, -1}) {
            cut(intervals, side, 1);
            cut(intervals, side, -1);
            cutBesideZero(intervals, side);
        }
        return search(intervals, tails);
    }

    /** Leaves out what slopes exclude at once: a function that touches zero there is next to zero all around. */
    private void cutBesideZero(Deque<Rational[]> intervals, int side) {
        for (int power : new int[] {0, -1, -3}) {
            Rational edge = Rational.of(10).pow(power);
            Rational[] wide = {Rational.ZERO, edge};
            if (isExcludedBySlopes(side > 0 ? wide : mirrored(wide))) {
                intervals.removeIf(ends -> isWithin(side > 0 ? ends : mirrored(ends), edge, -1));
                return;
            }
        }
    }

    private static Deque<Rational[]> intervals(TreeSet<Rational> stops) {
        Deque<Rational[]> intervals = new ArrayDeque<>();
        Rational before = null;
        for (Rational stop : stops) {
            if (before != null) {
                intervals.add(new Rational[] {before, stop});
            }
            before = stop;
        }
        return intervals;
    }

    private Found search(Deque<Rational[]> intervals, boolean tailsExcluded) {
        boolean complete = tailsExcluded;
        for (int halvings = 0; !intervals.isEmpty(); halvings++) {
            Rational[] ends = intervals.poll();
            if (halvings == MOST || !budget.take()) {
                return new Found(Optional.empty(), false);
            }
            Rational middle = ends[0].plus(ends[1]).times(Rational.HALF);
            if (holds(middle)) {
                return new Found(Optional.of(point(middle)), false);
            }
            Rational width = ends[1].minus(ends[0]);
            boolean narrow = width.compareTo(NARROW.times(middle.abs())) < 0 || width.compareTo(LEAST) < 0;
            boolean open = !isExcluded(ends, middle, width) && !isExcludedBySlopes(ends);
            if (open && peak.filter(this::holds).isPresent()) {
                return new Found(Optional.of(point(peak.get())), false);
            }
            complete &= !(narrow && open);
            if (!narrow && open) {
                intervals.add(new Rational[] {ends[0], middle});
                intervals.add(new Rational[] {middle, ends[1]});
            }
        }
        return new Found(Optional.empty(), complete);
    }

    private SortedMap<String, Rational> point(Rational value) {
        SortedMap<String, Rational> point = new TreeMap<>(base);
        point.put(variable, value);
        return point;
    }

    private boolean holds(Rational value) {
        return piece.holds(point(value)).orElse(false);
    }

    private boolean isExcluded(Rational[] ends, Rational middle, Rational width) {
        Enclosure offset = over(width.times(Rational.HALF).negate(), width.times(Rational.HALF));
        Enclosure interval = over(ends[0], ends[1]);
        FormValue value = value(interval);
        boolean excluded = piece.signs().entrySet().stream().anyMatch(sign -> {
            Optional<LinePolynomial> polynomial = polynomials.get(sign.getKey());
            return polynomial.isPresent()
                    ? excludes(polynomial.get().over(interval), sign.getValue())
                            || excludes(polynomial.get().around(middle, offset), sign.getValue())
                    : excludes(value.atom(sign.getKey()), sign.getValue());
        });
        budget.spend(value.terms());
        return excluded;
    }

    /** By slopes, where there is no other variable. */
    private boolean isExcludedBySlopes(Rational[] ends) {
        peak = Optional.empty();
        if (!alone || budget.termsOfSlopes < 0 || budget.slopes-- <= 0) {
            return false;
        }
        for (Map.Entry<Atom, Integer> sign : piece.signs().entrySet()) {
            for (SlopeSign slope : slopes.computeIfAbsent(sign.getKey(), this::slopeSigns)) {
                boolean nowhere = slope.isNowhere(sign.getValue(), ends[0], ends[1]);
                budget.termsOfSlopes -= slope.spent();
                if (nowhere) {
                    return true;
                }
                peak = slope.peak().isPresent() ? slope.peak() : peak;
            }
        }
        return false;
    }

    private List<SlopeSign> slopeSigns(Atom atom) {
        NormalForm form = atom instanceof Composite composite ? composite.sum()
                : new NormalFormArithmetic(piece.generators(), new Signs()).real(atom);
        NormalForm balanced = SlopeSign.balanced(form, piece.generators());
        return Stream.of(form, balanced).distinct()
                .map(one -> new SlopeSign(one, variable, piece.generators())).toList();
    }

    private static Enclosure over(Rational low, Rational high) {
        return Enclosure.of(Dyadic.of(low, BITS, Dyadic.Side.DOWN), Dyadic.of(high, BITS, Dyadic.Side.UP));
    }

    private static boolean excludes(Enclosure value, int sign) {
        return value.isUndefined() || (sign > 0 ? value.high().signum() <= 0 : value.low().signum() >= 0);
    }

    /** Beyond the last stop: by the leading coefficient, by intervals, or by what decides far out. */
    private boolean isTailExcluded(Rational stop, boolean positive) {
        boolean excluded = polynomials.entrySet().stream().anyMatch(entry -> entry.getValue()
                .map(p -> p.signBeyond(stop, positive)).filter(sign -> sign != 0)
                .map(sign -> !sign.equals(piece.signs().get(entry.getKey()))).orElse(false));
        return excluded || isTailExcludedByValues(stop, positive);
    }

    private boolean isTailExcludedByValues(Rational stop, boolean positive) {
        Enclosure tail = positive
                ? Enclosure.of(Dyadic.of(stop, BITS, Dyadic.Side.DOWN), Dyadic.PLUS_INFINITY)
                : Enclosure.of(Dyadic.MINUS_INFINITY, Dyadic.of(stop.negate(), BITS, Dyadic.Side.UP));
        FormValue over = value(tail);
        return isExcludedByGrowth(positive ? 1 : -1, 1, MOST_DIGITS) || piece.signs().entrySet().stream().anyMatch(
                sign -> excludes(over.atom(sign.getKey()), sign.getValue()));
    }

    /** From that power of ten on, or within its reciprocal, by the orders of growth. */
    private boolean isExcludedByGrowth(int side, int power, int digits) {
        Tails tails = new Tails(piece.generators(), variable, side, power, digits);
        return piece.signs().entrySet().stream()
                .anyMatch(sign -> tails.sign(sign.getKey()) == -sign.getValue());
    }

    /** Leaves out what is far out, or next to zero, where orders of growth say that nothing is to be found. */
    private void cut(Deque<Rational[]> intervals, int side, int power) {
        for (int digits : CUT_DIGITS) {
            if (isExcludedByGrowth(side, power, digits)) {
                Rational edge = Rational.of(10).pow(digits * power);
                intervals.removeIf(ends -> isWithin(side > 0 ? ends : mirrored(ends), edge, power));
                return;
            }
        }
    }

    private static Rational[] mirrored(Rational[] ends) {
        return new Rational[] {ends[1].negate(), ends[0].negate()};
    }

    private static boolean isWithin(Rational[] ends, Rational edge, int power) {
        return power > 0 ? ends[0].compareTo(edge) >= 0 : ends[0].signum() >= 0 && ends[1].compareTo(edge) <= 0;
    }

    private FormValue value(Enclosure along) {
        Map<String, Enclosure> box = new HashMap<>(others);
        box.put(variable, along);
        return new FormValue(piece.generators(), BITS, box);
    }
}
