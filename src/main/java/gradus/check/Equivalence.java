package gradus.check;

import gradus.exact.Enclosure;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        for (SortedMap<String, Rational> point : points()) {
            if (assumptions.hold(point) && differAt(point)) {
                return new Comparison.Different(witness(point), notes);
            }
        }
        if (common.isEmpty()) {
            return withoutCommonPoint();
        }
        noteDomains();
        if (answer.value().equals(expected.value())) {
            return new Comparison.Same(new Evidence.Proof("identical"), notes);
        }
        return Proofs.of(expected.value(), answer.value())
                .<Comparison>map(proof -> new Comparison.Same(proof, notes))
                .orElseGet(this::byAgreement);
    }

    /** A difference too small for the first look shows here, too. */
    private Comparison byAgreement() {
        int agreeing = 0;
        for (SortedMap<String, Rational> point : common) {
            if (expected.at(point, MORE_BITS).differsFrom(answer.at(point, MORE_BITS))) {
                return new Comparison.Different(witness(point), notes);
            }
            agreeing += agreeAt(point) ? 1 : 0;
        }
        boolean enough = variables.isEmpty() ? agreeing == 1 : agreeing >= ENOUGH_POINTS;
        return enough && agreeing == common.size()
                ? new Comparison.Same(new Evidence.Agreement(agreeing, DIGITS), notes)
                : new Comparison.Undecided(notes);
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
        if (variables.isEmpty()) {
            return List.copyOf(points);
        }
        CriticalLines lines = new CriticalLines(edges());
        List<SortedMap<String, Rational>> bases = Points.over(variables);
        int lineCount = variables.size() == 1 ? 1 : 3;
        for (String variable : variables) {
            for (int k = 0; k < lineCount; k++) {
                SortedMap<String, Rational> base = new TreeMap<>(bases.get(variables.size() == 1 ? 0 : 4 * k));
                points.addAll(lines.along(variable, base));
            }
        }
        return List.copyOf(points);
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
