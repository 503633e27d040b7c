package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Printer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of the pairs of a campaign, and how long their verdicts took. */
final class Tally {
    /** Same by proof or by agreement, different, defined nowhere together, undecided; wrong, or beyond the oracle. */
    enum Count { PROOF, AGREEMENT, DIFFERENT, NOWHERE, UNDECIDED, UNSEEN, WRONG }

    private static final int SLOTS = 30_000;

    private final String what;
    private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
    private final List<String> wrong = new ArrayList<>();
    /** How many verdicts took so many hundredths of a millisecond. */
    private final int[] times = new int[SLOTS];
    private int total;

    Tally(String what) {
        this.what = what;
    }

    void add(long seed, Expr one, Expr other, Count kind, long nanos, boolean shown) {
        counts.merge(kind, 1, Integer::sum);
        times[(int) Math.min(SLOTS - 1, nanos / 10_000)]++;
        total++;
        String pair = seed + " " + Printer.print(one) + " ### " + Printer.print(other);
        if (kind == Count.WRONG) {
            wrong.add(pair);
        }
        if (shown || kind == Count.WRONG) {
            System.out.println(what + " " + kind + " " + nanos / 1_000_000 + " ms " + pair);
        }
    }

    static Count kind(Comparison comparison) {
        if (comparison instanceof Comparison.Same same) {
            return same.evidence() instanceof Evidence.Proof ? Count.PROOF : Count.AGREEMENT;
        }
        return comparison instanceof Comparison.Different ? Count.DIFFERENT
                : comparison instanceof Comparison.NowhereDefined ? Count.NOWHERE : Count.UNDECIDED;
    }

    List<String> wrong() {
        return wrong;
    }

    int count(Count kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The time below which so many of a hundred verdicts are, in milliseconds. */
    private double milliseconds(int percent) {
        long seen = 0;
        int slot = 0;
        while (slot < SLOTS - 1 && (seen += times[slot]) * 100 < (long) percent * total) {
            slot++;
        }
        return slot / 100.0;
    }

    @Override
    public String toString() {
        return total + " made " + what + ": " + counts + " p50 " + milliseconds(50) + " p95 " + milliseconds(95) + " ms";
    }
}
