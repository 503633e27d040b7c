package gradus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Follows a function from sample to sample. Where two neighbours are far apart, or it is not certain that the function
 * has values all the way between, it looks in the middle: a steep part comes together in the end, a jump never does.
 */
final class Tracing {
    /** Halvings after which neighbours that are still apart are the two sides of a jump. */
    private static final int DEEPEST = 40;
    /** Halvings to find a pole that values at both sides do not show. */
    private static final int UNSURE_DEPTH = 6;
    private static final int MOST_LOOKS = 200;
    /** Part of the window's height that neighbours may be apart. */
    private static final double APART = 0.04;

    private final DoubleUnaryOperator function;
    private final Curve.Continuity continuity;
    private final Window window;
    private final List<List<Spot>> branches = new ArrayList<>();
    private List<Spot> branch = new ArrayList<>();
    private int left;
    private int looks;

    /** @param most values that may be asked for in all */
    Tracing(DoubleUnaryOperator function, Curve.Continuity continuity, Window window, int most) {
        this.left = most;
        this.function = function;
        this.continuity = continuity;
        this.window = window;
    }

    List<List<Spot>> branches() {
        cut();
        return branches;
    }

    void start(Spot spot) {
        add(spot);
    }

    void next(Spot from, Spot to) {
        looks = Math.min(MOST_LOOKS, left);
        int before = looks;
        join(from, to, 0);
        left -= before - looks;
    }

    private void join(Spot from, Spot to, int depth) {
        boolean apart = isApart(from, to);
        if (!apart && (depth >= UNSURE_DEPTH || continuity.isSure(from.x(), to.x()))) {
            add(to);
            return;
        }
        double middle = from.x() + (to.x() - from.x()) / 2;
        if (depth == DEEPEST || looks == 0 || !(middle > from.x() && middle < to.x())) {
            if (apart) {
                cut();
            }
            add(to);
            return;
        }
        looks--;
        Spot between = new Spot(middle, function.applyAsDouble(middle));
        join(from, between, depth + 1);
        join(between, to, depth + 1);
    }

    /** Where only one of them has a value, the edge of the domain lies between. */
    private boolean isApart(Spot from, Spot to) {
        if (!from.isDefined() || !to.isDefined()) {
            return from.isDefined() != to.isDefined();
        }
        return Math.abs(shown(from) - shown(to)) > APART;
    }

    /** The height, where what is outside the window is just outside. */
    private double shown(Spot spot) {
        return Math.max(-APART, Math.min(1 + APART, window.up(spot.y())));
    }

    private void add(Spot spot) {
        if (spot.isDefined()) {
            branch.add(spot);
        } else {
            cut();
        }
    }

    private void cut() {
        if (!branch.isEmpty()) {
            branches.add(branch);
            branch = new ArrayList<>();
        }
    }
}
