package gradus.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of the pairs of a campaign, and how long their verdicts took. */
final class Tally {
    /**
     * Same by proof or by agreement, different, defined nowhere together, undecided; wrong, or beyond the oracle. Widened
     * are those that rewriting made differ, in the oracle's eyes too.
     */
    enum Count { PROOF, AGREEMENT, DIFFERENT, NOWHERE, UNDECIDED, UNSEEN, WIDENED, WRONG }

    private static final int SLOTS = 30_000;

    private final String what;
    private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
    private final Map<Count, Long> spent = new EnumMap<>(Count.class);
    private final List<String> wrong = new ArrayList<>();
    /** How many verdicts took so many hundredths of a millisecond. */
    private final int[] times = new int[SLOTS];
    private int total;

    Tally(String what) {
        this.what = what;
    }

    void add(String pair, Comparison comparison, Count kind, long nanos, boolean shown) {
        counts.merge(kind, 1, Integer::sum);
        spent.merge(kind, nanos, Long::sum);
        times[(int) Math.min(SLOTS - 1, nanos / 10_000)]++;
        total++;
        if (kind == Count.WRONG) {
            wrong.add(pair);
        }
        if (shown || kind == Count.WRONG) {
            System.out.println(what + " " + kind + " " + nanos / 1_000_000 + " ms " + pair + " verdict " + shortly(comparison));
        }
    }

    private static String shortly(Comparison comparison) {
        String text = comparison.toString();
        return text.substring(0, Math.min(200, text.length()));
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

    /** The seconds that verdicts of each kind took. */
    Map<Count, Long> seconds() {
        Map<Count, Long> seconds = new EnumMap<>(Count.class);
        spent.forEach((kind, nanos) -> seconds.put(kind, nanos / 1_000_000_000));
        return seconds;
    }
}
