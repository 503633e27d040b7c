package gradus.check;

import gradus.check.Oracle.Sight;
import gradus.check.Tally.Count;
import gradus.expr.Expr;
import gradus.expr.Rational;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * What the oracle says of the verdict on a pair, in an arithmetic that shares nothing with the program's. Doubles are
 * asked first: many digits are taken where those say nothing, disagree with the verdict, or could not see what is
 * wrong.
 */
final class Jury {
    private static final int POINTS = 24;
    /** Of a proof so many points are looked at in many digits, which show whatever is not confined to some places. */
    private static final int CLOSE_LOOKS = 2;
    /** Points farther out than this may have a difference beyond all the oracle's digits. */
    private static final Rational FAR = Rational.of(10).pow(40);

    private static final Pattern BEYOND = Pattern.compile("^≠ | [+-] ");

    private final Expr one;
    private final Expr other;
    private final SplittableRandom random;

    Jury(Expr one, Expr other, SplittableRandom random) {
        this.one = one;
        this.other = other;
        this.random = random;
    }

    /** Of two that were made equal by rewriting: steps that widen the domain may have made them differ. */
    Count ofEqual(Comparison comparison) {
        if (comparison instanceof Comparison.Different found) {
            return Oracle.compareToTheEnd(one, other, Oracle.point(found.witness())) == Sight.DIFFERENT
                    ? Count.WIDENED : Count.WRONG;
        }
        boolean wrong = comparison instanceof Comparison.Same && differSomewhere()
                || comparison instanceof Comparison.NowhereDefined && meet();
        return wrong ? Count.WRONG : Tally.kind(comparison);
    }

    /** Of two that differ at some places, where the change was not idle: at the telling one, if at any. */
    Count ofDifferent(Comparison comparison, Rational telling) {
        if (comparison instanceof Comparison.Different found) {
            return seen(found.witness());
        }
        boolean wrong = comparison instanceof Comparison.Same same && differ(same, telling)
                || comparison instanceof Comparison.NowhereDefined && meet();
        return wrong ? Count.WRONG : Tally.kind(comparison);
    }

    /** Of a witness, with more and more digits while none shows that differs. */
    private Count seen(Evidence.Witness witness) {
        Map<String, Rational> point = Oracle.point(witness);
        if (Oracle.glance(one, other, point) == Sight.DIFFERENT) {
            return Count.DIFFERENT;
        }
        return switch (Oracle.compareToTheEnd(one, other, point)) {
            case DIFFERENT -> Count.DIFFERENT;
            case SAME -> isFar(point) || isTiny(witness) ? Count.UNSEEN : Count.WRONG;
            case NOT_BOTH_DEFINED, UNCLEAR -> Count.UNSEEN;
        };
    }

    private static boolean isFar(Map<String, Rational> point) {
        return point.values().stream().anyMatch(value -> value.abs().compareTo(FAR) > 0);
    }

    /** Whether a witness says itself that the two differ in digits only that come after all of the oracle's. */
    private static boolean isTiny(Evidence.Witness witness) {
        return BEYOND.matcher(witness.yours()).find();
    }

    private boolean differ(Comparison.Same same, Rational telling) {
        int close = same.evidence() instanceof Evidence.Proof ? CLOSE_LOOKS : POINTS;
        return differClosely(Map.of("x", telling, "y", coordinate(), "z", coordinate()))
                || differAnywhere(close) || differSomewhere();
    }

    private boolean differClosely(Map<String, Rational> point) {
        return Oracle.compare(one, other, point) == Sight.DIFFERENT;
    }

    /** Whether two differ in doubles at some point, and in all digits there. */
    private boolean differSomewhere() {
        for (int i = 0; i < POINTS; i++) {
            Map<String, Rational> point = anywhere();
            if (Oracle.glance(one, other, point) == Sight.DIFFERENT && differClosely(point)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both have a value at some point. */
    private boolean meet() {
        for (int i = 0; i < POINTS; i++) {
            Sight sight = Oracle.compare(one, other, anywhere());
            if (sight == Sight.SAME || sight == Sight.DIFFERENT) {
                return true;
            }
        }
        return false;
    }

    /** Whether two differ in many digits at one of the first points at which they have values. */
    private boolean differAnywhere(int most) {
        int looks = 0;
        for (int i = 0; i < POINTS && looks < most; i++) {
            Sight sight = Oracle.compare(one, other, anywhere());
            if (sight == Sight.DIFFERENT) {
                return true;
            }
            looks += sight == Sight.NOT_BOTH_DEFINED ? 0 : 1;
        }
        return false;
    }

    private Map<String, Rational> anywhere() {
        return Map.of("x", coordinate(), "y", coordinate(), "z", coordinate());
    }

    private Rational coordinate() {
        return Rational.of(random.nextInt(-40_000, 40_000), 10_007);
    }
}
