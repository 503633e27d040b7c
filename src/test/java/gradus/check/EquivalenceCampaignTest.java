package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Expr;
import gradus.expr.Rational;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Random pairs made equal by rewriting, and random pairs made different by one small change: no verdict may be
 * wrong, and every witness must hold in another arithmetic. A million of each take an hour or so:
 * {@code mvn -q test -Dtest=EquivalenceCampaignTest -Dcampaign.pairs=1000000 -Dcampaign.seed=1}; pairs number n are
 * made from seed + n, so that {@code -Dcampaign.pairs=1 -Dcampaign.seed=seed+n} are those alone.
 */
class EquivalenceCampaignTest {
    private static final int PAIRS = Integer.getInteger("campaign.pairs", 150);
    private static final long SEED = Long.getLong("campaign.seed", 20_261_126L);
    private static final boolean UNDECIDED_TOO = Boolean.getBoolean("campaign.undecided");
    /** Verdicts that take longer than this many milliseconds are shown. */
    private static final long SLOW = Long.getLong("campaign.slow", Long.MAX_VALUE / 1_000_000);
    private static final int REPORT = 2_000;
    private static final int POINTS = 24;
    private static final Rational FAR = Rational.of(10).pow(40);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Tally equal = new Tally("equal");
    private final Tally different = new Tally("different");

    @Test
    void noVerdictIsWrong() throws Exception {
        List<Paraphrase.Identity> identities = Paraphrase.identities();
        for (int n = 0; n < PAIRS; n++) {
            rewritten(SEED + n, identities);
            changed(SEED + n, identities);
            if (n % REPORT == REPORT - 1) {
                System.out.println("from seed " + SEED + " " + equal + "; " + different);
            }
        }
        System.out.println("from seed " + SEED + " " + equal + "; " + different);
        assertEquals(List.of(), equal.wrong());
        assertEquals(List.of(), different.wrong());
        assertTrue(equal.count(Tally.Count.UNDECIDED) + different.count(Tally.Count.UNDECIDED) <= 2 + PAIRS / 50,
                () -> equal + " " + different);
    }

    private void rewritten(long seed, List<Paraphrase.Identity> identities) {
        SplittableRandom random = new SplittableRandom(seed);
        Expr one = new TypedExpressions(random).next();
        Expr other = new Paraphrase(identities, random).rewritten(one, random.nextInt(1, 5));
        long start = threads.getCurrentThreadCpuTime();
        Comparison comparison = compare(one, other);
        long nanos = threads.getCurrentThreadCpuTime() - start;
        boolean right = !(comparison instanceof Comparison.Different)
                && !(comparison instanceof Comparison.NowhereDefined && meet(one, other, random));
        count(equal, seed, one, other, right ? Tally.kind(comparison) : Tally.Count.WRONG, nanos);
    }

    private void changed(long seed, List<Paraphrase.Identity> identities) {
        SplittableRandom random = new SplittableRandom(~seed);
        Expr one = new TypedExpressions(random).next();
        NearMiss miss = new NearMiss(random);
        Expr other = new Paraphrase(identities, random).rewritten(miss.of(one), random.nextInt(0, 3));
        long start = threads.getCurrentThreadCpuTime();
        Comparison comparison = compare(one, other);
        long nanos = threads.getCurrentThreadCpuTime() - start;
        Tally.Count kind = comparison instanceof Comparison.Different found
                ? seen(found.witness(), one, other)
                : comparison instanceof Comparison.Same && differ(one, other, miss.telling(), random)
                        ? Tally.Count.WRONG : Tally.kind(comparison);
        count(different, seed, one, other, kind, nanos);
    }

    private static Comparison compare(Expr one, Expr other) {
        return Equivalence.compare(Subject.of(one), Subject.of(other), Assumptions.NONE);
    }

    /** What the oracle says of a witness, with more and more digits while it sees none that differs. */
    private static Tally.Count seen(Evidence.Witness witness, Expr expected, Expr answer) {
        Map<String, Rational> point = Oracle.point(witness);
        return switch (Oracle.compareToTheEnd(expected, answer, point)) {
            case DIFFERENT -> Tally.Count.DIFFERENT;
            case SAME -> isFar(point) ? Tally.Count.UNSEEN : Tally.Count.WRONG;
            case NOT_BOTH_DEFINED, UNCLEAR -> Tally.Count.UNSEEN;
        };
    }

    /** Whether a point is so far out that a difference may be beyond all the oracle's digits. */
    private static boolean isFar(Map<String, Rational> point) {
        return point.values().stream().anyMatch(value -> value.abs().compareTo(FAR) > 0);
    }

    /** Whether two that were found the same differ at some point in the oracle's eyes. */
    private static boolean differ(Expr one, Expr other, Rational telling, SplittableRandom random) {
        for (int i = 0; i < POINTS; i++) {
            Map<String, Rational> point = Map.of("x", telling, "y", coordinate(random), "z", coordinate(random));
            if (Oracle.compare(one, other, point) == Oracle.Sight.DIFFERENT) {
                return true;
            }
        }
        return sees(Oracle.Sight.DIFFERENT, one, other, random);
    }

    private static boolean meet(Expr one, Expr other, SplittableRandom random) {
        return sees(Oracle.Sight.SAME, one, other, random);
    }

    private static boolean sees(Oracle.Sight wanted, Expr one, Expr other, SplittableRandom random) {
        for (int i = 0; i < POINTS; i++) {
            Map<String, Rational> point =
                    Map.of("x", coordinate(random), "y", coordinate(random), "z", coordinate(random));
            if (Oracle.compare(one, other, point) == wanted) {
                return true;
            }
        }
        return false;
    }

    private static Rational coordinate(SplittableRandom random) {
        return Rational.of(random.nextInt(-40_000, 40_000), 10_007);
    }

    private static void count(Tally tally, long seed, Expr one, Expr other, Tally.Count kind, long nanos) {
        boolean shown = UNDECIDED_TOO && (kind == Tally.Count.UNDECIDED || kind == Tally.Count.UNSEEN)
                || nanos / 1_000_000 > SLOW;
        tally.add(seed, one, other, kind, nanos, shown);
    }
}
