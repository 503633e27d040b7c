package gradus.text;

import java.util.Optional;

/** Cutting a segment to the unit square (Liang and Barsky 1984). */
final class Clip {
    private Clip() {
    }

    /** The ends {x, y, x, y} of the part inside, if there is one. */
    static Optional<double[]> toUnitSquare(double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double[] inside = {0, 1};
        boolean visible = cut(-dx, from[0], inside) && cut(dx, 1 - from[0], inside)
                && cut(-dy, from[1], inside) && cut(dy, 1 - from[1], inside);
        return visible ? Optional.of(new double[] {
            from[0] + inside[0] * dx, from[1] + inside[0] * dy, from[0] + inside[1] * dx, from[1] + inside[1] * dy})
            : Optional.empty();
    }

    /** Narrows the part of the segment to one side of an edge; false when nothing of it is left. */
    private static boolean cut(double outward, double distance, double[] inside) {
        if (outward == 0) {
            return distance >= 0;
        }
        double at = distance / outward;
        if (outward < 0) {
            inside[0] = Math.max(inside[0], at);
        } else {
            inside[1] = Math.min(inside[1], at);
        }
        return inside[0] <= inside[1];
    }
}
