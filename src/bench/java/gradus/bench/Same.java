package gradus.bench;

/** A benchmark measures nothing unless all who run it come to the same result. */
final class Same {
    private Same() {
    }

    /** @throws IllegalStateException when a result is further from the first than this, relatively */
    static void within(double tolerance, double first, double... others) {
        for (double other : others) {
            if (!(Math.abs(other - first) <= tolerance * Math.max(1, Math.abs(first)))) {
                throw new IllegalStateException("not the same: " + first + " and " + other);
            }
        }
    }
}
