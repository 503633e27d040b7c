package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Expr;
import gradus.expr.Printer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
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
    /** Of so many wrong verdicts put in the place of right ones nearly all must be caught. */
    private static final int PLANTED = 60;

    private static final Comparison SAME =
            new Comparison.Same(new Evidence.Proof("normal-form"), List.of());

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Tally equal = new Tally("equal");
    private final Tally different = new Tally("different");

    @Test
    @Tag("exhaustive")
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
        System.out.println("seconds of " + equal.seconds() + "; " + different.seconds());
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
        Comparison comparison = compare(seed, one, other);
        long nanos = threads.getCurrentThreadCpuTime() - start;
        count(equal, seed + " " + pair(one, other), comparison, new Jury(one, other, random).ofEqual(comparison), nanos);
    }

    private void changed(long seed, List<Paraphrase.Identity> identities) {
        SplittableRandom random = new SplittableRandom(~seed);
        Expr one = new TypedExpressions(random).next();
        NearMiss miss = new NearMiss(random);
        Expr other = new Paraphrase(identities, random).rewritten(miss.of(one), random.nextInt(0, 3));
        long start = threads.getCurrentThreadCpuTime();
        Comparison comparison = compare(seed, one, other);
        long nanos = threads.getCurrentThreadCpuTime() - start;
        Tally.Count kind = new Jury(one, other, random).ofDifferent(comparison, miss.telling());
        count(different, seed + " " + pair(one, other), comparison, kind, nanos);
    }

    /** A campaign that catches nothing shows nothing: right verdicts are turned round, and the jury must see it. */
    @Test
    @Tag("exhaustive")
    void aWrongVerdictIsCaught() throws Exception {
        List<Paraphrase.Identity> identities = Paraphrase.identities();
        List<String> uncaught = new ArrayList<>();
        int planted = 0;
        for (long seed = SEED; planted < PLANTED; seed++) {
            SplittableRandom random = new SplittableRandom(~seed);
            Expr one = new TypedExpressions(random).next();
            NearMiss miss = new NearMiss(random);
            Expr other = new Paraphrase(identities, random).rewritten(miss.of(one), random.nextInt(0, 3));
            if (compare(one, other) instanceof Comparison.Different found) {
                Jury jury = new Jury(one, other, random);
                planted++;
                if (jury.ofDifferent(SAME, miss.telling()) != Tally.Count.WRONG) {
                    uncaught.add("accepted: " + pair(one, other));
                }
                boolean rejects = new Jury(one, one, random).ofDifferent(found, miss.telling()) == Tally.Count.DIFFERENT
                        || new Jury(one, one, random).ofEqual(found) == Tally.Count.WIDENED;
                if (rejects) {
                    uncaught.add("rejected: " + pair(one, one));
                }
            }
        }
        int most = PLANTED / 10;
        assertTrue(uncaught.size() <= most, uncaught::toString);
        assertTrue(uncaught.stream().allMatch(pair -> pair.startsWith("accepted")), uncaught::toString);
    }

    /** A verdict that throws ends the campaign: nothing goes on as if there had been none. */
    private static Comparison compare(long seed, Expr one, Expr other) {
        try {
            return compare(one, other);
        } catch (RuntimeException | StackOverflowError thrown) {
            throw new AssertionError("seed " + seed + " " + pair(one, other), thrown);
        }
    }

    private static Comparison compare(Expr one, Expr other) {
        return Equivalence.compare(Subject.of(one), Subject.of(other), Assumptions.NONE);
    }

    private static String pair(Expr one, Expr other) {
        return Printer.print(one) + " ### " + Printer.print(other);
    }

    private static void count(Tally tally, String pair, Comparison comparison, Tally.Count kind, long nanos) {
        boolean shown = UNDECIDED_TOO && (kind == Tally.Count.UNDECIDED || kind == Tally.Count.UNSEEN)
                || nanos / 1_000_000 > SLOW;
        tally.add(pair, comparison, kind, nanos, shown);
    }
}
