package gradus.matrix;

import gradus.expr.Rational;

/** A rational number, or the knowledge that a value is not (known to be) one, or that there is none. */
record Ratio(State state, Rational value) {
    enum State {
        KNOWN, BEYOND, UNDEFINED
    }

    static final Ratio BEYOND = new Ratio(State.BEYOND, Rational.ZERO);
    static final Ratio UNDEFINED = new Ratio(State.UNDEFINED, Rational.ZERO);
    private static final int MOST_BITS = 20_000;

    /** Numbers that grow without end are left to enclosures. */
    static Ratio of(Rational value) {
        return value.bits() > MOST_BITS ? BEYOND : new Ratio(State.KNOWN, value);
    }

    boolean isKnown() {
        return state == State.KNOWN;
    }

    boolean isUndefined() {
        return state == State.UNDEFINED;
    }
}
