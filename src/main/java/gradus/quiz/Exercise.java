package gradus.quiz;

import gradus.bank.Part;
import gradus.bank.Variant;

/**
 * What the person is to answer now.
 *
 * @param part    which of the variant's parts, from 0
 * @param resumed whether it was begun in an earlier session
 * @param standing whether the person worked through the question before
 */
public record Exercise(Variant variant, int part, boolean resumed, Standing standing) {

    /** Whether a question was met before. */
    public enum Standing {
        /** Never. */
        NEW,
        /** It was worked through before. */
        KNOWN,
        /** It was worked through before, and asked something else then. */
        CHANGED
    }

    /** The ask, and what belongs to it. */
    public Part asked() {
        return variant.parts().get(part);
    }

    boolean hasMoreParts() {
        return part + 1 < variant.parts().size();
    }

    Exercise nextPart() {
        return new Exercise(variant, part + 1, false, standing);
    }
}
