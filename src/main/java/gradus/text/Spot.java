package gradus.text;

/** A point of the plane; y is NaN where a function has no value. */
public record Spot(double x, double y) {
    boolean isDefined() {
        return !Double.isNaN(y);
    }
}
