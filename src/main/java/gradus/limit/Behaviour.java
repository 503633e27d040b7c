package gradus.limit;

/** What a function does as t grows, as far as it matters for its limit. */
sealed interface Behaviour {
    /** It has this expansion. */
    record Known(Multiseries expansion) implements Behaviour {
    }

    /** It stays between two expansions in the end, oscillating or not. */
    record Between(Multiseries low, Multiseries high) implements Behaviour {
    }

    /** It has no real value in the end. */
    record Nowhere() implements Behaviour {
    }
}
