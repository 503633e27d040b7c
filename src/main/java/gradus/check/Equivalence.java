package gradus.check;

import gradus.exact.Enclosure;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether two expressions are the same function: equal wherever both are defined, on a common domain that is more
 * than isolated points. Decided in stages, each of which is sound: a witness where enclosures are disjoint, a
 * proof, or agreement to many digits over every piece of the common domain.
 */
final class Equivalence {
    /** Precision of the first look, and of the second when the first leaves a point open. */
    private static final int BITS = 128;
    private static final int MORE_BITS = 384;
    private static final int MOST_BITS = 2_048;
    /** Agreement is at least this many digits, 167 bits of them. */
    static final int DIGITS = 50;
    private static final int AGREEING_BITS = 170;
    private static final int ENOUGH_POINTS = 6;
    /** Relative difference in doubles that makes a point worth a closer look. */
    private static final double WORTH_A_LOOK = 1e-7;

    private final Subject expected;
    private final Subject answer;
    private final Assumptions assumptions;
    private final SortedSet<String> variables;
    private final List<Message> notes = new ArrayList<>();

    private final List<SortedMap<String, Rational>> common = new ArrayList<>();

    private SortedMap<String, Rational> onlyExpected;
    private SortedMap<String, Rational> onlyAnswer;

    private Equivalence(Subject expected, Subject answer, Assumptions assumptions) {
        this.expected = expected;
        this.answer = answer;
        this.assumptions = assumptions;
        this.variables = new TreeSet<>(expected.variables());
        this.variables.addAll(answer.variables());
    }

    static Comparison compare(Subject expected, Subject answer, Assumptions assumptions) {
        return new Equivalence(expected, answer, assumptions).decide();
    }

    private Comparison decide() {
        List<SortedMap<String, Rational>> points = points();
        for (SortedMap<String, Rational> point : points) {
            if (looksDifferent(point) && differAt(point)) {
                return new Comparison.Different(witness(point), notes);
            }
        }
        if (hasCommonPoint(points)) {
            Optional<Evidence.Proof> proof = Proofs.of(expected, answer);
            if (proof.isPresent()) {
                noteDomains();
                return new Comparison.Same(proof.get(), notes);
            }
        }
        return byAgreement(points);
    }

    /** A cheap look in doubles, which decides nothing: whether a closer one is worth it. */
    private boolean looksDifferent(SortedMap<String, Rational> point) {
        double right = expected.inDoubles(point);
        double given = answer.inDoubles(point);
        if (Double.isNaN(right) || Double.isNaN(given)) {
            return Double.isNaN(right) != Double.isNaN(given);
        }
        boolean overflow = Double.isInfinite(right) && right == given;
        return !overflow && !(Math.abs(right - given) <= WORTH_A_LOOK * Math.max(Math.abs(right), Math.abs(given)));
    }

    private boolean hasCommonPoint(List<SortedMap<String, Rational>> points) {
        return !common.isEmpty() || points.stream()
                .filter(point -> !Double.isNaN(expected.inDoubles(point)))
                .limit(ENOUGH_POINTS)
                .anyMatch(point -> !differAt(point) && !common.isEmpty());
    }

    /** The close look at every point; a difference too small for the first look shows here. */
    private Comparison byAgreement(List<SortedMap<String, Rational>> points) {
        common.clear();
        int agreeing = 0;
        for (SortedMap<String, Rational> point : points) {
            int before = common.size();
            if (differAt(point) || common.size() > before && differCloselyAt(point)) {
                return new Comparison.Different(witness(point), notes);
            }
            agreeing += common.size() > before && agreeAt(point) ? 1 : 0;
        }
        if (common.isEmpty()) {
            return withoutCommonPoint();
        }
        noteDomains();
        boolean enough = variables.isEmpty() ? agreeing == 1 : agreeing >= ENOUGH_POINTS;
        return enough
                ? new Comparison.Same(new Evidence.Agreement(agreeing, DIGITS), notes)
                : new Comparison.Undecided(notes);
    }

    private boolean differCloselyAt(SortedMap<String, Rational> point) {
        return expected.at(point, MORE_BITS).differsFrom(answer.at(point, MORE_BITS));
    }

    private Comparison withoutCommonPoint() {
        if (onlyExpected != null) {
            notes.add(Message.of("check.undefined-where-expected", Say.point(onlyExpected)));
            return new Comparison.NowhereDefined(notes);
        }
        return new Comparison.Undecided(notes);
    }

    /** Points in the order in which they are tried: pleasant, ordinary, then those of the structure. */
    private List<SortedMap<String, Rational>> points() {
        Set<SortedMap<String, Rational>> points = new LinkedHashSet<>(Points.over(variables));
        CriticalLines lines = new CriticalLines(edges());
        List<SortedMap<String, Rational>> bases = Points.over(variables);
        int lineCount = variables.size() == 1 ? 1 : 3;
        for (String variable : variables) {
            for (int k = 0; k < lineCount; k++) {
                SortedMap<String, Rational> base = new TreeMap<>(bases.get(variables.size() == 1 ? 0 : 4 * k));
                points.addAll(lines.along(variable, base));
            }
        }
        return points.stream().filter(assumptions::hold).toList();
    }

    private List<Expr> edges() {
        Set<Expr> edges = new LinkedHashSet<>(Edges.of(expected.value()));
        edges.addAll(Edges.of(answer.value()));
        expected.guards().forEach(guard -> edges.addAll(Edges.of(guard)));
        return List.copyOf(edges);
    }

    /** Looks at one point; whether the two differ there beyond doubt. */
    private boolean differAt(SortedMap<String, Rational> point) {
        for (int bits = BITS; bits <= MOST_BITS; bits *= 4) {
            Enclosure right = expected.at(point, bits);
            Enclosure given = answer.at(point, bits);
            if (right.isUndefined() || given.isUndefined()) {
                parted(point, right, given);
                return false;
            }
            if (right.isDefined() && given.isDefined()) {
                common.add(point);
                return right.differsFrom(given);
            }
        }
        return false;
    }

    /** Whether the values are the same to {@link #DIGITS} digits at a point. */
    private boolean agreeAt(SortedMap<String, Rational> point) {
        return agree(expected.at(point, MORE_BITS), answer.at(point, MORE_BITS));
    }

    private static boolean agree(Enclosure a, Enclosure b) {
        boolean narrow = a.relativeBits() >= AGREEING_BITS && b.relativeBits() >= AGREEING_BITS;
        boolean zero = a.isTiny(2 * AGREEING_BITS) && b.isTiny(2 * AGREEING_BITS);
        return narrow || zero;
    }

    private void parted(SortedMap<String, Rational> point, Enclosure right, Enclosure given) {
        if (right.isDefined() && given.isUndefined() && onlyExpected == null) {
            onlyExpected = point;
        }
        if (given.isDefined() && right.isUndefined() && onlyAnswer == null) {
            onlyAnswer = point;
        }
    }

    private void noteDomains() {
        if (onlyExpected != null) {
            notes.add(Message.of("check.answer-undefined-at", Say.point(onlyExpected)));
        }
        if (onlyAnswer != null) {
            notes.add(Message.of("check.question-undefined-at", Say.point(onlyAnswer)));
        }
    }

    private Evidence.Witness witness(SortedMap<String, Rational> point) {
        SortedMap<String, String> at = new TreeMap<>();
        point.forEach((name, value) -> at.put(name, value.toString()));
        Enclosure right = expected.at(point, MORE_BITS);
        Enclosure given = answer.at(point, MORE_BITS);
        return new Evidence.Witness(at, Say.apart(given, right), Say.apart(right, given));
    }

    /** Whether the answer names a variable that the question does not have. */
    static SortedSet<String> strangers(Expr answer, Set<String> known) {
        SortedSet<String> names = Trees.variables(answer);
        names.removeAll(known);
        return names;
    }
}
