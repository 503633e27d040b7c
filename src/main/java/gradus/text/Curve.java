package gradus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A function's graph for drawing: spots in order, joined within a branch and not from one branch to the next. */
public record Curve(List<List<Spot>> branches) {
    /** Spots before any are put between. */
    private static final int STEPS = 500;

    public Curve {
        branches = branches.stream().map(List::copyOf).toList();
    }

    /** What is certain of a function. */
    public interface Continuity {
        /** Whether it has a value everywhere from a to b, and these are bounded. */
        boolean isSure(double a, double b);
    }

    /** A straight or broken line. */
    public static Curve through(List<Spot> spots) {
        return new Curve(List.of(spots));
    }

    /** Spots at equal distances, to choose a window by. */
    public static List<Spot> sampled(DoubleUnaryOperator function, double left, double right) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double x = i == STEPS ? right : left + (right - left) * i / STEPS;
            spots.add(new Spot(x, function.applyAsDouble(x)));
        }
        return spots;
    }

    /**
     * The graph over a window's interval. It is not joined over a jump, a pole or where there is no value; steep parts
     * get more spots.
     *
     * @param looks the values at most that may be asked for besides the samples
     */
    public static Curve of(DoubleUnaryOperator function, Continuity continuity, Window window, int looks) {
        List<Spot> samples = sampled(function, window.left(), window.right());
        Tracing tracing = new Tracing(function, continuity, window, looks);
        tracing.start(samples.get(0));
        for (int i = 1; i < samples.size(); i++) {
            tracing.next(samples.get(i - 1), samples.get(i));
        }
        return new Curve(tracing.branches());
    }
}
