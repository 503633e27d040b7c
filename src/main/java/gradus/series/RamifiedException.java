package gradus.series;

/**
 * A fractional power of t would be needed: the series exists in powers of t^(1/{@link #index()}) (Puiseux). Carries
 * no stack, for it is expected.
 */
public final class RamifiedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int index;

    RamifiedException(int index) {
        super("t^(1/" + index + ")", null, false, false);
        this.index = index;
    }

    int index() {
        return index;
    }
}
