package gradus.quiz;

/**
 * Where in the banks something happened.
 *
 * @param question the question's id
 * @param variant  which set of parameters, from 0
 * @param part     which of the question's asks, from 0
 */
public record Place(String question, int variant, int part) {
    public Place {
        if (question.isEmpty() || variant < 0 || part < 0) {
            throw new IllegalArgumentException("question '" + question + "', variant " + variant + ", part " + part);
        }
    }

    Place nextPart() {
        return new Place(question, variant, part + 1);
    }
}
