package gradus.exact;

import gradus.exact.Generator.Composite;
import gradus.expr.Expr;
import gradus.expr.Positivity;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is exactly known of the difference of two expressions, wherever both are defined: that it is zero, or on
 * which pieces this is not proved. The signs of what stands in kinks and roots are taken case by case.
 */
public final class Difference {
    private static final int MAX_SPLITS = 8;
    private static final int MAX_CASES = 40;
    private static final int MAX_ROUNDS = 3;

    private final Expr left;
    private final Expr right;
    private final List<Expr> defined;
    private final Generators generators = new Generators();
    private final PointValues values = new PointValues(generators);
    private final List<Piece> open = new ArrayList<>();
    private final List<Piece> zero = new ArrayList<>();

    private final List<String> variables;

    private List<Composite> factors = List.of();
    private int cases;
    private int empty;
    private boolean known = true;

    private Difference(Expr left, Expr right, List<Expr> defined) {
        this.left = left;
        this.right = right;
        this.defined = List.copyOf(defined);
        SortedSet<String> names = Trees.variables(left);
        names.addAll(Trees.variables(right));
        defined.forEach(e -> names.addAll(Trees.variables(e)));
        this.variables = List.copyOf(names);
    }

    /**
     * The difference of two expressions where the given others are defined as well. Terms that both have need only be
     * defined. Cost: bounded by the budgets of
     * the forms. The same, but for its sign, when the two change places.
     */
    public static Difference of(Expr left, Expr right, List<Expr> defined) {
        Difference difference = onPiece(left, right, defined);
        difference.solveByPeriods();
        return difference;
    }

    /** The same where there are no whole parts to be taken apart any more. */
    static Difference onPiece(Expr left, Expr right, List<Expr> defined) {
        List<Expr> ofLeft = new ArrayList<>(terms(Floors.withNumbers(left)));
        List<Expr> ofRight = new ArrayList<>(terms(Floors.withNumbers(right)));
        List<Expr> common = new ArrayList<>(defined);
        ofLeft.removeIf(term -> ofRight.remove(term) && (isTotal(term) || common.add(term)));
        Expr one = Expr.sumOf(ofLeft);
        Expr other = Expr.sumOf(ofRight);
        boolean inOrder = Printer.print(one).compareTo(Printer.print(other)) <= 0;
        Difference difference = new Difference(inOrder ? one : other, inOrder ? other : one, common);
        if (OrderCases.isProved(one, other, common)) {
            difference.cases = 2;
        } else {
            difference.solve(new Signs(), new TreeMap<>());
        }
        return difference;
    }

    private void solveByPeriods() {
        if (proof().isEmpty() && !isNowhere() && FloorPeriods.isProved(left, right, defined)) {
            open.clear();
            known = true;
            empty = 0;
            cases = 2;
        }
    }

    /** Whether an expression has a value everywhere by its make, so that nothing is learned from it. */
    private static boolean isTotal(Expr e) {
        boolean edge = e instanceof Expr.Quotient quotient && !Positivity.isPositive(quotient.denominator())
                || e instanceof Expr.Power power && !isTotal(power)
                || e instanceof Expr.Call call && !call.function().domain().isEmpty();
        return !edge && e.parts().stream().allMatch(Difference::isTotal);
    }

    private static boolean isTotal(Expr.Power power) {
        return Positivity.isPositive(power.base()) || Trees.rational(power.exponent())
                .filter(exponent -> exponent.isInteger() && exponent.signum() >= 0).isPresent();
    }

    private static List<Expr> terms(Expr e) {
        return e instanceof Expr.Sum sum ? sum.parts() : List.of(e);
    }

    /** How it is proved that the difference is zero: {@code normal-form} or {@code cases}; empty where it is not. */
    public Optional<String> proof() {
        boolean proved = known && open.isEmpty() && empty < cases;
        return proved ? Optional.of(cases == 1 ? "normal-form" : "cases") : Optional.empty();
    }

    /** Whether the two have no common domain, or isolated points only. */
    public boolean isNowhere() {
        return known && open.isEmpty() && empty == cases;
    }

    /** Whether the difference is zero on all pieces but those that nothing along the variable lies in. */
    boolean holdsAlong(String variable) {
        PieceSearch.Budget budget = new PieceSearch.Budget();
        return known && empty + open.size() < cases && open.stream().allMatch(
                piece -> PieceSearch.isExcludedAlong(piece, variable, budget));
    }

    /** Whether every piece has a form; if not, nothing is known of some. */
    public boolean isKnown() {
        return known;
    }

    /** The pieces on which the difference is not proved to be zero. */
    public List<Piece> open() {
        return List.copyOf(open);
    }

    /** A point of the common domain, where that is known by linear expressions and not empty: be it ever so narrow. */
    public Optional<SortedMap<String, Rational>> common(Collection<String> variables) {
        return Stream.concat(open.stream(), zero.stream())
                .flatMap(piece -> PieceSearch.linear(piece, variables).flatMap(PieceSearch.Found::point).stream())
                .findFirst();
    }

    /** Whether the signs that what is defined must have exclude each other on every piece. */
    public boolean isEmpty(Collection<String> variables) {
        boolean all = known && empty + open.size() + zero.size() == cases;
        return all && Stream.concat(open.stream(), zero.stream()).allMatch(
                piece -> PieceSearch.linear(piece, variables).map(PieceSearch.Found::none).orElse(false)
                        || PieceSearch.isImpossible(piece, variables));
    }

    private void solve(Signs assumed, SortedMap<Integer, Integer> signs) {
        cases++;
        try {
            NormalFormArithmetic exact = arithmetic(assumed);
            NormalForm rest = rest(exact);
            List<Composite> met = exact.factoring().irreducible();
            if (!rest.isZero() && met.size() > 1 && !met.equals(factors)) {
                factors = met;
                exact = arithmetic(assumed);
                rest = rest(exact);
            }
            if (!rest.isZero()) {
                divide(rest, exact.signs(), assumed, signs);
            } else if (exact.whole().isThin()) {
                empty++;
            } else {
                zero.add(new Piece(values, rest, allSigns(exact.signs(), signs), true));
            }
        } catch (SignNeededException needed) {
            divide(needed.sign(), assumed, assumed, signs);
        } catch (EmptyDomainException nowhere) {
            empty++;
        } catch (NoValueException | TooComplexException unknown) {
            known = false;
        }
    }

    /** Calculation that knows the factors met before, so that products come apart from the start. */
    private NormalFormArithmetic arithmetic(Signs assumed) {
        NormalFormArithmetic exact = new NormalFormArithmetic(generators, assumed.copy());
        factors.forEach(exact.factoring()::know);
        return exact;
    }

    /** What is left of the difference once all that roots and logarithms say of signs is learned. */
    private NormalForm rest(NormalFormArithmetic exact) {
        learn(exact);
        NormalForm difference = difference(exact);
        NormalForm rest = new ZeroTest(generators, exact.tidying()).rest(difference);
        boolean cancels = !rest.isZero() && new LogarithmSum(generators, exact).isZero(primitive(rest));
        return cancels ? NormalForm.ZERO : rest;
    }

    /** Of powers with unknown bases nothing is learned before all that roots and logarithms say of those is. */
    private void learn(NormalFormArithmetic exact) {
        List<Expr> all = new ArrayList<>(defined);
        all.add(left);
        all.add(right);
        try {
            all.forEach(exact::of);
        } catch (SignNeededException needed) {
            all.forEach(e -> learnWithin(e, exact));
            if (!exact.signs().isKnown(needed.sign())) {
                throw needed;
            }
            all.forEach(exact::of);
        }
    }

    private static void learnWithin(Expr e, NormalFormArithmetic exact) {
        e.parts().forEach(part -> learnWithin(part, exact));
        if (e instanceof Expr.Call || e instanceof Expr.Power) {
            try {
                exact.of(e);
            } catch (SignNeededException needed) {
                // what it says of signs is not to be had yet
            }
        }
    }

    /** Taken once more where new exponents turned out to be whole on the way. */
    private NormalForm difference(NormalFormArithmetic exact) {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            int before = exact.whole().changes();
            NormalForm difference = exact.of(left).plus(exact.of(right).negate());
            if (exact.whole().changes() == before) {
                return difference;
            }
        }
        throw new NoValueException();
    }

    private NormalForm primitive(NormalForm rest) {
        return rest.isSingle() ? rest : Content.of(rest, generators).primitive();
    }

    /** Those taken apart, and those that roots and logarithms require. */
    private SortedMap<Integer, Integer> allSigns(Signs known, SortedMap<Integer, Integer> signs) {
        SortedMap<Integer, Integer> all = new TreeMap<>(signs);
        for (int g = 0; g < generators.count(); g++) {
            if (generators.isSign(g) && known.isKnown(g)) {
                all.put(g, known.value(g));
            }
        }
        return all;
    }

    /** Takes the two signs of the first switch apart, or leaves the rest as an open piece. */
    private void divide(NormalForm rest, Signs known, Signs assumed, SortedMap<Integer, Integer> signs) {
        OptionalInt sign = SignSearch.first(rest, generators, known);
        if (sign.isEmpty() || signs.size() >= MAX_SPLITS || cases >= MAX_CASES) {
            if (isContradictory(known, assumed)) {
                empty++;
                return;
            }
            boolean smooth = sign.isEmpty() && !SignSearch.hasSteps(rest, generators);
            open.add(new Piece(values, rest, allSigns(known, signs), smooth));
            return;
        }
        divide(sign.getAsInt(), known, assumed, signs);
    }

    /** Whether roots and logarithms require a sign that what they are taken of nowhere has. */
    private boolean isContradictory(Signs known, Signs assumed) {
        for (int g = 0; g < generators.count(); g++) {
            boolean required = generators.isSign(g) && known.isKnown(g) && !assumed.isKnown(g);
            if (required && new ForcedSign(generators, assumed).of(((Generator.Sign) generators.get(g)).of())
                    == -known.value(g)) {
                return true;
            }
        }
        return false;
    }

    private void divide(int sign, Signs learned, Signs assumed, SortedMap<Integer, Integer> signs) {
        if (signs.size() >= MAX_SPLITS || cases >= MAX_CASES) {
            known = false;
            return;
        }
        cases--;
        int forced = new ForcedSign(generators, learned).of(((Generator.Sign) generators.get(sign)).of());
        for (int value : forced == 0 ? new int[] {1, -1} : new int[] {forced}) {
            SortedMap<Integer, Integer> more = new TreeMap<>(signs);
            more.put(sign, value);
            if (excludeEachOther(more)) {
                cases++;
                empty++;
                continue;
            }
            Signs next = assumed.copy();
            next.learn(new TreeSet<>(List.of(sign)), value < 0);
            solve(next, more);
        }
    }

    /** Whether no point has all these signs, as far as those of linear expressions tell. */
    private boolean excludeEachOther(SortedMap<Integer, Integer> signs) {
        Piece piece = new Piece(values, NormalForm.ZERO, signs, true);
        return signs.size() > 1 && PieceSearch.linear(piece, variables).map(PieceSearch.Found::none).orElse(false);
    }
}
