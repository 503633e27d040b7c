package gradus.quiz;

/**
 * Where in the banks something happened.
 *
 * @param question the question's id
 * @param variant  which set of parameters, from 0
 * @param part     which of the question's asks, from 0
 */
public record Place(String question, int variant, int part) {
    private static final String EVERYWHERE = "*";

    public Place {
        if (question.isEmpty() || variant < 0 || part < 0) {
            throw new IllegalArgumentException("question '" + question + "', variant " + variant + ", part " + part);
        }
    }

    /** The place of what concerns all questions or none. */
    static Place everywhere() {
        return new Place(EVERYWHERE, 0, 0);
    }

    static Place of(String question) {
        return new Place(question, 0, 0);
    }

    boolean isEverywhere() {
        return question.equals(EVERYWHERE);
    }

    Place nextPart() {
        return new Place(question, variant, part + 1);
    }
}
