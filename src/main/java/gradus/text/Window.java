package gradus.text;

import java.util.List;

/** The part of the plane that is drawn. */
public record Window(double left, double right, double low, double high) {
    /** Beyond this the difference of two numbers may not be a number any more. */
    private static final double FARTHEST = 1e300;
    /** A range so many times the one that nine of ten values are in is that of a pole. */
    private static final double POLE = 4;
    private static final double MARGIN = 0.04;

    public Window {
        if (!(left < right && low < high) || !isNear(left, right) || !isNear(low, high)) {
            throw new IllegalArgumentException("window " + left + " to " + right + ", " + low + " to " + high);
        }
    }

    private static boolean isNear(double from, double to) {
        return Math.abs(from) <= FARTHEST * 2 && Math.abs(to) <= FARTHEST * 2;
    }

    /**
     * The window that shows values over an interval.
     *
     * @param hasPoles whether the values may grow beyond all bounds; the window then shows where most of them are
     */
    public static Window of(double left, double right, List<Double> values, boolean hasPoles) {
        double[] sorted = values.stream().filter(value -> !Double.isNaN(value))
                .mapToDouble(value -> Math.max(-FARTHEST, Math.min(FARTHEST, value))).sorted().toArray();
        if (sorted.length == 0) {
            return new Window(left, right, -1, 1);
        }
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double lower = sorted[sorted.length / 20];
        double upper = sorted[sorted.length - 1 - sorted.length / 20];
        double most = upper - lower;
        if (hasPoles && most > 0 && high - low > POLE * most) {
            low = Math.max(low, lower - most * 0.3);
            high = Math.min(high, upper + most * 0.3);
        }
        double margin = high > low ? (high - low) * MARGIN : 0;
        double least = Math.max(Math.abs(high), Math.abs(low)) * 1e-9;
        margin = margin > least ? margin : Math.max(1, Math.abs(high) * 0.1);
        return new Window(left, right, low - margin, high + margin);
    }

    /** Where x is between the left end, 0, and the right one, 1. */
    double across(double x) {
        return (x - left) / (right - left);
    }

    /** Where y is between the lower end, 0, and the upper one, 1. */
    double up(double y) {
        return (y - low) / (high - low);
    }
}
